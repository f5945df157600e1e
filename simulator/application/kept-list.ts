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
  const entries = new Map<number, T>();
  let count = 0;
  let weight = 0;
  const forgetOldest = (): void => {
    for (const [number, entry] of entries) {
      if (entries.size <= keep && weight <= keep * AVERAGE) return;
      entries.delete(number);
      weight -= weigh(entry);
    }
  };
  return {
    add(entry) {
      count += 1;
      entries.set(count, entry);
      weight += weigh(entry);
      forgetOldest();
      return count;
    },
    replace(number, entry) {
      const before = entries.get(number);
      if (before === undefined) return;
      entries.set(number, entry);
      weight += weigh(entry) - weigh(before);
      forgetOldest();
    },
    all: () => [...entries.values()],
  };
}
