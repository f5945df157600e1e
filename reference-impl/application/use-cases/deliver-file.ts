import type { Attachment } from '../../domain/attachment.ts';
import type { Message } from '../../domain/message.ts';
import type { App, SendResult } from '../app.ts';
import { noteFile, type FilePlace } from '../file-access.ts';

/** A message on its way, and where it stands. */
interface Leaving extends FilePlace {
  readonly to: string;
  readonly message: Message & { readonly attachment: Attachment };
}

/** Brings a file to the platform and sends it. What was brought there once is not brought again when the sending is put off. */
export async function deliverFile(
  app: App,
  { to, message, ...place }: Leaving,
): Promise<SendResult> {
  const { attachment, id, text } = message;
  const { kind, fileName } = attachment;
  const uploaded = attachment.mediaId === null ? await upload(app, id, attachment) : attachment;
  if ('failure' in uploaded) return uploaded;
  const mediaId = uploaded.mediaId ?? '';
  noteFile(app, place, (before) => ({ ...before, mediaId }));
  return app.outbound.sendFile(to, { kind, mediaId, caption: text, fileName }, id);
}

function upload(app: App, messageId: string, { fileName, mimeType }: Attachment) {
  const bytes = app.files.get(messageId);
  if (!bytes) return { failure: 'The file is not kept here any more.' };
  return app.outbound.uploadFile({ name: fileName ?? 'file', mimeType, bytes });
}
