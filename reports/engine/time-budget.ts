/** What became of work that was given a limited time. */
export type Timed<T> = { readonly done: true; readonly value: T } | { readonly done: false };

export interface Budget {
  /** Milliseconds until `onSpent`. */
  readonly ms: number;
  /** Milliseconds more that the work gets to end by itself after `onSpent`. */
  readonly graceMs: number;
  /** Asks the work to end soon. */
  readonly onSpent: () => void;
  /** Ends the work before the time is spent; the grace counts from then. */
  readonly sooner?: Sooner;
}

/** Something else than time that ends work. */
export interface Sooner {
  readonly signal: AbortSignal;
  /** Asks the work to end soon. */
  readonly onAbort: () => void;
}

/** Waits for `work`, but never longer than the budget and its grace. What is given up on goes on unobserved. */
export async function within<T>(
  { ms, graceMs, onSpent, sooner }: Budget,
  work: Promise<T>,
): Promise<Timed<T>> {
  let timer: NodeJS.Timeout | undefined;
  let isAsked = false;
  let onAbort: () => void = () => undefined;
  const givenUp = new Promise<Timed<T>>((resolve) => {
    const askBy = (ask: () => void) => () => {
      if (isAsked) return;
      isAsked = true;
      clearTimeout(timer);
      timer = setTimeout(() => resolve({ done: false }), graceMs);
      ask();
    };
    timer = setTimeout(askBy(onSpent), ms);
    if (sooner) onAbort = askBy(sooner.onAbort);
  });
  sooner?.signal.addEventListener('abort', onAbort);
  if (sooner?.signal.aborted) onAbort();
  const finished = work.then((value): Timed<T> => ({ done: true, value }));
  try {
    return await Promise.race([finished, givenUp]);
  } finally {
    clearTimeout(timer);
    sooner?.signal.removeEventListener('abort', onAbort);
    finished.catch(() => undefined);
  }
}
