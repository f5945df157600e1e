import { withUseCase, withWebhook } from '../alter.ts';
import type { App, InboundText } from '../application/app.ts';
import { put } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Message } from '../domain/message.ts';
import { changesIn, messageWith, tampered, type Change, type Entry } from './platform-tools.ts';
import type { FaultyTwin } from './twin.ts';

/** A customer's message, then a chance to take it for new, or to put it elsewhere. */
function receiving(
  change: (inbound: InboundText, app: App) => InboundText,
  afterwards: (inbound: InboundText, app: App) => void = () => undefined,
) {
  return withUseCase('receiveText', (original, app) => (inbound) => {
    original(change(inbound, app));
    afterwards(inbound, app);
  });
}

/** The same message, taken for another one. */
const asNew = (inbound: InboundText) => ({ ...inbound, wamid: `${inbound.wamid} again` });

/** Puts a message at another place of its thread. */
function moveTo(
  app: App,
  wamid: string,
  place: (rest: readonly Message[], message: Message, before: Conversation) => number,
): void {
  const found = messageWith(app, wamid);
  if (!found) return;
  const { conversation, message } = found;
  const rest = conversation.thread.filter((each) => each !== message);
  const thread = rest.toSpliced(place(rest, message, conversation), 0, message);
  app.store.change((centre) => put(centre, 'conversations', { ...conversation, thread }));
}

/** Reads less of each webhook than there is. */
const reading = (less: (entries: readonly Entry[]) => readonly Entry[]) =>
  withWebhook(async (request, original, { appSecret }) =>
    original(await tampered(request, appSecret, (body) => ({ ...body, entry: less(body.entry) }))),
  );

const firstOfLists = ({ value = {}, ...change }: Change): Change => ({
  ...change,
  value: {
    ...value,
    ...(value.messages && { messages: value.messages.slice(0, 1) }),
    ...(value.statuses && { statuses: value.statuses.slice(0, 1) }),
  },
});

/** Whether a webhook tells of something that is not known. */
async function tellsOfStrange(request: Request): Promise<boolean> {
  if (request.method !== 'POST') return false;
  const changes = await changesIn(request);
  return changes.some(({ field }) => field !== 'messages');
}

const knownKinds: ReadonlySet<string | undefined> = new Set([
  ...['text', 'image', 'video', 'audio', 'document', 'sticker', 'location', 'contacts'],
  ...['reaction', 'order', 'button', 'interactive', 'system'],
]);

/** Leaves out some messages of each webhook. */
const dropping = (isDropped: (message: { type?: string; context?: object }) => boolean) =>
  reading((entries) =>
    entries.map((entry) => ({
      ...entry,
      changes: entry.changes.map(({ value = {}, ...change }) => ({
        ...change,
        value: {
          ...value,
          ...(value.messages && { messages: value.messages.filter((each) => !isDropped(each)) }),
        },
      })),
    })),
  );

/** Faults in reading what WhatsApp tells. */
export const platformOrderTwins: readonly FaultyTwin[] = [
  {
    id: 'known-while-open',
    clause: 'WA-DUP-01',
    story: 'A message that is told again after the end of its conversation begins a new one.',
    alter: receiving((inbound, app) =>
      messageWith(app, inbound.wamid)?.conversation.phase === 'closed' ? asNew(inbound) : inbound,
    ),
  },
  {
    id: 'known-while-last',
    clause: 'WA-DUP-01',
    story: 'A message that is told again stands twice once the customer has written another one.',
    alter: receiving((inbound, app) => {
      const known = messageWith(app, inbound.wamid);
      const last = known?.conversation.thread.findLast(({ from }) => from === 'customer');
      return known && last !== known.message ? asNew(inbound) : inbound;
    }),
  },
  {
    id: 'order-of-arrival',
    clause: 'WA-ORD-01',
    story: 'Messages stand in the order in which they arrived.',
    alter: receiving(
      (inbound) => inbound,
      ({ wamid }, app) => moveTo(app, wamid, (rest) => rest.length),
    ),
  },
  {
    id: 'below-the-answers',
    clause: 'WA-ORD-01',
    story:
      'What comes late stands in order among the messages of the customer, and below all answers.',
    alter: receiving(
      (inbound) => inbound,
      ({ wamid }, app) =>
        moveTo(app, wamid, (rest, message, { thread }) =>
          Math.max(thread.indexOf(message), rest.findLastIndex(({ from }) => from === 'agent') + 1),
        ),
    ),
  },
  {
    id: 'first-letter-only',
    clause: 'WA-BAT-01',
    story: 'Of several letters that come together only the first is read.',
    alter: reading((entries) => entries.slice(0, 1)),
  },
  {
    id: 'first-thing-in-a-letter-only',
    clause: 'WA-BAT-01',
    story: 'Of several things in one letter only the first is read.',
    alter: reading((entries) =>
      entries.map((entry) => ({ ...entry, changes: entry.changes.slice(0, 1) })),
    ),
  },
  {
    id: 'first-on-a-list-only',
    clause: 'WA-BAT-01',
    story: 'Of several messages on one list only the first is read.',
    alter: reading((entries) =>
      entries.map((entry) => ({ ...entry, changes: entry.changes.map(firstOfLists) })),
    ),
  },
  {
    id: 'new-topic-refused',
    clause: 'WA-UNK-01',
    story: 'Whatever comes together with a topic that is not known is refused with it.',
    alter: withWebhook(async (request, original) =>
      (await tellsOfStrange(request)) ? new Response(null, { status: 400 }) : original(request),
    ),
  },
  {
    id: 'new-topic-not-acknowledged',
    clause: 'WA-UNK-01',
    story: 'A topic that is not known is never acknowledged, so that WhatsApp tells it for days.',
    alter: withWebhook(async (request, original) => {
      const isStrange = await tellsOfStrange(request);
      const response = await original(request);
      return isStrange ? new Response(null, { status: 501 }) : response;
    }),
  },
  {
    id: 'quotes-nothing-says-nothing',
    clause: 'WA-UNK-01',
    story: 'A message that quotes nothing that can be found is dropped.',
    alter: dropping(({ context }) => context !== undefined && !('id' in context)),
  },
  {
    id: 'new-kinds-are-dropped',
    clause: 'WA-UNK-02',
    story: 'A message of a kind that is not known is passed over.',
    alter: dropping(({ type }) => !knownKinds.has(type)),
  },
];
