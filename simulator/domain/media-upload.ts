import { isAnimatedWebp, MEDIA_TYPES, SIZE_LIMITS, STILL_STICKER_LIMIT } from './media-types.ts';
import { Refusal } from './refusal.ts';

/** A file as it came in an upload. */
export interface Upload {
  /** The content type of its part, as written. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * Refuses a file that the platform would not take: it looks at the content type of the part alone, which must be bare
 * (`audio/ogg; codecs=opus` is refused), and at the size (reference cloud-api 2.6).
 */
export function checkUpload({ type, bytes }: Upload): void {
  const kind = MEDIA_TYPES.get(type);
  if (kind === undefined) throw wrongType(type);
  const still = kind === 'sticker' && !isAnimatedWebp(bytes);
  const limit = still ? STILL_STICKER_LIMIT : SIZE_LIMITS[kind];
  if (bytes.byteLength > limit) throw wrongSize(bytes.byteLength, limit);
  if (bytes.byteLength === 0) throw wrongSize(0, limit);
}

function wrongType(type: string): Refusal {
  const taken = [...MEDIA_TYPES.keys()].join(', ');
  const got = type === '' ? 'application/octet-stream' : type.slice(0, 128);
  return new Refusal(100, {
    message: `(#100) Param file must be a file with one of the following types: ${taken}. Received file of type '${got}'.`,
  });
}

function wrongSize(size: number, limit: number): Refusal {
  return new Refusal(100, {
    message: '(#100) Invalid parameter',
    details: `The file has ${String(size)} bytes; files of its type have 1 to ${String(limit)}.`,
  });
}
