import type { Statement } from '../../steps/statement/index.ts';

/** What a step may take besides the driver's answers, in ms. */
const ours = 20_000;
/** So many answers that each come at the last moment are waited for in one step. */
const answers = 10;

/** One for each agent and window, and what is owed from before. */
const looks = 12;

/**
 * Longest time for one step or hook of a target that a statement describes, in ms: a driver that hangs is given up, and named, before the
 * step itself is. It is greeted and opened in one hook.
 */
export function stepLimit(statement: Pick<Statement, 'driver' | 'clock' | 'settle'>): number {
  const { startSeconds, answerSeconds } = statement.driver.limits;
  return ours + 1000 * (2 * startSeconds + answers * answerSeconds + waiting(statement));
}

/** What a step may wait for by a wall clock, in seconds: time that passes, or several looks that each wait until all is quiet. */
function waiting({ clock, settle }: Pick<Statement, 'clock' | 'settle'>): number {
  if (clock.kind === 'virtual') return 0;
  return clock.longestWaitSeconds + looks * (settle.seconds + clock.toleranceSeconds);
}
