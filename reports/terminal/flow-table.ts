import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import { excusedIds } from '../known/without-known.ts';
import { onlyWaits } from '../verdicts/unreached.ts';
import { isQuiet } from '../verdicts/verdict.ts';
import { inColourOf, signOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { fit, lengthOf, pad, pageWidth } from './text.ts';

/** The clauses of each documented flow under its title: mark, clause, level, title, and the verdict when it is no pass. */
export function flowTables(
  { clauses, flows: titles, known }: Pick<JudgedRun, 'clauses' | 'flows' | 'known'>,
  colours: Palette,
): string[] {
  const flows = [...new Set(clauses.map(({ clause }) => clause.flow))];
  const excused = excusedIds(known);
  const idWidth = Math.max(...clauses.map(({ clause }) => lengthOf(clause.id)));
  return flows.flatMap((flow) => {
    const own = clauses.filter(({ clause }) => clause.flow === flow);
    const rows = own.map((clause) => row(clause, { idWidth, excused }, colours));
    return ['', `  ${colours.bold(titles[flow] ?? flow)}`, ...rows];
  });
}

function row(
  { clause, verdict, scenarios }: ClauseVerdict<ReportedClause>,
  { idWidth, excused }: { readonly idWidth: number; readonly excused: ReadonlySet<string> },
  colours: Palette,
): string {
  const ending = isQuiet(verdict) ? '' : `  ${told({ verdict, scenarios }, excused)}`;
  const start = `${pad(clause.id, idWidth)}  ${pad(clause.level, 6)}  `;
  const room = pageWidth - 6 - lengthOf(start) - lengthOf(ending);
  const mark = inColourOf(colours, verdict, signOf(verdict));
  const title = fit(clause.title, room);
  return `    ${mark} ${colours.dim(start)}${title}${inColourOf(colours, verdict, ending)}`;
}

function told(
  { verdict, scenarios }: Pick<ClauseVerdict, 'verdict' | 'scenarios'>,
  excused: ReadonlySet<string>,
): string {
  if (scenarios.length === 0) return 'no scenario ran';
  if (onlyWaits({ verdict, scenarios })) return `${verdict}, not reached`;
  const known = scenarios.every((one) => one.verdict === 'pass' || excused.has(one.id));
  return known ? `${verdict}, known` : verdict;
}
