import type { CustomerFile } from '../customer-message.ts';
import { errorEntry } from '../error-entry.ts';
import { isAnimatedWebp, SIZE_LIMITS } from '../media-types.ts';
import type { Composed, Composer, Facts, MessageOf } from './composed.ts';

/** Bytes a customer's file may have, of any type: 100 MB (reference cloud-api 1.2). */
export const CUSTOMER_FILE_LIMIT = SIZE_LIMITS.document;

/** A picture, a film or a document, in the key order of Meta's samples. */
export const composeFile: Composer<MessageOf<'document' | 'image' | 'video'>> = (
  message,
  facts,
) => {
  const { type, file, caption } = message;
  const name = type === 'document' ? file.name : undefined;
  return (
    tooLarge(file) ?? {
      type,
      text: caption ?? name ?? '',
      body: {
        ...(caption !== undefined && { caption }),
        ...(name !== undefined && { filename: name }),
        ...asset(file, facts),
      },
    }
  );
};

/** There is no type for voice notes: they are sounds with a mark. */
export const composeAudio: Composer<MessageOf<'audio'>> = ({ file, voice = false }, facts) =>
  tooLarge(file) ?? { type: 'audio', text: '', body: { ...asset(file, facts), voice } };

export const composeSticker: Composer<MessageOf<'sticker'>> = ({ file }, facts) => {
  const animated = isAnimatedWebp(file.bytes);
  return tooLarge(file) ?? { type: 'sticker', text: '', body: { ...asset(file, facts), animated } };
};

function asset(file: CustomerFile, { keep }: Facts): object {
  const { id, sha256, url } = keep(file);
  return { mime_type: file.type, sha256, id, ...(url !== undefined && { url }) };
}

/** A file above the limit is never kept: the contact centre learns only that there was one. */
function tooLarge({ bytes }: CustomerFile): Composed | undefined {
  if (bytes.byteLength <= CUSTOMER_FILE_LIMIT) return undefined;
  const details = 'Media file size too big. Max file size we currently support: 100MB.';
  const errors = [errorEntry({ code: 131052, title: 'Media download error', details })];
  return { type: 'unsupported', text: '', body: undefined, errors };
}
