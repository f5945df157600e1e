/** The users that the business wrote to of its own accord, in the last 24 hours. */
export interface UniqueUsers {
  /** Counts a user now, or answers false when that would be one too many. One who counts already counts anew. */
  readonly admit: (waId: string, now: number) => boolean;
}

/** How long a user counts, in ms (reference cloud-api 4). */
export const USER_COUNTS_MS = 24 * 3_600_000;

export function createUniqueUsers(limit: number): UniqueUsers {
  /** Ms since 1970 of the latest message to each. The oldest come first, as each is put last again. */
  const users = new Map<string, number>();
  return {
    admit(waId, now) {
      for (const [old, at] of users) {
        if (now - at < USER_COUNTS_MS) break;
        users.delete(old);
      }
      if (!users.has(waId) && users.size >= limit) return false;
      users.delete(waId);
      users.set(waId, now);
      return true;
    },
  };
}
