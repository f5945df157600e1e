/** What a check wrote, taken apart. */
export interface CheckText {
  readonly expected?: string;
  readonly seen?: string;
}

/** Reads `Expected: …` and `Seen: …` (each may span lines) out of a check's message; empty when they are not there. */
export function readCheckText(message: string): CheckText {
  const [, expected, seen] = /^Expected:([\s\S]*?)^Seen:([\s\S]*)$/m.exec(message) ?? [];
  if (expected === undefined || seen === undefined) return {};
  return { expected: expected.trim(), seen: seen.trim() };
}
