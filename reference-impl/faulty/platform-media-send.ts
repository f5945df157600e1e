import { both, withAction, withDesk, withOutbound, withPolicy, withUseCase } from '../alter.ts';
import { withMessages } from '../alter-pane.ts';
import type { Outcome } from '../application/desk/action.ts';
import type { FaultyTwin } from './twin.ts';

const done: Outcome = { outcome: 'done' };
/** Nothing leaves but whole pieces of so many bytes. */
const piece = 512;

/** Faults in what customers get of agents' files, and in what agents are told of those that they do not get. */
export const platformMediaSendTwins: readonly FaultyTwin[] = [
  {
    id: 'captions-lose-what-looks-like-markup',
    clause: 'WA-MED-02',
    story: 'What looks like markup is taken out of a caption.',
    alter: withOutbound((original) => ({
      sendFile: (to, file, reference) => {
        const caption = file.caption.replaceAll(/<[^>]*>/gu, '');
        return original.sendFile(to, { ...file, caption }, reference);
      },
    })),
  },
  {
    id: 'blanks-in-names-are-underscores',
    clause: 'WA-MED-02',
    story: 'The customer gets a document with underscores for the blanks in its name.',
    alter: withOutbound((original) => ({
      sendFile: (to, file, reference) => {
        const fileName = file.fileName?.replaceAll(' ', '_') ?? null;
        return original.sendFile(to, { ...file, fileName }, reference);
      },
    })),
  },
  {
    id: 'last-piece-of-a-file-is-lost',
    clause: 'WA-MED-02',
    story: 'A file leaves in pieces, and what is less than a whole piece at its end does not.',
    alter: withOutbound((original) => ({
      uploadFile(file) {
        const size = file.bytes.byteLength;
        const whole = Math.max(piece, size - (size % piece));
        return original.uploadFile({ ...file, bytes: file.bytes.slice(0, whole) });
      },
    })),
  },
  {
    id: 'enter-leaves-the-file-behind',
    clause: 'WA-MED-02',
    story: 'Send takes the file along, Enter sends the words alone.',
    alter: withAction((action, real, { desk }) => {
      const isByEnter = action.verb === 'send' && action.by === 'enter';
      const compose = desk.view().conversation?.compose;
      if (!isByEnter || !compose?.attachment) return real(action);
      real({ verb: 'detach' });
      if (compose.text !== '') real(action);
      return done;
    }),
  },
  {
    id: 'words-beside-a-recording-are-lost',
    clause: 'WA-MED-02',
    story: 'What the agent typed beside a file that takes no caption is thrown away.',
    alter: withUseCase('send', (original) => (move, text, file) => {
      original(move, file?.type.takesCaption === false ? '' : text, file);
    }),
  },
  {
    id: 'file-goes-out-again-after-trouble',
    clause: 'WA-MED-02',
    story: 'A file that WhatsApp put off is sent twice once it gets through.',
    alter: withOutbound((original) => {
      const putOff = new Set<string | undefined>();
      return {
        async uploadFile(file) {
          const answer = await original.uploadFile(file);
          if ('failure' in answer) putOff.add(file.name);
          return answer;
        },
        async sendFile(to, file, reference) {
          const answer = await original.sendFile(to, file, reference);
          const isOver = 'wamid' in answer && putOff.delete(file.fileName ?? undefined);
          return isOver ? original.sendFile(to, file, reference) : answer;
        },
      };
    }),
  },
  {
    id: 'own-files-do-not-open',
    clause: 'WA-MED-02',
    story: 'What the agent sent stands in the thread, and does not open any more.',
    alter: withDesk((desk) => ({
      ...desk,
      file(message) {
        const messages = desk.view().conversation?.messages ?? [];
        const isOwn = messages.some(({ id, from }) => id === message && from === 'agent');
        return isOwn ? null : desk.file(message);
      },
    })),
  },
  {
    id: 'refused-pictures-leave-as-documents',
    clause: 'WA-MED-04',
    story: 'A picture that is too large is refused, and goes to the customer as a document.',
    alter: withAction((action, real, { app, desk, agentId }) => {
      const outcome = real(action);
      const conversationId = desk.view().conversation?.id;
      const type = app.policies.files.accepts('picture.pdf', 1);
      const isPicture = action.verb === 'attach' && action.name.endsWith('.png');
      if (
        isPicture &&
        outcome.outcome === 'refused' &&
        conversationId &&
        typeof type === 'object'
      ) {
        app.use.send({ agentId, conversationId }, '', { ...action, type });
      }
      return outcome;
    }),
  },
  {
    id: 'stickers-that-are-too-large-vanish',
    clause: 'WA-MED-04',
    story: 'A sticker that is too large is taken without a word, and nothing of it is ever sent.',
    alter: withAction((action, real, { desk }) => {
      if (action.verb === 'attach' && action.name.endsWith('.webp')) {
        real(action);
        return done;
      }
      const compose = desk.view().conversation?.compose;
      const isEmpty = compose?.text === '' && compose.attachment === null;
      return action.verb === 'send' && isEmpty ? done : real(action);
    }),
  },
  {
    id: 'refused-files-look-sent',
    clause: 'WA-MED-04',
    story: 'Any type of file is taken, and one that WhatsApp refuses is marked as sent.',
    alter: both(
      withPolicy('files', (documented) => ({
        accepts(name, bytes) {
          const type = documented.accepts(name, bytes);
          const asDocument = documented.accepts('file.pdf', bytes);
          const isUnknown = typeof type === 'string' && type.includes('does not take');
          return isUnknown ? odd(asDocument) : type;
        },
      })),
      withMessages((message) =>
        message.attachment && message.status.startsWith('failed')
          ? { ...message, status: 'sent' }
          : message,
      ),
    ),
  },
];

/** A document whose type nobody knows. */
function odd<T>(type: T): T {
  return typeof type === 'object' ? { ...type, mimeType: 'application/octet-stream' } : type;
}
