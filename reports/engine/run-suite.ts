import { runCucumber } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import { configure } from './configure.ts';
import { duration } from './duration.ts';
import { earlyEnd } from './end-early.ts';
import { loadSupportCode } from './load-support.ts';
import { stepLimit } from './step-limit.ts';
import type { SupportCode } from './support-code.ts';
import { silent } from './silent-environment.ts';
import type { SuiteOptions, SuiteRun } from './suite-options.ts';
import { within } from './time-budget.ts';

const tenMinutes = 600_000;
/** Long enough for a step that hangs to meet cucumber's own limit of twenty seconds. */
const grace = 25_000;

/**
 * Runs the suite against one target and hands back every message.
 * It always ends: when the budget is spent, when it is interrupted, or once `stopWhen` has given a reason, the remaining scenarios are not
 * begun. Their messages say so, in every report that is made of them.
 * @throws SupportLoadError when the step code does not load.
 */
export async function runSuite(options: SuiteOptions): Promise<SuiteRun> {
  const started = performance.now();
  const support = options.support ?? (await loadSupportCode(options.root, options.steps));
  const messages: Envelope[] = [];
  const ending = await runWithin(options, support, (envelope) => {
    messages.push(envelope);
    options.onMessage?.(envelope);
  });
  return { messages, support, seconds: (performance.now() - started) / 1000, ...ending };
}

/** How a run ended; nothing is said of one that went to its end. */
type Ending = Pick<SuiteRun, 'problem' | 'outOfTime'>;

async function runWithin(
  options: SuiteOptions,
  support: SupportCode,
  onMessage: (envelope: Envelope) => void,
): Promise<Ending> {
  const ms = options.budgetMs ?? tenMinutes;
  const leftMs = Math.max(0, ms - (options.spentMs ?? 0));
  const stepMs = options.statement && stepLimit(options.statement);
  const environment = silent(options.root);
  const configuration = await configure(options);
  const early = earlyEnd();
  const skipTheRest = (why: string, cuts?: boolean) => {
    early.end(why, cuts);
    // Read by cucumber before each scenario: those not yet started are then skipped, and its reports still end well.
    configuration.runtime.dryRun = true;
  };
  const hear = (envelope: Envelope) => {
    early.hear(envelope);
    onMessage(envelope);
    const why = early.why() === undefined ? options.stopWhen?.(envelope) : undefined;
    if (why !== undefined) skipTheRest(why);
  };
  const state = { isSpent: false };
  const onSpent = () => {
    state.isSpent = true;
    skipTheRest(`the run's budget of ${duration(ms)} was spent`, true);
  };
  const onAbort = () => skipTheRest('the run was interrupted', true);
  const sooner = options.interrupted && { signal: options.interrupted, onAbort };
  // A timer would let the first scenario begin.
  if (leftMs === 0) onSpent();
  try {
    const patient = { ...support, ...(stepMs !== undefined && { defaultTimeout: stepMs }) };
    const run = runCucumber({ ...configuration, support: patient }, environment, hear);
    const graceMs = grace + 2 * (stepMs ?? 0);
    const result = await within({ ms: leftMs, graceMs, onSpent, ...(sooner && { sooner }) }, run);
    if (!result.done) early.rest().forEach(onMessage);
    return {
      ...(state.isSpent ? { outOfTime: outOfTime(ms) } : {}),
      ...(result.done ? {} : { problem: givenUp(graceMs) }),
    };
  } catch (error) {
    return { problem: crashed(error) };
  }
}

function outOfTime(ms: number): string {
  return `The time of ${ms / 1000} s for the whole run was used up; the remaining scenarios were skipped.`;
}

/** A step has a limit of its own, which is shorter. */
function givenUp(graceMs: number): string {
  return `The run was to end early, and did not within ${graceMs / 1000} s more: a step goes on beyond its own limit.`;
}

function crashed(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = error instanceof Error ? error.message : String(error);
  const why = cause instanceof Error && cause !== error ? `: ${cause.message}` : '';
  return `The run broke off: ${what}${why}`;
}
