import type { Statement } from '../../steps/statement/index.ts';

/** What a step may take besides the driver's answers, in ms. */
const ours = 20_000;
/** So many answers that each come at the last moment are waited for in one step. */
const answers = 10;

/**
 * Longest time for one step or hook of a target that a statement describes, in ms: a driver that hangs is given up, and named, before the
 * step itself is. It is greeted and opened in one hook.
 */
export function stepLimit({ driver }: Pick<Statement, 'driver'>): number {
  const { startSeconds, answerSeconds } = driver.limits;
  return ours + 1000 * (2 * startSeconds + answers * answerSeconds);
}
