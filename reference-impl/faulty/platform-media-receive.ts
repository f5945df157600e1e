import { withDesk, withPolicy, withUseCase } from '../alter.ts';
import { withMessages } from '../alter-pane.ts';
import { legOf } from '../domain/centre.ts';
import { missed } from '../domain/attachment.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what agents get of customers' files. */
export const platformMediaReceiveTwins: readonly FaultyTwin[] = [
  {
    id: 'documents-lose-their-captions',
    clause: 'WA-MED-01',
    story: 'The caption of a document is dropped; those of photos and videos are shown.',
    alter: withUseCase('receiveText', (original) => (inbound) => {
      const isDocument = inbound.attachment?.kind === 'document';
      original(isDocument ? { ...inbound, text: '' } : inbound);
    }),
  },
  {
    id: 'voice-notes-are-no-sounds',
    clause: 'WA-MED-01',
    story: 'A voice note, whose type names its codec as well, is taken for nothing that opens.',
    alter: withUseCase('receiveText', (original) => (inbound) => {
      const { attachment } = inbound;
      if (!attachment?.mimeType.includes(';')) original(inbound);
      else original({ ...inbound, attachment: missed(attachment, 'This type is not known.') });
    }),
  },
  {
    id: 'second-photo-opens-as-the-first',
    clause: 'WA-MED-01',
    story: 'In a conversation with several photos each of them opens as the first.',
    alter: withDesk((desk) => ({
      ...desk,
      file(message) {
        const messages = desk.view().conversation?.messages ?? [];
        const kind = messages.find(({ id }) => id === message)?.attachment?.kind;
        const first = messages.find(({ attachment }) => attachment?.kind === kind);
        return desk.file(kind === 'image' ? (first?.id ?? message) : message);
      },
    })),
  },
  {
    id: 'names-of-documents-in-plain-letters',
    clause: 'WA-MED-01',
    story: 'Letters beyond A to Z in the name of a document are shown as question marks.',
    alter: withMessages(({ attachment, ...message }) => {
      if (!attachment) return message;
      const name = attachment.name?.replaceAll(/[^ -~]/gu, '?') ?? null;
      return { ...message, attachment: { ...attachment, name } };
    }),
  },
  {
    id: 'files-from-before-accept-do-not-open',
    clause: 'WA-MED-01',
    story: 'A file that was there before the agent accepted is shown and does not open.',
    alter: withDesk((desk, app, agentId) => {
      const accepted = new Map<string, ReadonlySet<string>>();
      return {
        ...desk,
        act(action) {
          const before = new Map(app.store.centre.conversations);
          const outcome = desk.act(action);
          for (const [id, { thread }] of before) {
            const isTheirs = legOf(app.store.centre, agentId, id) !== undefined;
            if (action.verb !== 'accept' || !isTheirs || accepted.has(id)) continue;
            accepted.set(id, new Set(thread.map((message) => message.id)));
          }
          return outcome;
        },
        file: (message) =>
          [...accepted.values()].some((early) => early.has(message)) ? null : desk.file(message),
      };
    }),
  },
  {
    id: 'second-expired-link-is-given-up',
    clause: 'WA-MED-03',
    story: 'Where the second link to a file has expired as well, the file counts as lost.',
    alter: withPolicy('files', () => ({ links: 2, pausesMs: [] })),
  },
  {
    id: 'expired-link-of-a-photo-is-the-end',
    clause: 'WA-MED-03',
    story: 'One expired link is enough for the file to be shown as lost.',
    alter: withPolicy('files', () => ({ links: 1, pausesMs: [] })),
  },
];
