import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import { failuresSection } from './failures.ts';
import { flowTables } from './flow-table.ts';
import type { Palette } from './palette.ts';
import { recordedSection } from './recorded-section.ts';
import { summary } from './summary.ts';

export interface HumanReportInput {
  readonly run: JudgedRun;
  /** The clauses that did not pass, root cause first. */
  readonly byCause: readonly ClauseVerdict<ReportedClause>[];
  readonly colours: Palette;
  readonly debug?: boolean;
  /** Folder of the reports as it should be shown. */
  readonly out?: string | undefined;
}

/** The report of one run as people read it on a terminal, at most 100 columns wide; ends with a line end. */
export function humanReport({
  run,
  byCause,
  colours,
  debug = false,
  out,
}: HumanReportInput): string {
  const { name, version } = run.suite;
  const lines = [
    `${colours.bold(name)} ${version}, profile ${run.profile}, target ${run.target}`,
    ...(run.clauses.length === 0 ? [] : flowTables(run, colours)),
    ...recordedSection(run.clauses, colours),
    ...failuresSection(byCause, { colours, debug, out: out ?? '.', documents: run.documents }),
    ...summary({ run, byCause, colours, out }),
  ];
  return `${lines.join('\n')}\n`;
}
