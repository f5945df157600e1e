import { sizeInWords } from '../file-size.ts';
import { fileTypeOf, type FileType } from '../file-types.ts';

/** What comes of files, both ways. */
export interface FilePolicy {
  /** Largest file of a customer that is fetched: the platform passes on no larger ones (platform reference 1.2). */
  readonly limitBytes: number;
  /** So many files are fetched at the same time; the others wait for their turn. */
  readonly atOnce: number;
  /** So many links are asked for in a row: each is good for a few minutes only (platform reference 2.6). */
  readonly links: number;
  /** Waits before the next try where time may help, in ms; after the last of them the file counts as missed. */
  readonly pausesMs: readonly number[];
  /** How long one try may take, in ms. */
  readonly tryMs: number;
  /** What a file that an agent picked is to WhatsApp; a sentence where WhatsApp does not take it. */
  accepts(name: string, bytes: number): FileType | string;
  /** Characters of a text beside a file (platform reference 2.3). */
  readonly captionLimit: number;
  /** Why this text cannot go beside the file; `null` when it can. */
  captionProblem(caption: string): string | null;
}

const megabyte = 1024 * 1024;
const captionLimit = 1024;

export const documentedFiles: FilePolicy = {
  limitBytes: 100 * megabyte,
  atOnce: 3,
  links: 4,
  pausesMs: [2000, 10_000, 60_000],
  tryMs: 60_000,
  captionLimit,
  accepts(name, bytes) {
    const type = fileTypeOf(name);
    if (!type) return `WhatsApp does not take files like "${name}".`;
    if (bytes === 0) return `"${name}" is empty.`;
    if (bytes <= type.limitBytes) return type;
    return `"${name}" has ${sizeInWords(bytes)}; WhatsApp takes at most ${sizeInWords(type.limitBytes)} for ${type.plural}.`;
  },
  captionProblem(caption) {
    if (caption.length <= captionLimit) return null;
    return `The text beside the file has ${caption.length} characters; WhatsApp takes at most ${captionLimit}.`;
  },
};
