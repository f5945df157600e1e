import type { DeskView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { listed, say, unless } from './finding.ts';
import { isStranger, noticesOfOthers, unlessTaken } from './strangers.ts';

function shown(view: DeskView): readonly string[] {
  return observed(view.notifications, 'notifications').map(({ text }) => text);
}

/** WA-NTF-02, WA-NTF-04: one of the notifications on the screen says so, perhaps among other words. */
export function isNotifiedOf(text: string, isShown: boolean): Matcher<DeskView> {
  return (view) => {
    const finding = unless(
      shown(view).some((each) => each.includes(text)) === isShown,
      `${isShown ? 'a' : 'no'} notification of ${say(text)}`,
      listed(shown(view)),
    );
    return isShown ? unlessTaken(finding, noticesOfOthers(view)) : finding;
  };
}

/** WA-NTF-04: wording is free as long as one of these words is in it. Those with these ids were there before. */
export function isNotifiedLike(
  what: string,
  words: RegExp,
  before: ReadonlySet<string>,
): Matcher<DeskView> {
  return (view) =>
    unlessTaken(
      unless(
        observed(view.notifications, 'notifications').some(
          ({ id, text }) => words.test(text) && !before.has(id),
        ),
        `a notification of ${what}`,
        listed(shown(view)),
      ),
      noticesOfOthers(view),
    );
}

/** WA-NTF-02: so many, those aside that tell of nobody in the scenario. */
export function showsNotifications(count: number): Matcher<DeskView> {
  return (view) => {
    const ours = observed(view.notifications, 'notifications').filter((each) => !isStranger(each));
    const finding = unless(ours.length === count, `${count} notifications`, listed(shown(view)));
    return ours.length < count ? unlessTaken(finding, noticesOfOthers(view)) : finding;
  };
}

/** The ids of all that are shown of others: what they say is no answer to what comes. */
export function othersShown({ notifications = [] }: DeskView): ReadonlySet<string> {
  return new Set(notifications.filter(isStranger).map(({ id }) => id));
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
