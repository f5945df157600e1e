import type { ConversationView, DeskView, RequestView } from '../../ports/view.ts';
import { observed, type Finding, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { listed, say, unless } from './finding.ts';
import { leakIn, masksIn, wrongMask } from './leak.ts';
import { own } from './own-work.ts';
import { isNumber } from './phone-number.ts';
import { noticesOfOthers, standsWithOthers, unlessTaken, workOfOthers } from './strangers.ts';

/** A sentence as it was written, and the sensitive values in it, in their order. */
export interface Secretive {
  readonly sentence: string;
  readonly values: readonly string[];
}

/** One of the texts is the sentence with each value masked, and the rest of it as it was written. */
function oneMasks(
  texts: readonly string[],
  what: string,
  { sentence, values }: Secretive,
): Finding | undefined {
  const found = texts.map((text) => masksIn(text, sentence, values)).find(Boolean);
  if (!found) {
    return { expected: `${what} ${say(sentence)}, masked or not`, seen: listed(texts) };
  }
  return values.map((value, at) => wrongMask(found[at] ?? '', value)).find(Boolean);
}

/** WA-MSK-01, WA-MSK-02, WA-MSK-03: so it stands in the thread. */
export function readsMasked(written: Secretive): Matcher<DeskView> {
  return inPane((pane) =>
    oneMasks(
      observed(pane.messages, 'the messages of a conversation').map(({ text }) => text),
      'the message',
      written,
    ),
  );
}

/** WA-MSK-08: a preview may be cut short, but begins as the message does. */
export function previewsMasked({ sentence, values }: Secretive): Matcher<DeskView> {
  return (view) => {
    const tasks = own(observed(view.tasks, 'the task list'));
    const previews = tasks.map(({ preview }) => observed(preview, 'the preview of a task'));
    const start = sentence.slice(0, sentence.indexOf(values[0] ?? '')).trim();
    const preview = previews.find((each) => each.startsWith(start));
    if (preview === undefined) {
      return { expected: `a preview that begins with ${say(start)}`, seen: listed(previews) };
    }
    return values.map((value) => noLeak('the preview', preview, value)).find(Boolean);
  };
}

function noLeak(where: string, shown: string, value: string): Finding | undefined {
  const leak = leakIn(shown, value);
  return unless(leak === undefined, `${say(value)} hidden in ${where}`, `${say(leak)} in it`);
}

function noLeakInTitle(title: string, phone: string): Finding | undefined {
  return noLeak('the title of a task', title, phone);
}

/** WA-MSK-08: there are tasks, and none of their titles gives the number away. Of several, others may show their own last four digits. */
export function titlesHide(phone: string): Matcher<DeskView> {
  return (view) => {
    const tasks = own(observed(view.tasks, 'the task list'));
    const titles = tasks.map(({ title }) => observed(title, 'the title of a task'));
    if (titles.length === 0) return { expected: 'a task in the task list', seen: 'none' };
    const wrong = titles.length === 1 ? wrongMask : noLeakInTitle;
    return titles.map((title) => wrong(title, phone)).find(Boolean);
  };
}

function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

/** WA-MSK-03: a contact request is there, with its source number, and nowhere in it the value. */
export function requestHides(value: string, source: string): Matcher<DeskView> {
  return (view) => {
    const [request] = own(observed(view.requests, 'contact requests'));
    const none = { expected: 'a contact request', seen: 'none' };
    if (!request) return unlessTaken(none, workOfOthers(view));
    const number = observed(request.sourceNumber, 'the source number');
    return (
      unless(isNumber(number, source), `the source number ${say(source)}`, say(number)) ??
      noLeak('the contact request', strings({ ...request, id: '' }).join('\n'), value) ??
      onlyLastFour(request, value)
    );
  };
}

/** A field that is a phone number of the customer's: no digit of it but the last four. */
function onlyLastFour({ customerPhone }: RequestView, value: string): Finding | undefined {
  return wrongMask(observed(customerPhone, 'the phone number on a request'), value);
}

/** WA-MSK-05: the number on the one contact request, blanks aside. */
export function requestShowsNumber(masked: string): Matcher<DeskView> {
  return (view) => {
    const [request] = own(observed(view.requests, 'contact requests'));
    const shown = request && observed(request.customerPhone, 'the phone number on a request');
    const finding = unless(shown?.trim() === masked, `the number ${say(masked)}`, say(shown));
    return request ? finding : unlessTaken(finding, workOfOthers(view));
  };
}

/** WA-MSK-03: the pane shows the text, and nowhere the value; contact details are another clause's (WA-MSK-09). */
export function paneHides(text: string, value: string): Matcher<DeskView> {
  return inPane((pane) => {
    const shown = textOfPane(pane);
    return (
      unless(shown.includes(text), `${say(text)} in the interaction pane`, say(shown)) ??
      noLeak('the interaction pane', shown, value)
    );
  });
}

function textOfPane(pane: ConversationView): string {
  const { messages = [] } = pane;
  const thread = messages.map(({ author = '', text }) => `${author}\n${text}`);
  const rest = { ...pane, id: '', details: [], messages: [] };
  return [...strings(rest), ...thread].join('\n');
}

/** WA-MSK-02, WA-MSK-03, WA-MSK-09: visible or named to a screen reader are the text, and nowhere the value. */
export function namesOnly(text: string, value: string): Matcher<DeskView> {
  return (view) => {
    const all = observed(view.allText, 'everything visible or named');
    return (
      unless(all.includes(text), `${say(text)} somewhere on the desktop`, say(all)) ??
      // Others' numbers may begin as ours do.
      unlessTaken(
        noLeak('all that the desktop shows or names', all, value),
        standsWithOthers(view, (shown) => leakIn(shown, value) !== undefined),
      )
    );
  };
}

/** WA-MSK-09: one notification holds the sentence, or begins as it does, with each value masked. */
export function notifiesMasked({ sentence, values }: Secretive): Matcher<DeskView> {
  return (view) => {
    const texts = observed(view.notifications, 'notifications').map(({ text }) => text);
    const start = sentence.slice(0, sentence.indexOf(values[0] ?? '')).trim();
    const found = texts.filter((text) => text.includes(start));
    if (found.length === 0) {
      const finding = { expected: `a notification with ${say(start)}`, seen: listed(texts) };
      return unlessTaken(finding, noticesOfOthers(view));
    }
    return values.map((value) => noLeak('notifications', texts.join('\n'), value)).find(Boolean);
  };
}

/** WA-MSK-09: the contact's details are there, the source number among them, and not the value. */
export function detailsHide(value: string, source: string): Matcher<DeskView> {
  return inPane((pane) => {
    const details = observed(pane.details, "the contact's details").map((each) => each.value);
    return (
      unless(
        details.some((each) => isNumber(each, source)),
        `details with the source number ${say(source)}`,
        listed(details),
      ) ?? noLeak("the contact's details", details.join('\n'), value)
    );
  });
}

/** WA-MSK-14: how the agent's own sentence stands in the thread. */
export function ownText(view: DeskView): string {
  const messages = view.conversation?.messages ?? [];
  return messages.findLast(({ from }) => from === 'agent')?.text ?? 'no message of the agent';
}
