import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { failuresSection } from './failures.ts';
import { flowTables } from './flow-table.ts';
import { knownSection } from './known-section.ts';
import { notApplicableSection } from './not-applicable.ts';
import { leftOverSection } from './left-over.ts';
import { notJudgedLines } from './not-judged.ts';
import type { Palette } from './palette.ts';
import { replaySection } from './replay-section.ts';
import { recordedSection } from './recorded-section.ts';
import type { Again } from './summary.ts';
import { summary } from './summary.ts';

export interface HumanReportInput {
  readonly run: JudgedRun;
  /** Of the conformance report. */
  readonly digest: string;
  /** What the run ends with. */
  readonly exit: ExitCode;
  /** The clauses that did not pass and are not known to fail, root cause first. */
  readonly byCause: readonly ClauseVerdict<ReportedClause>[];
  readonly colours: Palette;
  /** How one of its scenarios is run again. */
  readonly again: Again;
  readonly debug?: boolean;
  /** Folder of the reports as it should be shown. */
  readonly out?: string | undefined;
  /** A recording of the run lies there. */
  readonly isRecorded?: boolean | undefined;
}

/** The report of one run as people read it on a terminal, at most 100 columns wide but for a command to copy; ends with a line end. */
export function humanReport({
  run,
  digest,
  exit,
  byCause,
  colours,
  again,
  debug = false,
  out,
  isRecorded,
}: HumanReportInput): string {
  const { name, version } = run.suite;
  const lines = [
    `${colours.bold(name)} ${version}, profile ${run.profile}, target ${run.target}${partOf(run)}`,
    ...(run.clauses.length === 0 ? [] : flowTables(run, colours)),
    ...notApplicableSection(run.clauses, colours),
    ...recordedSection(run.clauses, colours),
    ...knownSection(run.known, colours),
    ...replaySection(run.replay, colours),
    ...failuresSection(byCause, { colours, debug, out: out ?? '.', documents: run.documents }),
    ...leftOverSection(run, colours),
    ...notJudgedLines(run),
    ...summary({ run, digest, exit, byCause, colours, again, out, isRecorded }),
  ];
  return `${lines.join('\n')}\n`;
}

function partOf({ part, replay }: JudgedRun): string {
  const { shard, failuresOf } = part ?? {};
  if (replay !== undefined) return ', from its recording';
  const only = failuresOf === undefined ? '' : ', only what did not pass before';
  return only + (shard === undefined ? '' : `, shard ${shard.number} of ${shard.of}`);
}
