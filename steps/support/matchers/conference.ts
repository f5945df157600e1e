import type { DeskView } from '../../ports/view.ts';
import { observed, Untestable, type Matcher } from '../problems.ts';
import { openPane } from './conversation.ts';
import { openDialog } from './dialog.ts';
import { listed, same, unless } from './finding.ts';
import { isStranger, unlessTaken } from './strangers.ts';

/** Where the first agent learns that somebody joined: the two readings of WA-CNF-05. */
export type Place = 'thread' | 'notification';

/** The words are free as long as they say joined (choice A21). */
const joined = /\bjoined\b/iu;

/** The thread's lines that are nobody's own words, or the notifications; `undefined` where a target does not show them. */
function linesIn(view: DeskView, place: Place): readonly string[] | undefined {
  if (place === 'notification') return view.notifications?.map(({ text }) => text);
  const messages = view.conversation?.messages;
  return messages?.filter(({ from }) => from === 'system').map(({ text }) => text);
}

/** What stands in these places; a target that shows none of them cannot be judged. */
function said(view: DeskView, places: readonly Place[]): readonly string[] {
  const shown = places.map((place) => linesIn(view, place));
  if (shown.every((lines) => lines === undefined)) {
    throw new Untestable(`This target does not show any ${places.join(' or ')}.`);
  }
  return shown.flatMap((lines) => lines ?? []);
}

/** WA-CNF-05: one of these places says that an agent has joined. */
export function saysJoined(places: readonly Place[]): Matcher<DeskView> {
  return (view) => {
    const lines = said(view, places);
    const what = `a ${places.join(' or ')} that says joined`;
    const finding = unless(lines.some(saying), what, listed(lines));
    const inTheWay = joinedElsewhere(view, places);
    if (finding || inTheWay === undefined) return finding;
    return { expected: what, seen: 'one that may be about another conversation', inTheWay };
  };
}

/** One word of joining for each who joined, no more. */
export function saysJoinedTimes(place: Place, times: number): Matcher<DeskView> {
  return (view) => {
    const lines = said(view, [place]).filter(saying);
    return same(`the number of lines in the ${place} that say joined`, times, lines.length);
  };
}

/** None of these places says that an agent has joined. */
export function doesNotSayJoined(places: readonly Place[]): Matcher<DeskView> {
  return (view) => {
    const lines = said(view, places);
    const finding = unless(
      !lines.some(saying),
      `no ${places.join(' or ')} that says joined`,
      listed(lines),
    );
    return unlessTaken(finding, joinedElsewhere(view, places));
  };
}

/** The notifications that say so, where nothing else does and they name nobody in the scenario. */
function joinedElsewhere(view: DeskView, places: readonly Place[]): string | undefined {
  const { notifications = [] } = view;
  const theirs = notifications.filter((each) => isStranger(each) && saying(each.text));
  const ours = { ...view, notifications: notifications.filter((each) => !theirs.includes(each)) };
  const isClear = theirs.length === 0 || places.some((place) => linesIn(ours, place)?.some(saying));
  return isClear ? undefined : `notifications of others: ${listed(theirs.map(({ text }) => text))}`;
}

const saying = (line: string): boolean => joined.test(line);

/** The pane is gone, waits for a wrap-up reason (where a box may stay, WA-WRP-17) or takes no text. */
export function cannotWrite(): Matcher<DeskView> {
  return (view) => {
    const pane = openPane(view);
    const box = pane && observed(pane.compose, 'the compose box');
    const dialog = openDialog(view);
    const ofThisPane = dialog?.conversationId === undefined || dialog.conversationId === pane?.id;
    const over = dialog?.kind === 'wrap-up-reasons' && ofThisPane;
    return unless(over || !box?.enabled, 'no compose box that can be used', 'one that can');
  };
}

/**
 * The text stands nowhere on the desktop: not in a thread, a task list row or a notification. What the view tells by itself is looked at
 * as well, so that a driver whose `allText` is not all of it proves nothing.
 */
export function showsNowhere(text: string): Matcher<DeskView> {
  return (view) => {
    const isSaid = observed(view.allText, 'all its text').includes(text);
    const isShown = JSON.stringify(view).includes(JSON.stringify(text).slice(1, -1));
    return unless(!isSaid && !isShown, `${text} nowhere on the desktop`, 'it is there');
  };
}
