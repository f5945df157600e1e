/** A run of digits without anything between them: UTF-16 offsets, `end` exclusive. */
export interface DigitGroup {
  readonly start: number;
  readonly end: number;
  /** How many digits it has, and how many come before it in its chain. */
  readonly size: number;
  readonly offset: number;
}

/** Groups that follow each other with nothing but separators between them, and their digits in one string. */
export interface DigitChain {
  readonly groups: readonly DigitGroup[];
  readonly digits: string;
}

const LONGEST_GAP = 4;

/** Cuts a folded text into chains; `gap` must match the whole of what stands between two groups (four characters at most). */
export function digitChains(text: string, gap: RegExp): readonly DigitChain[] {
  const chains: { groups: DigitGroup[]; digits: string }[] = [];
  let end = -1;
  for (const match of text.matchAll(/[0-9]+/g)) {
    const [digits] = match;
    const start = match.index;
    const last = chains.at(-1);
    const isJoined = start - end <= LONGEST_GAP && gap.test(text.slice(end, start));
    end = start + digits.length;
    if (last === undefined || !isJoined) {
      chains.push({ groups: [{ start, end, size: digits.length, offset: 0 }], digits });
      continue;
    }
    last.groups.push({ start, end, size: digits.length, offset: last.digits.length });
    last.digits += digits;
  }
  return chains;
}

/** The digits from one group to another (both included), without what parts them. */
export function digitsBetween(chain: DigitChain, first: DigitGroup, last: DigitGroup): string {
  return chain.digits.slice(first.offset, last.offset + last.size);
}
