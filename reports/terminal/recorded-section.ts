import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import type { Palette } from './palette.ts';
import { labelled, lengthOf, pad } from './text.ts';

/** What was seen where the documentation leaves the target free. Empty without MAY clauses. */
export function recordedSection(
  clauses: readonly ClauseVerdict<ReportedClause>[],
  colours: Palette,
): string[] {
  const mays = clauses.filter(({ verdict }) => verdict === 'recorded');
  if (mays.length === 0) return [];
  const idWidth = Math.max(...mays.map(({ clause }) => lengthOf(clause.id)));
  const rows = mays.flatMap((may) => {
    const label = `  ${pad(may.clause.id, idWidth)}  `;
    return valuesOf(may).flatMap((text, at) =>
      labelled(at === 0 ? label : ' '.repeat(lengthOf(label)), text),
    );
  });
  return ['', colours.bold('Left open by the documentation; what was seen'), ...rows];
}

function valuesOf({ recorded, scenarios, clause }: ClauseVerdict<ReportedClause>): string[] {
  if (recorded.length > 0) return recorded.map(({ what, value }) => `${what}: ${value}`);
  const unlucky = scenarios.find(({ verdict }) => verdict !== 'pass');
  const why = unlucky === undefined ? '' : ` (${unlucky.verdict}: ${unlucky.message ?? ''})`;
  return [`${clause.title}: nothing seen${why}`];
}
