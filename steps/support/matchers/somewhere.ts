import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { say, unless } from './finding.ts';

/** The text stands somewhere on the desk: in a bubble, a preview, a notification, or what a screen reader was told. */
export function namesSomewhere(text: string): Matcher<DeskView> {
  return (view) => {
    const all = [observed(view.allText, 'its text as a whole'), ...(view.announcements ?? [])];
    return unless(
      all.some((each) => each.includes(text)),
      `${say(text)} somewhere on the desk`,
      'it nowhere',
    );
  };
}
