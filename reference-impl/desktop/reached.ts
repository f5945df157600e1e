/** Those who wait until the page shows a change, by its number. */
export interface Reached {
  /** Resolves when the change is on the screen, when it never will be, or when it takes too long. */
  wait(sequence: number): Promise<void>;
  /** Everything up to this change is on the screen. */
  tell(sequence: number): void;
}

/** Makes one. `limit` calls back when a wait has taken too long, unless what it answers with is called before. */
export function createReached(limit: (late: () => void) => () => void): Reached {
  const waiting = new Set<{ readonly sequence: number; readonly done: () => void }>();
  return {
    wait: (sequence) =>
      new Promise((resolve) => {
        const done = () => {
          waiting.delete(entry);
          callOff();
          resolve();
        };
        const callOff = limit(done);
        const entry = { sequence, done };
        waiting.add(entry);
      }),
    tell(sequence) {
      for (const each of waiting) if (each.sequence <= sequence) each.done();
    },
  };
}
