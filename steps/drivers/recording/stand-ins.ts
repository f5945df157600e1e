/** What stands for words that nobody else may read, the same for the same word: `‹a›`, `‹b›`, … */
export interface StandIns {
  of(word: string): string;
  known(word: string): string | undefined;
}

export function createStandIns(): StandIns {
  const all = new Map<string, string>();
  return {
    of(word) {
      const standIn = all.get(word) ?? `‹${letters(all.size)}›`;
      all.set(word, standIn);
      return standIn;
    },
    known: (word) => all.get(word),
  };
}

/** Letters only, so that no check takes it for a number: a, b, … z, ba, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26)) + last;
}
