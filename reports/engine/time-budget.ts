/** What became of work that was given a limited time. */
export type Timed<T> = { readonly done: true; readonly value: T } | { readonly done: false };

export interface Budget {
  /** Milliseconds until `onSpent`. */
  readonly ms: number;
  /** Milliseconds more that the work gets to end by itself after `onSpent`. */
  readonly graceMs: number;
  /** Asks the work to end soon. */
  readonly onSpent: () => void;
}

/** Waits for `work`, but never longer than the budget and its grace. What is given up on goes on unobserved. */
export async function within<T>(budget: Budget, work: Promise<T>): Promise<Timed<T>> {
  const timers: NodeJS.Timeout[] = [];
  const givenUp = new Promise<Timed<T>>((resolve) => {
    timers.push(setTimeout(budget.onSpent, budget.ms));
    timers.push(setTimeout(() => resolve({ done: false }), budget.ms + budget.graceMs));
  });
  const finished = work.then((value): Timed<T> => ({ done: true, value }));
  try {
    return await Promise.race([finished, givenUp]);
  } finally {
    timers.forEach((timer) => clearTimeout(timer));
    finished.catch(() => undefined);
  }
}
