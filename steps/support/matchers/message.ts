import type { DeskView, MessageView } from '../../ports/view.ts';
import { observed, type Matcher } from '../problems.ts';
import { inPane } from './conversation.ts';
import { contrastAmong } from './contrast.ts';
import { same, say, unless } from './finding.ts';

/** Looks at the one message with this text; without it, that is what is wrong. */
function inMessage(text: string, matcher: Matcher<MessageView>): Matcher<DeskView> {
  return inPane((pane) => {
    const messages = observed(pane.messages, 'the messages of a conversation');
    const found = messages.find((each) => each.text === text);
    if (found) return matcher(found);
    const texts = messages.map((each) => each.text);
    const { wanted, seen } = contrastAmong(text, texts);
    return { expected: `the message ${wanted}`, seen };
  });
}

const minuteMs = 60_000;

/** WA-PANE-05: the sender's name. */
export function wasWrittenBy(text: string, author: string): Matcher<DeskView> {
  return inMessage(text, (message) =>
    same(`the sender of ${say(text)}`, author, observed(message.author, 'the sender')),
  );
}

/** WA-PANE-05: the time (ms since 1970), to the minute: desktops need not write seconds. */
export function wasWrittenAt(text: string, moment: number): Matcher<DeskView> {
  return inMessage(text, (message) => {
    const time = observed(message.time, 'when a message was written');
    return unless(
      Math.abs(time - moment) < minuteMs,
      `${say(text)} written at ${inWords(moment)}`,
      `written at ${inWords(time)}`,
    );
  });
}

function inWords(moment: number): string {
  return new Date(moment).toISOString();
}

/** How far an answer got, as the platform tells it. */
export type Delivery = 'delivered' | 'read';

/** Desktops choose their words; "Received" is one that a real one is known to use. */
const deliveryWords: Readonly<Record<Delivery, RegExp>> = {
  delivered: /^(?:delivered|received)\b/iu,
  read: /^(?:read|seen)\b/iu,
};

/** WA-PANE-05. */
export function gotAsFarAs(text: string, delivery: Delivery): Matcher<DeskView> {
  return inMessage(text, ({ status }) => {
    const word = observed(status, 'how far an answer got');
    return unless(
      deliveryWords[delivery].test(word),
      `${say(text)} marked as ${delivery}`,
      `marked as ${say(word)}`,
    );
  });
}

/** Desktops choose their words here too. */
const failureWords = /^(?:failed|not (?:sent|delivered)|undeliver|error|unsuccessful)/iu;

/** WA-FAIL-01, WA-FAIL-02. */
export function wasNotDelivered(text: string): Matcher<DeskView> {
  return inMessage(text, ({ status }) => {
    const word = observed(status, 'how far an answer got');
    return unless(
      failureWords.test(word),
      `${say(text)} marked as not delivered`,
      `marked as ${say(word)}`,
    );
  });
}
