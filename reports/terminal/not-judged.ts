import type { JudgedRun } from '../conformance/make-conformance.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { labelled } from './text.ts';

/** Which clauses a run ended before, and why: nobody may take them for proven. Empty when it went to its end. */
export function notJudgedLines({ scenarios }: Pick<JudgedRun, 'scenarios'>): string[] {
  const left = scenarios.filter(isUnreached);
  if (left.length === 0) return [];
  const many = left.length === 1 ? '1 scenario was' : `${left.length} scenarios were`;
  const ids = [...new Set(left.map(({ clause, probes }) => clause ?? `the absence of ${probes}`))];
  const text = `The run stopped early, so ${many} not judged (named in conformance.json), of ${ids.join(', ')}`;
  const reasons = [...new Set(left.map(({ message = '' }) => message))];
  return ['', ...labelled('', text), ...reasons.flatMap((reason) => labelled('  ', reason))];
}
