import { TestStepResultStatus } from '@cucumber/messages';
import { judgeStep } from './judge-step.ts';
import type { ScenarioRecord, StepRecord } from './journal.ts';
import { worst } from './verdict.ts';
import type { Verdict } from './verdict.ts';

/** What decided a scenario: its verdict, the step it hangs on if any, and why when nothing was thrown. */
export interface Decision {
  readonly verdict: Verdict;
  readonly record?: StepRecord;
  readonly message?: string;
}

/**
 * The worst of what its steps and hooks force. With nothing forced it passes only if it ran to its end, skipped nothing
 * and carried out a Then: a scenario that checked nothing is our own mistake, never green.
 */
export function judgeScenario(scenario: ScenarioRecord): Decision {
  const judged = scenario.steps.flatMap((record) => {
    const verdict = record.result && judgeStep(record.result, record.place);
    return verdict === undefined ? [] : [{ verdict, record }];
  });
  const verdict = worst(judged.map((one) => one.verdict));
  const deciding = judged.find((one) => one.verdict === verdict);
  return deciding ?? judgeUneventful(scenario);
}

function judgeUneventful({ steps, finished }: ScenarioRecord): Decision {
  if (!finished) return ours('The run ended before this scenario did.');
  if (steps.some(({ result }) => result?.status === TestStepResultStatus.SKIPPED)) {
    return ours('The scenario was skipped, so nothing was judged.');
  }
  if (!steps.some(({ place }) => place === 'Outcome')) {
    return ours('The scenario has no Then, so nothing was judged.');
  }
  return { verdict: 'pass' };
}

function ours(message: string): Decision {
  return { verdict: 'harness-error', message };
}
