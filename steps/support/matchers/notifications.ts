import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, say, unless } from './finding.ts';

function shown(view: DeskView): readonly string[] {
  return observed(view.notifications, 'notifications').map(({ text }) => text);
}

/** WA-NTF-02, WA-NTF-04: one of the notifications on the screen says so, perhaps among other words. */
export function isNotifiedOf(text: string, isShown: boolean): Matcher<DeskView> {
  return (view) =>
    unless(
      shown(view).some((each) => each.includes(text)) === isShown,
      `${isShown ? 'a' : 'no'} notification of ${say(text)}`,
      listed(shown(view)),
    );
}

/** WA-NTF-04: wording is free as long as one of these words is in it. */
export function isNotifiedLike(what: string, words: RegExp): Matcher<DeskView> {
  return (view) =>
    unless(
      shown(view).some((each) => words.test(each)),
      `a notification of ${what}`,
      listed(shown(view)),
    );
}

/** WA-NTF-02. */
export function showsNotifications(count: number): Matcher<DeskView> {
  return (view) =>
    unless(shown(view).length === count, `${count} notifications`, listed(shown(view)));
}

function center(view: DeskView): readonly string[] | null {
  const held = observed(view.notificationCenter, 'the notification center');
  return held?.map(({ text }) => text) ?? null;
}

/** WA-NTF-03. */
export function centerIsOpen(): Matcher<DeskView> {
  return (view) => unless(center(view) !== null, 'an open notification center', 'a closed one');
}

/** WA-NTF-03: it is open, and one of the entries says so. */
export function centerHolds(text: string): Matcher<DeskView> {
  return (view) =>
    unless(
      center(view)?.some((each) => each.includes(text)) === true,
      `${say(text)} in the notification center`,
      listed(center(view) ?? []),
    );
}
