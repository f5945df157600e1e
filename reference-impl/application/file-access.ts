import { arrived, missed, type Attachment } from '../domain/attachment.ts';
import { currentLegs, get, put } from '../domain/centre.ts';
import { revised } from '../domain/conversation.ts';
import { readableThread } from '../domain/leg.ts';
import type { Message } from '../domain/message.ts';
import type { App } from './app.ts';

/** Where a file belongs. */
export interface FilePlace {
  readonly conversationId: string;
  readonly messageId: string;
}

/** A file of a message that an agent may read: in a conversation that is still theirs, as far as they may read its thread. */
export function readableFile(
  { store }: App,
  agentId: string,
  messageId: string,
): (FilePlace & { readonly attachment: Attachment }) | null {
  for (const leg of currentLegs(store.centre, agentId)) {
    const conversation = get(store.centre, 'conversations', leg.conversationId);
    const found = readableThread(leg, conversation).find(({ id }) => id === messageId);
    const attachment = found?.attachment;
    if (attachment) return { conversationId: conversation.id, messageId, attachment };
  }
  return null;
}

export function attachmentAt(app: App, place: FilePlace): Attachment | undefined {
  return messageAt(app, place)?.attachment;
}

/** Notes what became of a file. */
export function noteFile(
  app: App,
  place: FilePlace,
  change: (before: Attachment) => Attachment,
): void {
  const message = messageAt(app, place);
  if (!message?.attachment) return;
  const next = { ...message, attachment: change(message.attachment) };
  app.store.change((centre) => {
    const conversation = get(centre, 'conversations', place.conversationId);
    return put(centre, 'conversations', revised(conversation, next));
  });
}

/** Puts a file where agents find it. Files of conversations that are over make room for it where room is short, then the oldest. */
export function keepFile(app: App, place: FilePlace, bytes: Uint8Array): void {
  const needed = neededFiles(app);
  const dropped = app.files.keep(place.messageId, bytes, (id) => needed.has(id));
  for (const id of dropped) {
    const conversationId = needed.get(id) ?? '';
    noteFile(app, { conversationId, messageId: id }, (before) => missed(before, madeRoom));
  }
  noteFile(app, place, (before) => arrived(before, bytes.byteLength));
}

const madeRoom = 'This file made room for newer ones.';

/** Files of conversations that somebody has or will have, and those that have yet to leave, with the conversation of each. */
function neededFiles({ store: { centre }, outbox }: App): ReadonlyMap<string, string> {
  const leaving = [...outbox.values()].flat();
  const inHands = new Set([...centre.legs.values()].flatMap(idOfUnfinished));
  const needed = [...centre.conversations.values()]
    .filter(({ id, phase }) => phase === 'open' || inHands.has(id))
    .flatMap(({ id, thread }) => thread.filter(hasFile).map((each) => [each.id, id] as const));
  return new Map([
    ...needed,
    ...leaving.map(({ messageId, conversationId }) => [messageId, conversationId] as const),
  ]);
}

function idOfUnfinished(leg: { readonly phase: string; readonly conversationId: string }) {
  return leg.phase === 'done' ? [] : [leg.conversationId];
}

function hasFile({ attachment }: Message): boolean {
  return attachment !== undefined;
}

function messageAt(app: App, { conversationId, messageId }: FilePlace): Message | undefined {
  const conversation = app.store.centre.conversations.get(conversationId);
  return conversation?.thread.find(({ id }) => id === messageId);
}
