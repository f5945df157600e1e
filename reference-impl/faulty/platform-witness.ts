import { withAction, withOutbound, withWebhook } from '../alter.ts';
import type { App } from '../application/app.ts';
import { put } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import { conversations, overwrite, tampered, type Body, type Change } from './platform-tools.ts';
import type { FaultyTwin } from './twin.ts';

/** The customer's latest message of each conversation is gone. */
function withoutLatest(app: App): void {
  for (const conversation of conversations(app)) {
    const latest = conversation.thread.findLast(({ from }) => from === 'customer');
    const thread = conversation.thread.filter((each) => each !== latest);
    app.store.change((centre) => put(centre, 'conversations', { ...conversation, thread }));
  }
}

/** Reads each webhook after it was changed. */
const rewriting = (change: (body: Body) => Body) =>
  withWebhook(async (request, original, { appSecret }) =>
    original(await tampered(request, appSecret, change)),
  );

/** Who wrote the messages of a change. */
const writerOf = ({ value }: Change) =>
  (value?.messages as readonly { readonly from?: string }[] | undefined)?.[0]?.from;

/** Leaves out what anybody wrote but the first who did. */
function firstWriterOnly(body: Body): Body {
  const writers = body.entry.flatMap(({ changes }) =>
    changes.flatMap((each) => writerOf(each) ?? []),
  );
  const [first] = writers;
  const keeps = (change: Change) => (writerOf(change) ?? first) === first;
  return {
    ...body,
    entry: body.entry.map((entry) => ({ ...entry, changes: entry.changes.filter(keeps) })),
  };
}

/** Leaves out all messages where something is told of a status as well. */
function statusesBeforeAll(body: Body): Body {
  const all = body.entry.flatMap(({ changes }) => changes);
  if (!all.some(({ value }) => value?.statuses)) return body;
  return {
    ...body,
    entry: body.entry.map((entry) => ({
      ...entry,
      changes: entry.changes.filter(({ value }) => value?.statuses),
    })),
  };
}

const ofCustomer = (app: App, waId: string): Conversation | undefined =>
  conversations(app).find(({ customer, phase }) => customer.waId === waId && phase === 'open');

/** All answers of a conversation are shown as failed. */
function failAll(app: App, waId: string): void {
  for (const { id, from } of ofCustomer(app, waId)?.thread ?? []) {
    const now = ofCustomer(app, waId);
    const message = now?.thread.find((each) => each.id === id);
    if (now && message && from === 'agent') {
      overwrite(app, now, { ...message, status: 'failed', failure: 'Refused.' });
    }
  }
}

const hourMs = 3_600_000;

/** Faults that leave what a clause is about as it should be, and spoil what stands beside it. */
export const platformWitnessTwins: readonly FaultyTwin[] = [
  {
    id: 'forgery-takes-a-message-away',
    clause: 'WA-SIG-01',
    story:
      'A message that is not signed is not taken in, and takes the latest message of the customer away.',
    alter: withWebhook(async (request, original, { app }) => {
      const response = await original(request);
      if (response.status === 401) withoutLatest(app);
      return response;
    }),
  },
  {
    id: 'first-writer-only',
    clause: 'WA-BAT-01',
    story: 'Of messages that come together only those of the first customer are read.',
    alter: rewriting(firstWriterOnly),
  },
  {
    id: 'statuses-hide-messages',
    clause: 'WA-BAT-01',
    story: 'Messages that come together with statuses are passed over.',
    alter: rewriting(statusesBeforeAll),
  },
  {
    id: 'one-refusal-fails-all',
    clause: 'WA-FAIL-02',
    story: 'When WhatsApp refuses an answer, those before it are shown as not delivered as well.',
    alter: withOutbound((original, app) => ({
      async sendText(to, text, reference) {
        const result = await original.sendText(to, text, reference);
        if ('failure' in result && result.failure.includes('access token')) failAll(app(), to);
        return result;
      },
    })),
  },
  {
    id: 'last-hour-swallows-answers',
    clause: 'WA-WIN-01',
    story: 'In the last hour before the window closes, answers are neither sent nor refused.',
    alter: withOutbound((original, app) => ({
      sendText(to, text, reference) {
        const { clock, policies } = app();
        const conversation = ofCustomer(app(), to);
        const left = conversation ? policies.serviceWindow.closesAt(conversation) - clock.now() : 0;
        if (left > 0 && left < hourMs) return Promise.resolve({ wamid: 'swallowed' });
        return original.sendText(to, text, reference);
      },
    })),
  },
  {
    id: 'waited-stays-on-its-way',
    clause: 'WA-THR-01',
    story: 'An answer that had to wait arrives, and goes on being shown as on its way.',
    alter: withOutbound((original) => {
      let hasWaited = false;
      return {
        async sendText(to, text, reference) {
          const result = await original.sendText(to, text, hasWaited ? undefined : reference);
          if ('failure' in result) hasWaited ||= result.later !== undefined;
          return hasWaited && 'wamid' in result ? { wamid: `${result.wamid} waited` } : result;
        },
      };
    }),
  },
  {
    id: 'refused-file-repeats-the-one-before',
    clause: 'WA-MED-04',
    story:
      'A file of a type that is not taken is refused, and the file before it leaves once more.',
    alter: withAction((action, real, { app, desk }) => {
      const outcome = real(action);
      const isOdd = action.verb === 'attach' && action.name.endsWith('.zip');
      const conversation = app.store.centre.conversations.get(desk.view().conversation?.id ?? '');
      const last = conversation?.thread.findLast(({ from }) => from === 'agent')?.attachment;
      if (isOdd && conversation && last) {
        const file = { ...last, mediaId: last.mediaId ?? '', caption: '' };
        app.track(app.outbound.sendFile(conversation.customer.waId, file));
      }
      return outcome;
    }),
  },
];
