/** A list that forgets its oldest entries, so that a run without end does not fill the memory. */
export interface KeptList<T> {
  /** Adds an entry and gives its number, counted from 1. */
  readonly add: (entry: T) => number;
  /** Puts another in the place of an entry; does nothing when that one is forgotten. */
  readonly replace: (number: number, entry: T) => void;
  /** Oldest first. */
  readonly all: () => readonly T[];
}

export interface KeptListOptions<T> {
  /** How many are kept. All unless told. */
  readonly keep?: number | undefined;
  /** What an entry takes, in characters. When told, those kept take no more than `AVERAGE` each on average. */
  readonly weigh?: (entry: T) => number;
}

/** Characters an entry may take on average: many are smaller, some are as large as bodies may be. */
export const AVERAGE = 4096;

export function createKeptList<T>({
  keep = Infinity,
  weigh = () => 0,
}: KeptListOptions<T> = {}): KeptList<T> {
  // An array, and how many at its front are forgotten: this is on the way of every call, and a map that loses its oldest
  // again and again is slow. The front is cut off once it is as long as the rest.
  let entries: (T | undefined)[] = [];
  let gone = 0;
  let count = 0;
  let weight = 0;
  const full = (): boolean => entries.length - gone > keep || weight > keep * AVERAGE;
  const forgetOldest = (): void => {
    while (gone < entries.length && full()) {
      weight -= weigh(entries[gone] as T);
      entries[gone] = undefined;
      gone += 1;
    }
    if (gone * 2 <= entries.length) return;
    entries = entries.slice(gone);
    gone = 0;
  };
  return {
    add(entry) {
      count += 1;
      entries.push(entry);
      weight += weigh(entry);
      forgetOldest();
      return count;
    },
    replace(number, entry) {
      const at = entries.length - 1 - (count - number);
      if (at < gone) return;
      weight += weigh(entry) - weigh(entries[at] as T);
      entries[at] = entry;
      forgetOldest();
    },
    all: () => entries.slice(gone) as T[],
  };
}
