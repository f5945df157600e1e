import { rank } from '../clauses/order.ts';
import type { Conformance } from '../conformance/conformance.ts';
import { makeConformance } from '../conformance/make-conformance.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { compareKnown } from '../known/compare-known.ts';
import type { KnownList } from '../known/known-list.ts';
import { withoutKnown } from '../known/without-known.ts';
import { humanReport } from '../terminal/human-report.ts';
import { palette, wantsColour } from '../terminal/palette.ts';
import { exitCode } from '../verdicts/exit-code.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { byCause } from '../verdicts/first-cause.ts';
import { isUnreached, onlyWaits } from '../verdicts/unreached.ts';
import type { Io } from './io.ts';
import { shownFolder, writeConformance } from './out-folder.ts';
import type { RunFlags } from './run-request.ts';
import type { SuiteSource } from './suite-source.ts';

/** What the outcome is told by. */
export interface Conclusion {
  readonly source: SuiteSource;
  readonly io: Io;
  /** Folder of the reports. */
  readonly folder: string;
  readonly flags: Pick<RunFlags, 'json' | 'debug' | 'doctor'>;
  /** SHOULD clauses count like MUST clauses. */
  readonly strict: boolean;
  readonly known?: KnownList | undefined;
  /** The folder has a recording of this run. */
  readonly isRecorded?: boolean;
}

/** Writes the conformance report of a judged run and tells the outcome. */
export function conclude(judged: JudgedRun, conclusion: Conclusion): ExitCode {
  const { io, folder, flags, strict, known } = conclusion;
  const run = known === undefined ? judged : { ...judged, known: compareKnown(judged, known) };
  const conformance = makeConformance(run);
  writeConformance(folder, conformance);
  const json = `${JSON.stringify(conformance, null, 2)}\n`;
  const counted = withoutKnown(run.clauses, run.known);
  const exit = exitCode({ ...run, counted, strict, spoilt: isSpoilt(run) });
  io.stdout.write(flags.json === true ? json : human({ ...run, exit }, conformance, conclusion));
  return exit;
}

/** Whatever the verdicts, this is no success: not all was judged, or the list of known failures is wrong. */
function isSpoilt({ scenarios, known }: JudgedRun): boolean {
  return scenarios.some(isUnreached) || (known?.passed.length ?? 0) > 0;
}

function human(
  { exit, ...run }: JudgedRun & { readonly exit: ExitCode },
  { digest }: Conformance,
  { source, io, folder, flags, isRecorded }: Conclusion,
): string {
  const unknown = withoutKnown(run.clauses, run.known).filter((clause) => !onlyWaits(clause));
  return humanReport({
    run,
    digest,
    exit,
    byCause: byCause(unknown, rank(source.clauses.clauses.values())),
    again: { command: io.command, flags: flags.doctor === false ? ['--no-doctor'] : [] },
    colours: palette(wantsColour(io.stdout, io.env)),
    debug: flags.debug === true,
    out: shownFolder(folder, io.cwd),
    isRecorded,
  });
}
