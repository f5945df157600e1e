/** A map that forgets what was set long ago, so that a run without end does not fill the memory. */
export interface RecentMap<K, V> {
  /** Sets anew what was set before: it then counts as recent. */
  readonly set: (key: K, value: V) => void;
  readonly get: (key: K) => V | undefined;
}

/** Entries that are certainly remembered. The largest run we know has a few thousand messages under way. */
export const REMEMBERED = 50_000;

/**
 * @param remembered how many of the latest entries are certainly remembered; at most twice as many are.
 */
export function createRecentMap<K, V>(remembered = REMEMBERED): RecentMap<K, V> {
  // Two maps in turn, the older of which is thrown away whole: to take the oldest out of one map again and again is slow.
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  return {
    set(key, value) {
      if (young.size >= remembered && !young.has(key)) {
        old = young;
        young = new Map();
      }
      young.set(key, value);
    },
    get: (key) => young.get(key) ?? old.get(key),
  };
}
