import { withPolicy, withUseCase } from '../alter.ts';
import type { App, InboundStatus } from '../application/app.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Message, MessageStatus } from '../domain/message.ts';
import { Refusal } from '../domain/refusal.ts';
import { conversations, messageWith, overwrite } from './platform-tools.ts';
import type { FaultyTwin } from './twin.ts';

/** Hears statuses in another way; `now` is what the message stands at, if it is known. */
function hearing(
  change: (inbound: InboundStatus, now: MessageStatus | undefined) => InboundStatus | null,
) {
  return withUseCase('receiveStatus', (original, app) => (inbound) => {
    const changed = change(inbound, messageMeant(app, inbound)?.message.status);
    if (changed) original(changed);
  });
}

function messageMeant(app: App, { wamid, reference }: InboundStatus) {
  const known = messageWith(app, wamid);
  if (known) return known;
  for (const conversation of conversations(app)) {
    const message = conversation.thread.find(({ id }) => id === reference);
    if (message) return { conversation, message };
  }
  return undefined;
}

/** Takes a status as it comes, where the message stands at `from`. */
function fallingBack(from: MessageStatus) {
  return withUseCase('receiveStatus', (original, app) => (inbound) => {
    const found = messageMeant(app, inbound);
    original(inbound);
    if (found?.message.status !== from) return;
    const { status, failure } = inbound;
    overwrite(app, found.conversation, { ...found.message, status, failure });
  });
}

const isWindowFailure = (failure: string | null) => failure?.includes('24 hours') === true;
const dayMs = 24 * 3_600_000;
const wordsOfCustomer = ({ thread }: Conversation): readonly Message[] =>
  thread.filter(({ from }) => from === 'customer');

/** Sends only where nothing speaks against it. */
const sendingUnless = (why: (conversation: Conversation, app: App) => boolean) =>
  withUseCase('send', (original, app) => (move, ...content) => {
    const conversation = app.store.centre.conversations.get(move.conversationId);
    if (conversation && why(conversation, app))
      throw new Refusal('The customer cannot be answered.');
    original(move, ...content);
  });

/** Whoever reads one answer seems to have read all before. */
function readsAllBefore(original: (inbound: InboundStatus) => void, app: App) {
  return (inbound: InboundStatus) => {
    original(inbound);
    const found = messageMeant(app, inbound);
    if (inbound.status !== 'read' || !found) return;
    const { id, thread } =
      app.store.centre.conversations.get(found.conversation.id) ?? found.conversation;
    for (const message of thread.filter(({ from }) => from === 'agent')) {
      const now = app.store.centre.conversations.get(id) ?? found.conversation;
      overwrite(app, now, { ...message, status: 'read', failure: null });
    }
  };
}

/** Faults in telling agents what became of their answers. */
export const platformStatusTwins: readonly FaultyTwin[] = [
  {
    id: 'last-status-wins',
    clause: 'WA-STA-01',
    story: 'An answer that was delivered is shown as sent when WhatsApp says so late.',
    alter: fallingBack('delivered'),
  },
  {
    id: 'read-falls-back',
    clause: 'WA-STA-01',
    story: 'An answer that was read is shown as delivered when WhatsApp says so late.',
    alter: fallingBack('read'),
  },
  {
    id: 'read-needs-delivered',
    clause: 'WA-STA-01',
    story: 'That an answer was read is believed only of one that was delivered.',
    alter: hearing((inbound, now) =>
      inbound.status === 'read' && now !== 'delivered' ? null : inbound,
    ),
  },
  {
    id: 'delivered-needs-sent',
    clause: 'WA-STA-01',
    story: 'That an answer was delivered is believed only of one that was sent.',
    alter: hearing((inbound, now) =>
      inbound.status === 'delivered' && now === 'sending' ? null : inbound,
    ),
  },
  {
    id: 'early-status-lost',
    clause: 'WA-STA-02',
    story: 'A status that comes before the answer to the sending is thrown away.',
    alter: withUseCase('receiveStatus', (original, app) => (inbound) => {
      if (messageWith(app, inbound.wamid)) original(inbound);
    }),
  },
  {
    id: 'failure-kept-from-the-agent',
    clause: 'WA-FAIL-01',
    story: 'An answer that failed afterwards goes on being shown as sent.',
    alter: hearing((inbound) =>
      inbound.status === 'failed' && !isWindowFailure(inbound.failure) ? null : inbound,
    ),
  },
  {
    id: 'one-failure-fails-all',
    clause: 'WA-FAIL-01',
    story: 'Once an answer has failed, those after it are shown as failed as well.',
    alter: withUseCase('receiveStatus', (original, app) => (inbound) => {
      const found = messageMeant(app, inbound);
      const before = found?.conversation.thread.find(({ status }) => status === 'failed');
      const isWindow = isWindowFailure(before?.failure ?? null);
      if (!before || isWindow || before === found?.message) original(inbound);
      else original({ ...inbound, status: 'failed', failure: before.failure });
    }),
  },
  {
    id: 'reading-covers-failures',
    clause: 'WA-FAIL-02',
    story:
      'When the customer reads one answer, all are shown as read, even one that WhatsApp had refused.',
    alter: withUseCase('receiveStatus', readsAllBefore),
  },
  {
    id: 'closed-window-looks-delivered',
    clause: 'WA-WIN-01',
    story: 'An answer that failed because the window was closed is shown as delivered.',
    alter: hearing((inbound) =>
      isWindowFailure(inbound.failure)
        ? { ...inbound, status: 'delivered', failure: null }
        : inbound,
    ),
  },
  {
    id: 'window-closes-an-hour-early',
    clause: 'WA-WIN-01',
    story: 'The desk refuses answers from 23 hours after the customer last wrote.',
    alter: sendingUnless(
      (conversation, { clock, policies }) =>
        clock.now() > policies.serviceWindow.closesAt(conversation) - 3_600_000,
    ),
  },
  {
    id: 'window-stays-closed',
    clause: 'WA-WIN-01',
    story: 'Once the window was closed, the customer cannot be answered though they wrote again.',
    alter: sendingUnless((conversation) => {
      const words = wordsOfCustomer(conversation);
      return words.some(({ at }, i) => at - (words[i - 1]?.at ?? at) > dayMs);
    }),
  },
  {
    id: 'window-from-the-first-message',
    clause: 'WA-WIN-02',
    story: 'The warning comes 24 hours after the customer first wrote, not last.',
    alter: withPolicy('serviceWindow', (documented) => ({
      alert: (conversation, now) =>
        now < conversation.startedAt + documented.ms
          ? null
          : (documented.alert(conversation, now) ?? 'The customer can be answered no more.'),
    })),
  },
  {
    id: 'window-from-the-last-answer',
    clause: 'WA-WIN-02',
    story: 'An answer of the agent seems to keep the window open.',
    alter: withPolicy('serviceWindow', (documented) => ({
      alert: (conversation, now) =>
        now < (conversation.thread.at(-1)?.at ?? 0) + documented.ms + 30_000
          ? null
          : documented.alert(conversation, now),
    })),
  },
];
