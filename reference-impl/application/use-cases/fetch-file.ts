import { loading, missed, type Attachment } from '../../domain/attachment.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { App, FileFetched, FileMissed } from '../app.ts';
import { attachmentAt, keepFile, noteFile, readableFile, type FilePlace } from '../file-access.ts';
import { inTime } from '../in-time.ts';

/** Gets the file of a customer's message. Nobody waits for it: the desk shows that it is on its way, and then the file or why not. */
export function fetchFile(app: App, conversationId: string, messageId: string): void {
  tryToFetch(app, { conversationId, messageId }, app.policies.files.pausesMs);
}

/** What is not on this agent's desk cannot be asked for again, nor what is there or on its way. */
export function retryFile(app: App, agentId: string, messageId: string): void {
  const found = readableFile(app, agentId, messageId);
  refuseUnless(found, 'This file is not on your desk, or not any more.');
  const { attachment } = found;
  refuseUnless(attachment.state === 'failed', 'This file is here, or on its way.');
  refuseUnless(attachment.mediaId !== null, 'This file never got as far as WhatsApp.');
  noteFile(app, found, loading);
  app.use.fetchFile(found.conversationId, messageId);
}

function tryToFetch(app: App, place: FilePlace, pauses: readonly number[]): void {
  app.downloads(() => oneTry(app, place, pauses));
}

/** Its time is counted from here, not from when it began to wait for its turn. */
function oneTry(app: App, place: FilePlace, [pause, ...later]: readonly number[]) {
  const attachment = attachmentAt(app, place);
  if (attachment?.state !== 'loading') return null;
  const stop = new AbortController();
  const { tryMs: ms } = app.policies.files;
  const work = inTime(app.clock, fetchOnce(app, attachment, stop.signal), { ms, late });
  const whatNext = (outcome: FileFetched | FileMissed) => {
    stop.abort();
    if ('bytes' in outcome) keepFile(app, place, outcome.bytes);
    else if (outcome.helps === 'nothing' || pause === undefined) {
      noteFile(app, place, (before) => missed(before, outcome.missed));
    } else app.clock.setTimeout(() => tryToFetch(app, place, later), pause);
  };
  return work.then(whatNext);
}

const late: FileMissed = { missed: 'WhatsApp took too long to send the file.', helps: 'time' };

/** Both hops, and again with a new link where one has expired before it was used. */
async function fetchOnce(
  app: App,
  { mediaId, sha256 }: Attachment,
  signal: AbortSignal,
): Promise<FileFetched | FileMissed> {
  const { limitBytes, links } = app.policies.files;
  for (let count = 0; count < links; count++) {
    const link = await app.outbound.fileLink(mediaId ?? '', signal);
    if ('missed' in link) return link;
    if ((link.size ?? 0) > limitBytes) return tooLarge;
    const file = await app.outbound.download(link, { bytes: limitBytes, signal });
    if ('bytes' in file) return checked(file, sha256);
    if (file.helps !== 'new-link') return file;
  }
  return { missed: 'Every link to the file had expired.', helps: 'time' };
}

const tooLarge: FileMissed = {
  missed: 'The file is larger than this contact centre takes.',
  helps: 'nothing',
};

/** What broke off on its way is not what the customer sent. */
function checked(file: FileFetched, told: string | null): FileFetched | FileMissed {
  if (told === null || file.digests.includes(told)) return file;
  return { missed: 'The file did not arrive as the customer sent it.', helps: 'time' };
}
