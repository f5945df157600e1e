import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { say, unless } from './finding.ts';

/** WA-WIN-02: a desktop may say so in the pane, or close the compose box. */
export function windowIs(wanted: 'open' | 'closed'): Matcher<DeskView> {
  return inPane((pane) => {
    const alert = observed(pane.alert, 'what the pane warns of');
    const canWrite = observed(pane.compose, 'the compose box')?.enabled === true;
    const told = alert !== null || !canWrite;
    return unless(
      told === (wanted === 'closed'),
      wanted === 'closed' ? 'a warning, or a compose box that is closed' : 'no warning',
      `${alert === null ? 'no warning' : say(alert)}, and a compose box that is ${canWrite ? 'open' : 'closed'}`,
    );
  });
}
