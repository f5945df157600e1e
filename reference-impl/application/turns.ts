/** Work that begins when it is its turn; `null`: by then there is nothing to do any more. What it begins must end by itself. */
export type Turn = () => Promise<unknown> | null;

/**
 * Lets at most so many pieces of work go on at a time; the others wait, first come, first served. What waits is no work under way:
 * `track` is told of each piece when it begins, and what follows it begins before that counts as over.
 */
export function createTurns(
  count: number,
  track: (work: Promise<unknown>) => void,
): (turn: Turn) => void {
  const waiting: Turn[] = [];
  let running = 0;
  const goOn = () => {
    while (running < count && waiting.length > 0) {
      const work = waiting.shift()?.();
      if (!work) continue;
      running += 1;
      track(work.finally(over));
    }
  };
  const over = () => {
    running -= 1;
    goOn();
  };
  return (turn) => {
    waiting.push(turn);
    goOn();
  };
}
