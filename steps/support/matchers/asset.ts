import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { inPane, openPane } from './conversation.ts';
import { listed, say, unless } from './finding.ts';

/** WA-AST-01: the words of the alert are free (choice A24), but there must be some. */
export function showsAlert(shown: boolean): Matcher<DeskView> {
  return inPane((pane) => {
    const alert = observed(pane.alert, 'alerts in a conversation') ?? '';
    return unless((alert.trim() !== '') === shown, shown ? 'an alert' : 'no alert', say(alert));
  });
}

/** WA-AST-03: the agent is through with this customer: another pane, none, or one in which nothing is left to end. */
export function isOver(customerName: string): Matcher<DeskView> {
  return (view) => {
    const pane = openPane(view);
    if (pane?.customerName !== customerName) return undefined;
    const ways = observed(pane.controls, 'the controls of a conversation')
      .filter(({ name, enabled }) => enabled && endings.has(name))
      .map(({ name }) => name);
    return unless(ways.length === 0, 'nothing left to end', `a button ${listed(ways)}`);
  };
}

const endings: ReadonlySet<string> = new Set(['End', 'End Conference', 'Exit Conference']);
