/** What a file is to WhatsApp; also the message type that carries it. */
export type MediaKind = 'audio' | 'document' | 'image' | 'sticker' | 'video';

const MB = 1024 * 1024;

/** Bytes a file of each kind may have (reference cloud-api 2.3). Of stickers only animated ones may have so many. */
export const SIZE_LIMITS: Readonly<Record<MediaKind, number>> = {
  audio: 16 * MB,
  document: 100 * MB,
  image: 5 * MB,
  sticker: 500 * 1024,
  video: 16 * MB,
};

/** Bytes of a sticker that does not move (reference cloud-api 2.3). */
export const STILL_STICKER_LIMIT = 100 * 1024;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** The content types that can be uploaded, in the platform's order (reference cloud-api 2.6). */
export const MEDIA_TYPES: ReadonlyMap<string, MediaKind> = new Map([
  ['audio/aac', 'audio'],
  ['audio/mp4', 'audio'],
  ['audio/mpeg', 'audio'],
  ['audio/amr', 'audio'],
  ['audio/ogg', 'audio'],
  ['audio/opus', 'audio'],
  ['application/vnd.ms-powerpoint', 'document'],
  ['application/msword', 'document'],
  [`${OFFICE}.wordprocessingml.document`, 'document'],
  [`${OFFICE}.presentationml.presentation`, 'document'],
  [`${OFFICE}.spreadsheetml.sheet`, 'document'],
  ['application/pdf', 'document'],
  ['text/plain', 'document'],
  ['application/vnd.ms-excel', 'document'],
  ['image/jpeg', 'image'],
  ['image/png', 'image'],
  ['image/webp', 'sticker'],
  ['video/mp4', 'video'],
  ['video/3gpp', 'video'],
]);

/** True for a WebP file whose header says that it moves: those may be larger as stickers. */
export function isAnimatedWebp(bytes: Uint8Array): boolean {
  const tag = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  const animation = 0x02;
  return (
    tag(0) === 'RIFF' &&
    tag(8) === 'WEBP' &&
    tag(12) === 'VP8X' &&
    ((bytes[20] ?? 0) & animation) !== 0
  );
}
