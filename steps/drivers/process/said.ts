import { createLineReader } from './line-reader.ts';

/** What a driver writes to its standard error: for people, as evidence. */
export interface Said {
  hear(piece: string): void;
  /** The end of it, for the sentence that tells that the driver is gone. */
  readonly last: string;
  /** Told of each line from now on. Answers with how to stop. */
  follow(listener: (line: string) => void): () => void;
}

/** Characters that are kept of the end, and of one line. */
const lastLength = 400;
const lineLength = 64 * 1024;

export function createSaid(): Said {
  const listeners = new Set<(line: string) => void>();
  let last = '';
  const read = createLineReader(lineLength, {
    line: (text) => listeners.forEach((listener) => listener(text)),
    // Whoever says so much on one line is not listened to any more; the driver may go on.
    tooLong: () => undefined,
  });
  return {
    hear(piece) {
      last = (last + piece).slice(-lastLength);
      read(piece);
    },
    get last() {
      return last.trim();
    },
    follow(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
