import type { Random } from '../../domain/random.ts';
import { SAMPLE_FILES } from '../../domain/samples/sample-files.ts';
import type { CustomerMessage } from '../../domain/customer-message.ts';

const OPENINGS = [
  'Hello, my parcel has not arrived yet.',
  'Good morning! I was charged twice this month.',
  'Hi, how do I send something back?',
  'Do you deliver on public holidays?',
  'The lamp I ordered came without a plug.',
] as const;

const ANSWERS = [
  'It is order number',
  'Yes, please.',
  'No, the other one.',
  'That was last Tuesday, I think.',
  'Could you look again?',
  'Thank you, that helps.',
] as const;

/** Secrets made for tests: numbers of the schemes' own examples, which belong to nobody. */
const SENSITIVE = [
  'My card is 4111 1111 1111 1111.',
  'My account is DE89 3704 0044 0532 0130 00.',
  'You can call me at +1 202 555 0143.',
  'Write to ada.byron@example.com, please.',
] as const;

/** The first words of a chat, or later ones. Each text ends with a mark of its own, so that none is like another. */
export function saying(turn: number, sensitive: boolean, random: Random): string {
  const text = turn === 0 ? random.pick(OPENINGS) : random.pick(ANSWERS);
  const secret = sensitive ? ` ${random.pick(SENSITIVE)}` : '';
  return `${text}${secret} (${random.hex(8)})`;
}

/** A text with two letters the wrong way round, and what is written to put it right; `undefined` where nothing can be turned. */
export function slip(text: string, random: Random): readonly [string, string] | undefined {
  const words = [...text.matchAll(/[a-z]{4,}/giu)];
  const [first, ...more] = words;
  if (first === undefined) return undefined;
  const word = random.pick([first, ...more]);
  const [right] = word;
  const at = 1 + random.below(right.length - 2);
  const wrong =
    right.slice(0, at) + (right[at + 1] ?? '') + (right[at] ?? '') + right.slice(at + 2);
  if (wrong === right) return undefined;
  return [text.slice(0, word.index) + wrong + text.slice(word.index + right.length), `*${right}`];
}

/** Something other than a text. */
export function showing(random: Random): CustomerMessage {
  const things: readonly [CustomerMessage, ...CustomerMessage[]] = [
    { type: 'image', file: SAMPLE_FILES.photo, caption: `Look at this (${random.hex(8)})` },
    { type: 'audio', file: SAMPLE_FILES.voiceNote, voice: true },
    { type: 'document', file: SAMPLE_FILES.receipt },
    { type: 'sticker', file: SAMPLE_FILES.sticker },
    { type: 'location', latitude: 53.546, longitude: 9.966, name: 'Landing stage' },
  ];
  return random.pick(things);
}

export const REACTIONS = ['👍', '❤️', '😂', '🙏', '😮'] as const;
