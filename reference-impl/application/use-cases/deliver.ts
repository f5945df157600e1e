import { get, put } from '../../domain/centre.ts';
import { revised } from '../../domain/conversation.ts';
import { withStatus, type Message } from '../../domain/message.ts';
import type { App, NotSent, SendResult } from '../app.ts';
import type { Letter } from '../outbox.ts';
import { deliverFile } from './deliver-file.ts';

/** Puts an answer into the outbox; it leaves at once unless an earlier one to the same customer still waits. */
export function deliver(app: App, to: string, letter: Omit<Letter, 'delays'>): void {
  const before = app.outbox.get(to) ?? [];
  app.outbox.set(to, [...before, { ...letter, delays: 0 }]);
  if (before.length === 0) attempt(app, to);
}

function attempt(app: App, to: string): void {
  const letter = app.outbox.get(to)?.[0];
  if (!letter) return;
  if (isTaken(app, letter)) {
    next(app, to);
    return;
  }
  const sending = leave(app, to, letter);
  app.track(sending.then((result) => noteResult(app, { to, letter, result })));
}

/** Its statuses may have told that the platform has it, whatever was answered: then it must not leave again. */
function isTaken(app: App, letter: Letter): boolean {
  return messageOf(app, letter).wamid !== null;
}

function leave(app: App, to: string, letter: Letter): Promise<SendResult> {
  const message = messageOf(app, letter);
  const { id, text, attachment } = message;
  if (!attachment) return app.outbound.sendText(to, text, id);
  const { conversationId, messageId } = letter;
  return deliverFile(app, { to, conversationId, messageId, message: { ...message, attachment } });
}

interface Tried {
  readonly to: string;
  readonly letter: Letter;
  readonly result: SendResult;
}

/** A 200 of the platform means accepted, not delivered: what comes of it arrives as statuses. */
function noteResult(app: App, { to, letter, result }: Tried): void {
  const message = messageOf(app, letter);
  const isDone = isTaken(app, letter);
  const wait = 'failure' in result && !isDone ? waitFor(app, letter, result) : null;
  // What its statuses have told already is more than the answer can tell.
  if (isDone) revise(app, letter, message);
  else if ('wamid' in result)
    revise(app, letter, { ...message, wamid: result.wamid, failure: null });
  else if (wait === null) revise(app, letter, withStatus(message, { status: 'failed', ...result }));
  else revise(app, letter, { ...message, failure: result.failure });
  if (wait === null) next(app, to);
  else putOff(app, to, wait);
}

/** Ms until it is tried again; `null` where it is not. */
function waitFor({ policies }: App, { delays }: Letter, { later }: NotSent): number | null {
  return later === undefined ? null : policies.delivery.waitMs(delays, later.ms);
}

function putOff(app: App, to: string, ms: number): void {
  const [first, ...others] = app.outbox.get(to) ?? [];
  if (first) app.outbox.set(to, [{ ...first, delays: first.delays + 1 }, ...others]);
  app.clock.setTimeout(() => attempt(app, to), ms);
}

function next(app: App, to: string): void {
  const [, ...others] = app.outbox.get(to) ?? [];
  if (others.length === 0) app.outbox.delete(to);
  else app.outbox.set(to, others);
  attempt(app, to);
}

function messageOf(app: App, { conversationId, messageId }: Letter): Message {
  const { thread } = get(app.store.centre, 'conversations', conversationId);
  const message = thread.find(({ id }) => id === messageId);
  if (!message) throw new Error(`There is no message ${messageId} in ${conversationId}.`);
  return message;
}

function revise(app: App, { conversationId }: Letter, message: Message): void {
  app.store.change((centre) =>
    put(centre, 'conversations', revised(get(centre, 'conversations', conversationId), message)),
  );
}
