import { withOutbound, withPolicy, withUseCase } from '../alter.ts';
import type { App, Outbound, SendResult } from '../application/app.ts';
import type { FaultyTwin } from './twin.ts';

/** Sends in another way; `real` is the documented one. */
const sending = (change: (real: Outbound['sendText'], app: () => App) => Outbound['sendText']) =>
  withOutbound((original, app) => ({
    sendText: change((...given) => original.sendText(...given), app),
  }));

const isPutOff = (result: SendResult) => 'failure' in result && result.later !== undefined;

/** Nothing was heard of the answer: neither that it was taken, nor why not. */
const isUnheard = (result: SendResult) =>
  'failure' in result && result.failure.includes('no answer');

/** What has to wait comes back by itself, after all that was written meanwhile. */
function overtaken(real: Outbound['sendText'], app: () => App): Outbound['sendText'] {
  const again = async (to: string, text: string, reference?: string): Promise<void> => {
    const result = await real(to, text, reference);
    if (isPutOff(result)) later(to, text, reference);
  };
  const later = (to: string, text: string, reference?: string): void => {
    app().clock.setTimeout(() => app().track(again(to, text, reference)), 5000);
  };
  return async (to, text, reference) => {
    const result = await real(to, text, reference);
    if (!isPutOff(result)) return result;
    later(to, text, reference);
    return { wamid: `waiting ${reference ?? ''}` };
  };
}

/** One line for all customers. */
function oneLine(real: Outbound['sendText']): Outbound['sendText'] {
  let waiting: string | undefined;
  return async (to, text, reference) => {
    if (waiting !== undefined && waiting !== to) {
      return { failure: 'Others are waiting.', later: { ms: 4000 } };
    }
    const result = await real(to, text, reference);
    waiting = isPutOff(result) ? to : undefined;
    return result;
  };
}

/** What had to wait leaves twice. */
function twiceAfterWaiting(real: Outbound['sendText']): Outbound['sendText'] {
  const delayed = new Set<string | undefined>();
  return async (to, text, reference) => {
    const result = await real(to, text, reference);
    if (isPutOff(result)) delayed.add(reference);
    else if (delayed.delete(reference)) await real(to, text, reference);
    return result;
  };
}

/** Whoever waits behind an answer that is given up is forgotten. */
function forgettingTheRest(real: Outbound['sendText'], app: () => App): Outbound['sendText'] {
  return async (to, text, reference) => {
    const result = await real(to, text, reference);
    const [first, ...others] = app().outbox.get(to) ?? [];
    const isLast = first && app().policies.delivery.waitMs(first.delays, null) === null;
    if (isPutOff(result) && isLast && others.length > 0) app().outbox.set(to, [first]);
    return result;
  };
}

/** Faults in getting answers through, and in telling the customer what was read. */
export const platformSendingTwins: readonly FaultyTwin[] = [
  {
    id: 'refused-stays-on-its-way',
    clause: 'WA-FAIL-02',
    story: 'An answer that WhatsApp refuses goes on being shown as on its way.',
    alter: sending((real) => async (...given) => {
      const result = await real(...given);
      return 'wamid' in result || isPutOff(result) || isUnheard(result)
        ? result
        : { wamid: 'lost' };
    }),
  },
  {
    id: 'gives-up-at-once',
    clause: 'WA-THR-01',
    story: 'An answer that WhatsApp puts off is given up at once.',
    alter: withPolicy('delivery', () => ({ waitMs: () => null })),
  },
  {
    id: 'tries-once-more',
    clause: 'WA-THR-01',
    story: 'An answer that WhatsApp puts off is tried just once more.',
    alter: withPolicy('delivery', (documented) => ({
      waitMs: (delays, toldMs) => (delays > 0 ? null : documented.waitMs(delays, toldMs)),
    })),
  },
  {
    id: 'overtaken-while-waiting',
    clause: 'WA-THR-01',
    story: 'An answer that has to wait is overtaken by those after it.',
    alter: sending(overtaken),
  },
  {
    id: 'holds-up-everybody',
    clause: 'WA-THR-01',
    story: 'While an answer to one customer waits, nobody else gets theirs.',
    alter: sending(oneLine),
  },
  {
    id: 'twice-after-waiting',
    clause: 'WA-THR-01',
    story: 'An answer that had to wait arrives twice.',
    alter: sending(twiceAfterWaiting),
  },
  {
    id: 'waits-for-ever',
    clause: 'WA-THR-02',
    story: 'An answer that WhatsApp never takes is shown as on its way for ever.',
    alter: withPolicy('delivery', (documented) => ({
      waitMs: (delays, toldMs) => documented.waitMs(delays, toldMs) ?? 3_600_000,
    })),
  },
  {
    id: 'forgets-who-waits-behind',
    clause: 'WA-THR-02',
    story:
      'When an answer is given up, those that wait behind it are neither sent nor shown as failed.',
    alter: sending(forgettingTheRest),
  },
  {
    id: 'sent-again-blindly',
    clause: 'WA-THR-03',
    story: 'When the connection breaks, the answer is sent again, whether or not it had arrived.',
    alter: sending((real) => async (...given) => {
      const result = await real(...given);
      return isUnheard(result) ? real(...given) : result;
    }),
  },
  {
    id: 'unheard-stays-on-its-way',
    clause: 'WA-THR-03',
    story: 'When the connection breaks, the answer goes on being shown as on its way.',
    alter: sending((real) => async (...given) => {
      const result = await real(...given);
      return isUnheard(result) ? { wamid: 'lost' } : result;
    }),
  },
  {
    id: 'read-on-arrival',
    clause: 'WA-READ-01',
    story: 'Messages are marked as read when they arrive.',
    alter: withUseCase('receiveText', (original, app) => (inbound) => {
      original(inbound);
      app.track(app.outbound.markRead(inbound.wamid));
    }),
  },
  {
    id: 'read-on-accept-only',
    clause: 'WA-READ-01',
    story: 'What the customer writes into an open conversation is not marked as read.',
    alter: withUseCase('markRead', (original, app) => {
      const marked = new Set<string>();
      return (conversationId) => {
        const count = app.store.centre.conversations.get(conversationId)?.thread.length ?? 0;
        if (count <= 1 || !marked.has(conversationId)) original(conversationId);
        marked.add(conversationId);
      };
    }),
  },
  {
    id: 'oldest-marked-as-read',
    clause: 'WA-READ-01',
    story: 'Of several messages only the oldest is marked as read.',
    alter: withOutbound((original, app) => ({
      markRead(wamid) {
        const all = [...app().store.centre.conversations.values()];
        const thread = all.find((each) => each.thread.some((one) => one.wamid === wamid))?.thread;
        const oldest = thread?.find(({ from }) => from === 'customer')?.wamid;
        return original.markRead(oldest ?? wamid);
      },
    })),
  },
];
