import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestStepResultStatus } from '@cucumber/messages';
import { loadSupportCode } from '../reports/engine/load-support.ts';
import type { SupportCode } from '../reports/engine/support-code.ts';
import { packageRoot } from '../reports/engine/package-root.ts';
import { runSuite } from '../reports/engine/run-suite.ts';
import { readingTagExpression } from '../reports/clauses/index.ts';
import { loadClauses } from '../reports/clauses/load-clauses.ts';
import { endKeeping, startKeeping } from '../steps/assemblies/recording/index.ts';

/**
 * One run of the core suite in a process of its own: `real` as it is, `no-op` with the same imports, features and formatters, but every
 * step and hook doing nothing, `recorded` as it is and recorded for a replay. Prints the number of scenarios, so that the caller knows
 * that all ran the same.
 */
const [kind = 'real', target = 'memory'] = process.argv.slice(2);

interface Code {
  code: { readonly length: number };
}

/** The parts of cucumber's support code that run; its published type keeps them to itself. */
interface Running {
  readonly stepDefinitions: readonly Code[];
  readonly beforeTestCaseHookDefinitions: readonly Code[];
  readonly afterTestCaseHookDefinitions: readonly Code[];
}

function hollowOut(code: SupportCode): void {
  const running = code as unknown as Running;
  const nothing = () => undefined;
  const hollow = ({ length }: Code['code']) =>
    Object.defineProperty(nothing.bind(undefined), 'length', { value: length });
  for (const definition of running.stepDefinitions) definition.code = hollow(definition.code);
  for (const hook of running.beforeTestCaseHookDefinitions) hook.code = hollow(hook.code);
  for (const hook of running.afterTestCaseHookDefinitions) hook.code = hollow(hook.code);
}

const { clauses } = loadClauses(join(packageRoot, 'features/clauses'));
const support = await loadSupportCode(packageRoot);
if (kind === 'no-op') hollowOut(support);
const folder = mkdtempSync(join(tmpdir(), 'deskproof-bench-'));
const recording = join(folder, 'recording');
if (kind === 'recorded') startKeeping(recording, { secrets: [], strangers: true });
const run = await runSuite({
  root: packageRoot,
  ...(kind === 'recorded' && { recording }),
  target,
  seed: 1,
  support,
  readings: readingTagExpression(clauses, {}),
  formats: {
    [join(folder, 'messages.ndjson')]: 'message',
    [join(folder, 'report.html')]: 'html',
    [join(folder, 'junit.xml')]: 'junit',
  },
});
const { problem } = endKeeping(recording);
if (problem !== undefined) throw new Error(`It could not be recorded: ${problem}.`);
rmSync(folder, { recursive: true });
const finished = run.messages.filter((message) => message.testCaseFinished).length;
const failed = run.messages.filter(
  (message) =>
    message.testStepFinished &&
    message.testStepFinished.testStepResult.status !== TestStepResultStatus.PASSED,
).length;
process.stdout.write(JSON.stringify({ scenarios: finished, failed, seconds: run.seconds }));
