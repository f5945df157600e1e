/** Frames on their way to one client: work under way until the client has said that it has seen them, or has gone. */
export interface Unseen {
  readonly count: number;
  add(sequence: number): void;
  /** All frames up to this number have been seen. */
  through(sequence: number): void;
}

export function createUnseen(track: (work: Promise<unknown>) => void): Unseen {
  const waiting: { readonly sequence: number; readonly seen: () => void }[] = [];
  return {
    get count() {
      return waiting.length;
    },
    add(sequence) {
      track(new Promise<void>((seen) => waiting.push({ sequence, seen })));
    },
    through(sequence) {
      while (waiting[0] && waiting[0].sequence <= sequence) waiting.shift()?.seen();
    },
  };
}
