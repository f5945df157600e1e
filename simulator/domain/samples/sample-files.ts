import type { CustomerFile } from '../customer-message.ts';
import { CLIP } from './clip.ts';
import { MOVING_STICKER, PHOTO, PICTURE, STICKER } from './pictures.ts';
import { RECEIPT } from './receipt.ts';
import { VOICE_NOTE } from './voice-note.ts';

/**
 * Small files of our own making, for customers to send. Pictures were read back with libjpeg, libpng and libwebp, sound and
 * film with FFmpeg; the document was written by hand, and its table of objects is what the test checks.
 */
export const SAMPLE_FILES = {
  photo: { type: 'image/jpeg', bytes: PHOTO },
  picture: { type: 'image/png', bytes: PICTURE },
  sticker: { type: 'image/webp', bytes: STICKER },
  movingSticker: { type: 'image/webp', bytes: MOVING_STICKER },
  /** The type as the platform tells it of a recording. */
  voiceNote: { type: 'audio/ogg; codecs=opus', bytes: VOICE_NOTE },
  clip: { type: 'video/mp4', bytes: CLIP },
  receipt: { type: 'application/pdf', bytes: RECEIPT, name: 'receipt.pdf' },
} as const satisfies Readonly<Record<string, CustomerFile>>;
