import type { Counts } from '../conformance/conformance.ts';
import { variantInWords } from '../conformance/declared-variant.ts';
import { inWords } from '../conformance/patience.ts';
import { scenarioCounts } from '../conformance/make-conformance.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { unprobedIn } from '../conformance/unprobed.ts';
import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { shellWord } from '../init/shell-word.ts';
import { profileVerdict } from '../verdicts/profile-verdict.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { verdicts } from '../verdicts/verdict.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';
import { outcomeLines } from './outcome.ts';
import { inColourOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { labelled } from './text.ts';

const worstFirst: readonly ClauseOutcome[] = [...verdicts, 'recorded', 'not-applicable'];

/** What is typed before and behind a run of a single clause. */
export interface Again {
  /** `deskproof` when left out. */
  readonly command?: string | undefined;
  readonly flags: readonly string[];
}

export interface SummaryInput {
  readonly run: JudgedRun;
  /** Of the conformance report: equal runs have equal ones. */
  readonly digest: string;
  /** What the run ends with. */
  readonly exit: ExitCode;
  /** The clauses that did not pass and are not known to fail, root cause first. */
  readonly byCause: readonly ClauseVerdict<ReportedClause>[];
  readonly colours: Palette;
  /** How one of its scenarios is run again: the command, and flags of the run that the target needs. */
  readonly again: Again;
  /** Folder of the reports as it should be shown; left out when none were written. */
  readonly out?: string | undefined;
  /** A recording of the run lies there. */
  readonly isRecorded?: boolean | undefined;
}

/** The end of the report. Its last line begins with `scenarios: <n> passed, <n> failed`. */
export function summary(input: SummaryInput): string[] {
  const { run, digest, exit, byCause, colours, out } = input;
  const { counts, ...profile } = profileVerdict(run.profile, run.clauses);
  const { passed, failed } = scenarioCounts(run.scenarios);
  const levels = ['MUST', 'SHOULD', 'MAY'] as const;
  const judged = levels.filter((level) => Object.keys(counts[level]).length > 0);
  return [
    '',
    ...judged.map((level) => `${level.padEnd(9)}${countsLine(counts[level], colours)}`),
    ...outcomeLines({ run, byCause, exit, colours }, profile),
    ...unjudgedLines(run),
    ...productLines(run),
    ...(run.variants ?? []).flatMap((one) => labelled('declared ', variantInWords(one))),
    ...unprobedIn(run).flatMap((one) =>
      labelled('declared ', `${one}: unsupported; whether that is so was not probed in this run`),
    ),
    ...(run.patience === undefined ? [] : labelled('judged   ', `by a ${inWords(run.patience)}`)),
    ...(run.problem === undefined ? [] : labelled('problem  ', run.problem)),
    ...againLines(input),
    ...wireLines(input),
    ...(out === undefined ? [] : labelled('reports  ', out)),
    `seed     ${run.seed}`,
    `digest   ${digest}`,
    `time     ${run.seconds.toFixed(1)} s`,
    '',
    `scenarios: ${passed} passed, ${failed} failed${unreached(run)}`,
  ];
}

/** Whoever reads only the last line is not to think that all of these were seen to fail. */
function unreached({ scenarios }: JudgedRun): string {
  const left = scenarios.filter(isUnreached).length;
  return left === 0 ? '' : ` (${left} of them not reached)`;
}

function countsLine(counts: Counts, colours: Palette): string {
  return worstFirst
    .filter((verdict) => (counts[verdict] ?? 0) > 0)
    .map((verdict) => inColourOf(colours, verdict, `${counts[verdict]} ${verdict}`))
    .join(', ');
}

/** Whose contact centre it is, and which version of it: what a report is kept for. */
function productLines({ identity }: JudgedRun): string[] {
  if (identity === undefined) return [];
  const { vendor, product, version, contact } = identity;
  const whom = contact === undefined ? '' : `; whom to ask: ${contact}`;
  return labelled('product  ', `${product} ${version}, of ${vendor}${whom}`);
}

/** Nobody is to take the verdict for that of all that is claimed. */
function unjudgedLines({ unjudged = [] }: JudgedRun): string[] {
  if (unjudged.length === 0) return [];
  const flags = unjudged.map((name) => `--profile ${name}`).join(' ');
  const names = unjudged.join(', ');
  return labelled('claimed  ', `${names} as well, not judged in this run: run with ${flags}`);
}

/** The command stands on one line, however long, so that it can be copied. */
function againLines({ run, byCause: [first], again }: SummaryInput): string[] {
  if (first === undefined) return [];
  const { id, title } = first.clause;
  const named = `--clause ${id} --seed ${run.seed} --target ${shellWord(run.target)}`;
  return [
    ...labelled('first    ', `${id} ${title}`),
    `again    ${[again.command ?? 'deskproof', 'run', named, ...again.flags].join(' ')}`,
  ];
}

/** What crossed the wire is too long for a report, and is at hand where the run was recorded. */
function wireLines({ byCause: [first], again, out, isRecorded }: SummaryInput): string[] {
  if (first === undefined || out === undefined || isRecorded !== true) return [];
  const command = [again.command ?? 'deskproof', 'replay', shellWord(out)].join(' ');
  return [`wire     ${command} --clause ${first.clause.id} --wire`];
}
