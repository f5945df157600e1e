import { loadConfiguration, runCucumber } from '@cucumber/cucumber/api';
import type { IRunConfiguration } from '@cucumber/cucumber/api';
import type { Envelope } from '@cucumber/messages';
import { loadSupportCode } from './load-support.ts';
import type { SupportCode } from './support-code.ts';
import { silent } from './silent-environment.ts';
import type { SuiteOptions, SuiteRun } from './suite-options.ts';
import { tagExpression } from './tag-expression.ts';
import { within } from './time-budget.ts';

const tenMinutes = 600_000;
/** Long enough for a step that hangs to meet cucumber's own limit of twenty seconds. */
const grace = 25_000;

/**
 * Runs the suite against one target and hands back every message.
 * It always ends: when the budget is spent the remaining scenarios are skipped, and `problem` says so.
 * @throws SupportLoadError when the step code does not load.
 */
export async function runSuite(options: SuiteOptions): Promise<SuiteRun> {
  const started = performance.now();
  const support = options.support ?? (await loadSupportCode(options.root, options.steps));
  const messages: Envelope[] = [];
  const hear = (envelope: Envelope) => {
    messages.push(envelope);
    options.onMessage?.(envelope);
  };
  const problem = await runWithin(options, support, hear);
  return {
    messages,
    support,
    seconds: (performance.now() - started) / 1000,
    ...(problem === undefined ? {} : { problem }),
  };
}

async function runWithin(
  options: SuiteOptions,
  support: SupportCode,
  hear: (envelope: Envelope) => void,
): Promise<string | undefined> {
  const ms = options.budgetMs ?? tenMinutes;
  const environment = silent(options.root);
  const configuration = await configure(options);
  const onSpent = () => {
    // Read by cucumber before each scenario: those not yet started are then skipped, and its reports still end well.
    configuration.runtime.dryRun = true;
  };
  try {
    const run = runCucumber({ ...configuration, support }, environment, hear);
    const result = await within({ ms, graceMs: grace, onSpent }, run);
    const spent = configuration.runtime.dryRun || !result.done;
    return spent ? outOfTime(ms) : undefined;
  } catch (error) {
    return crashed(error);
  }
}

async function configure(options: SuiteOptions): Promise<IRunConfiguration> {
  const profiles = options.profiles ?? ['core'];
  const provided = {
    paths:
      options.scenarios?.slice() ?? profiles.map((profile) => `features/${profile}/**/*.feature`),
    tags: tagExpression(options.clauses ?? [], options.readings ?? ''),
    order: options.order ?? 'defined',
    worldParameters: {
      target: options.target,
      seed: options.seed,
      ...(options.traces === undefined ? {} : { traces: options.traces }),
    },
  };
  const { runConfiguration } = await loadConfiguration(
    { file: false, provided },
    silent(options.root),
  );
  const stdout = new URL('./silent-formatter.js', import.meta.url).href;
  const formats = { stdout, files: { ...options.formats }, publish: false as const, options: {} };
  return { ...runConfiguration, formats };
}

function outOfTime(ms: number): string {
  return `The time of ${ms / 1000} s for the whole run was used up; the remaining scenarios were skipped.`;
}

function crashed(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const what = error instanceof Error ? error.message : String(error);
  const why = cause instanceof Error && cause !== error ? `: ${cause.message}` : '';
  return `The run broke off: ${what}${why}`;
}
