import type { ConversationView, DeskView, MessageView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { contrastAmong, contrastLists } from './contrast.ts';
import { listed, same, say, unless } from './finding.ts';
import { isStranger, paneOfOthers, unlessTaken } from './strangers.ts';

/** The open interaction pane; `null` when none is, or one of nobody in the scenario. */
export function openPane(view: DeskView): ConversationView | null {
  const pane = observed(view.conversation, 'the interaction pane');
  return pane && isStranger(pane) ? null : pane;
}

function paneOf(view: DeskView): string {
  const pane = view.conversation;
  return pane ? `the interaction pane of ${say(pane.customerName)}` : 'no interaction pane';
}

/** WA-RONA-01: the pane of this customer's conversation is open. */
export function showsConversation(customerName: string): Matcher<DeskView> {
  return (view) =>
    unlessTaken(
      unless(
        openPane(view)?.customerName === customerName,
        `the interaction pane of "${customerName}"`,
        paneOf(view),
      ),
      paneOfOthers(view),
    );
}

export function showsNoConversation(): Matcher<DeskView> {
  return (view) => unless(openPane(view) === null, 'no interaction pane', paneOf(view));
}

/** Runs a matcher on the open pane; without one, that is what is wrong. */
export function inPane(matcher: Matcher<ConversationView>): Matcher<DeskView> {
  return (view) => {
    const pane = openPane(view);
    if (pane) return matcher(pane);
    const finding = { expected: 'an open interaction pane', seen: paneOf(view) };
    return unlessTaken(finding, paneOfOthers(view));
  };
}

function thread(pane: ConversationView): readonly MessageView[] {
  return observed(pane.messages, 'the messages of a conversation');
}

function textsIn(pane: ConversationView): readonly string[] {
  return thread(pane).map((message) => message.text);
}

function shownMessages(pane: ConversationView): string {
  return `messages ${listed(textsIn(pane))}`;
}

/** The message is in the thread exactly `times` times (once, where nothing is said). */
export function showsMessage(
  from: MessageView['from'],
  text: string,
  times = 1,
): Matcher<DeskView> {
  return inPane((pane) => {
    const found = thread(pane).filter((each) => each.from === from && each.text === text);
    const { wanted, seen } = contrastAmong(text, textsIn(pane));
    return unless(
      found.length === times,
      `the ${from}'s message ${wanted} ${times === 1 ? 'once' : `${times} times`}`,
      `it ${found.length} times, among messages ${seen}`,
    );
  });
}

/** The text stands nowhere in the thread. */
export function showsNoMessage(text: string): Matcher<DeskView> {
  return inPane((pane) =>
    unless(
      thread(pane).every((each) => !each.text.includes(text)),
      `no message ${say(text)}`,
      shownMessages(pane),
    ),
  );
}

/** These texts stand in the thread in this order, others perhaps between them. */
export function showsInOrder(texts: readonly string[]): Matcher<DeskView> {
  return inPane((pane) => {
    const shown = textsIn(pane);
    const places = texts.map((text) => shown.indexOf(text));
    const inOrder = places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1));
    const { wanted, seen } = contrastLists(texts, shown);
    return unless(inOrder, `in this order: ${wanted}`, `messages ${seen}`);
  });
}

/** WA-CH-04: each of these texts stands in the thread once, in this order, others perhaps between them. */
export function showsOnceInOrder(texts: readonly string[]): Matcher<DeskView> {
  const order = showsInOrder(texts);
  const once = texts.map((text) => showsMessage('customer', text));
  return (view) => [...once, order].map((matcher) => matcher(view)).find(Boolean);
}

/** Every message of one side looks as the matcher says; there must be one. */
export function everyMessage(
  from: MessageView['from'],
  matcher: Matcher<MessageView>,
): Matcher<DeskView> {
  return inPane((pane) => {
    const found = thread(pane).filter((each) => each.from === from);
    if (found.length === 0)
      return { expected: `a message of the ${from}`, seen: shownMessages(pane) };
    return found.map(matcher).find((finding) => finding !== undefined);
  });
}

/** WA-CNF-03, WA-CNF-04: the state label of the interaction control pane. */
export function isInState(label: string): Matcher<DeskView> {
  return inPane((pane) =>
    same(
      'the state of the conversation',
      label,
      observed(pane.state, 'the state of a conversation'),
    ),
  );
}

/** WA-CNF-07: an open pane with any other state label. */
export function isNotInState(label: string): Matcher<DeskView> {
  return inPane((pane) => {
    const state = observed(pane.state, 'the state of a conversation');
    return unless(state !== label, `any state but ${say(label)}`, `the state ${say(state)}`);
  });
}

function controls(pane: ConversationView) {
  return observed(pane.controls, 'the controls of a conversation');
}

/** A button that is there and can be pressed. */
export function canChoose(control: string): Matcher<DeskView> {
  return inPane((pane) =>
    unless(
      controls(pane).some((each) => each.name === control && each.enabled),
      `an enabled ${control} control`,
      `controls ${describeControls(pane)}`,
    ),
  );
}

/** A button that is not there, or is there and disabled. */
export function cannotChoose(control: string): Matcher<DeskView> {
  return inPane((pane) =>
    unless(
      controls(pane).every((each) => each.name !== control || !each.enabled),
      `no enabled ${control} control`,
      `controls ${describeControls(pane)}`,
    ),
  );
}

/** WA-PANE-04: these buttons stand in this order, others perhaps between them. */
export function controlsInOrder(names: readonly string[]): Matcher<DeskView> {
  return inPane((pane) => {
    const shown = controls(pane).map(({ name }) => name);
    return unless(
      listed(shown.filter((name) => names.includes(name))) === listed(names),
      `in this order: ${listed(names)}`,
      `controls ${describeControls(pane)}`,
    );
  });
}

function describeControls(pane: ConversationView): string {
  return listed(
    controls(pane).map((each) => (each.enabled ? each.name : `${each.name} (disabled)`)),
  );
}

/** WA-UNK-02: so many bubbles of the customer, whatever is in them. */
export function showsCount(from: MessageView['from'], count: number): Matcher<DeskView> {
  return inPane((pane) =>
    unless(
      thread(pane).filter((each) => each.from === from).length === count,
      `${count} messages of the ${from}`,
      shownMessages(pane),
    ),
  );
}
