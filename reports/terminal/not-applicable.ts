import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import type { Palette } from './palette.ts';
import { labelled } from './text.ts';

/** What the target has no object for, by reason. Empty where everything was judged. */
export function notApplicableSection(
  clauses: readonly ClauseVerdict<ReportedClause>[],
  colours: Palette,
): string[] {
  const left = clauses.filter(({ verdict }) => verdict === 'not-applicable');
  if (left.length === 0) return [];
  const reasons = [...new Set(left.map(({ because = '' }) => because))];
  return [
    '',
    colours.bold('Not applicable, and left out of the verdict'),
    ...reasons.flatMap((reason) => labelled('  ', `${reason}: ${idsBecause(reason, left)}`)),
  ];
}

function idsBecause(reason: string, clauses: readonly ClauseVerdict<ReportedClause>[]): string {
  const own = clauses.filter(({ because }) => because === reason);
  return own.map(({ clause }) => clause.id).join(', ');
}
