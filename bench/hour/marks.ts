/** The mark at the end of a text, by which it can be told from all others: simulated people put one into each. */
export function markOf(text: string): string | undefined {
  return /\(?([0-9a-f]{8})\)?$/u.exec(text)?.[1];
}

/** Who said what, in the order in which it was said. */
export interface Register {
  note(speaker: string, text: string): void;
  /** Who said it, and as the how-manieth of their own; `undefined` for what nobody said. */
  find(text: string): { readonly speaker: string; readonly place: number } | undefined;
}

export function createRegister(): Register {
  const said = new Map<string, { readonly speaker: string; readonly place: number }>();
  const counts = new Map<string, number>();
  return {
    note(speaker, text) {
      const mark = markOf(text);
      if (mark === undefined) return;
      const place = counts.get(speaker) ?? 0;
      counts.set(speaker, place + 1);
      said.set(mark, { speaker, place });
    },
    find(text) {
      const mark = markOf(text);
      return mark === undefined ? undefined : said.get(mark);
    },
  };
}
