import { createHash } from 'node:crypto';
import type { DeskView, MessageView } from '../ports/view.ts';

/** Opens the file of a message as the agent would; `null` where it does not open. */
export type OpenFile = (message: string) => Promise<Uint8Array | null>;

/** A view in which each file that is said to be there has been opened: what came of it tells its digest, not the desktop. */
export async function withFilesOpened(view: DeskView, open: OpenFile): Promise<DeskView> {
  const { conversation } = view;
  if (!conversation?.messages?.some(({ attachment }) => attachment?.state === 'ready')) return view;
  const messages = await Promise.all(conversation.messages.map((each) => opened(each, open)));
  return { ...view, conversation: { ...conversation, messages } };
}

async function opened(message: MessageView, open: OpenFile): Promise<MessageView> {
  const { attachment } = message;
  if (attachment?.state !== 'ready') return message;
  const bytes = await open(message.id);
  if (!bytes) {
    const note = 'It is said to be there, and does not open.';
    return { ...message, attachment: { ...attachment, state: 'failed', note } };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...message, attachment: { ...attachment, sha256 } };
}
