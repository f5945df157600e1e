import { inWords } from '../../domain/attachment.ts';
import type { App } from '../app.ts';
import { readableFile } from '../file-access.ts';
import { maskFor } from '../presenter/mask.ts';

/** A file as an agent opens it. */
export interface DeskFile {
  /** As the customer's side told it: to be believed no further than a file's ending. */
  readonly mimeType: string;
  /** Masked like everything else that a customer wrote. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file that is on this agent's desk and has arrived. */
export function openFile(app: App, agentId: string, messageId: string): DeskFile | null {
  const attachment = readableFile(app, agentId, messageId)?.attachment;
  const bytes = app.files.get(messageId);
  if (attachment?.state !== 'ready' || !bytes) return null;
  const name = maskFor(app).text('file-name', inWords(attachment));
  return { mimeType: attachment.mimeType, name, bytes };
}
