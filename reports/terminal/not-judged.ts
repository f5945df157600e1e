import type { JudgedRun } from '../conformance/make-conformance.ts';
import { labelled } from './text.ts';

/** Which clauses a run stopped before: nobody may take them for proven. Empty when it went to its end. */
export function notJudgedLines({ notJudged = [] }: JudgedRun): string[] {
  if (notJudged.length === 0) return [];
  const many = notJudged.length === 1 ? '1 scenario was' : `${notJudged.length} scenarios were`;
  const ids = [...new Set(notJudged.map(({ clause }) => clause ?? 'no clause'))].join(', ');
  const text = `The run stopped early, so ${many} not judged (named in conformance.json), of ${ids}`;
  return ['', ...labelled('', text)];
}
