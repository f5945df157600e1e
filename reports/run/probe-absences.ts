import { loadSupportCode } from '../engine/load-support.ts';
import { runSuite } from '../engine/run-suite.ts';
import type { Statement } from '../../steps/statement/index.ts';
import { scenarioVerdicts } from '../verdicts/scenario-verdicts.ts';
import { worst } from '../verdicts/verdict.ts';
import type { Verdict } from '../verdicts/verdict.ts';
import { absentFeatures } from './absent-features.ts';
import type { SuiteSource } from './suite-source.ts';

/** What was found out about a feature that a statement declares unsupported. */
export interface ProbedAbsence {
  readonly feature: string;
  /** `pass`: it was looked for in vain. */
  readonly verdict: Verdict;
  /** Why it is no pass, with the place in the statement where the feature is there. */
  readonly message?: string;
}

/** Of a statement's target, and the name under which it is judged. */
export interface Probed {
  readonly statement: Statement;
  readonly target: string;
  readonly seed: number;
}

/**
 * Looks for every feature that a statement declares unsupported, and judges nothing else. In the order of the statement; empty where it
 * declares none.
 * @throws SupportLoadError when the step code does not load.
 */
export async function probeAbsences(
  { root, catalogue }: Pick<SuiteSource, 'root' | 'catalogue'>,
  probed: Probed,
): Promise<readonly ProbedAbsence[]> {
  const probes = absentFeatures(catalogue, probed);
  if (probes.length === 0) return [];
  const support = await loadSupportCode(root);
  const run = await runSuite({ root, ...probed, support, profiles: [], probes });
  const scenarios = scenarioVerdicts(run.messages);
  return probes.map((feature) => {
    const own = scenarios.filter((one) => one.probes === feature);
    const verdict = worst(own.map((one) => one.verdict)) ?? 'harness-error';
    const message = own.find((one) => one.verdict === verdict)?.message ?? run.problem;
    return { feature, verdict, ...(message !== undefined && { message }) };
  });
}
