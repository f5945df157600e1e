import type { JudgedRun } from '../conformance/make-conformance.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { isExcused } from '../known/known-list.ts';
import type { KnownList } from '../known/known-list.ts';
import { readKnown } from '../known/read-known.ts';
import { earlierRecording } from '../replay/earlier-recording.ts';
import type { Bundle } from '../replay/read-bundle.ts';
import { recordAgain, type Again } from '../replay/record-again.ts';
import { recordRun, type RunRecording } from '../replay/record-run.ts';
import { progress } from '../terminal/progress.ts';
import { statusLine } from '../terminal/status-line.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { isFaulty } from './catalogue.ts';
import { conclude, type Conclusion } from './conclude.ts';
import type { Io } from './io.ts';
import { judgeTarget } from './judge-target.ts';
import { lastFailures, lastSeed } from './last-failures.ts';
import type { LastFailures } from './last-failures.ts';
import { cucumberReports, outFolder, shownFolder } from './out-folder.ts';
import { resolveRequest } from './run-request.ts';
import type { RunFlags, RunRequest } from './run-request.ts';
import { loadSource } from './suite-source.ts';
import type { SuiteSource } from './suite-source.ts';
import { statementOf } from './statement-of.ts';
import { stopAfter } from './stop-after.ts';
import { traceFailures } from './trace-failures.ts';
import { refuseUnknownTags } from './unknown-tags.ts';
import { withPart } from './with-part.ts';
import { refuseSharedTarget, workersOf } from '../workers/worker-limits.ts';

/**
 * `deskproof run`: judges one target, writes the reports and tells the outcome.
 * @throws ClauseFileError, FeatureFileError, BadInput or SupportLoadError, each with sentences ready to be shown.
 */
export async function runConformance(flags: RunFlags, io: Io): Promise<ExitCode> {
  const source = await loadSource(io.root);
  refuseUnknownTags(source);
  const statement = statementOf(source, flags.target, io);
  const folder = outFolder(flags.out, io);
  const asked = { ...flags, ...seedOfLast(flags, { io, folder }), ...(statement && { statement }) };
  const request = resolveRequest(source, asked, Math.random);
  refuseSharedTarget(source, request, workersOf(flags));
  const known = flags.known === undefined ? undefined : readKnown(flags.known, source, io);
  const last = lastOf(flags, request, { io, folder });
  if (last?.ids.size === 0) return nothingToRun(last, flags, io);
  const isOurs = wantsRecording(request, flags) && workersOf(flags) === 1;
  const places = { folder, from: flags.from, cwd: io.cwd };
  const suite = suiteIdentity(io.root);
  const earlier = last && isOurs ? earlierRecording(places, { request, suite }) : undefined;
  await examineFirst({ source, request }, flags, io);
  if (io.interrupted?.aborted === true) return nothingBegun(io);
  const recording = isOurs ? startRecording(folder, { source, request, earlier }) : undefined;
  const run = await judge({ source, request, known, last, folder, recording }, flags, io);
  const strict = flags.strict === true || isFaulty(request.target);
  const unrecorded = recording?.end(run, strict);
  if (unrecorded !== undefined) io.stderr.write(`${unrecorded}\n`);
  const whole = withPart(run, { source, request, strict, failuresOf: last?.report.digest });
  const isRecorded = recording !== undefined && unrecorded === undefined;
  return conclude(
    { ...whole, ...unjudgedOf(request, flags) },
    { source, io, folder, flags, strict, known, isRecorded },
  );
}

/** What is claimed and left to other runs. Who names clauses asks for these alone. */
function unjudgedOf(
  { statement, profile }: RunRequest,
  { beside = [], clause }: RunFlags,
): Pick<JudgedRun, 'unjudged'> {
  const claimed = clause.length > 0 ? [] : (statement?.claims.profiles ?? []);
  const unjudged = claimed.filter((one) => one !== profile && !beside.includes(one));
  return unjudged.length > 0 ? { unjudged } : {};
}

function startRecording(
  folder: string,
  { source, request, earlier }: Omit<Again, 'earlier'> & { readonly earlier: Bundle | undefined },
): RunRecording {
  return earlier ? recordAgain(folder, { source, request, earlier }) : recordRun(folder, request);
}

/** A target of one's own is always recorded. */
export function wantsRecording({ statement }: RunRequest, { record }: RunFlags): boolean {
  return statement !== undefined || record === true;
}

function lastOf(
  { onlyFailures, from }: RunFlags,
  request: RunRequest,
  { io, folder }: { readonly io: Io; readonly folder: string },
): LastFailures | undefined {
  if (onlyFailures !== true) return undefined;
  return lastFailures(lastReport(from, { io, folder }), request);
}

function lastReport(from: string | undefined, { io, folder }: Pick<Conclusion, 'io' | 'folder'>) {
  return { path: from ?? shownFolder(folder, io.cwd), cwd: io.cwd };
}

/** Where another seed would be drawn, failures would not be found again. */
function seedOfLast(
  { onlyFailures, from, seed }: RunFlags,
  where: Pick<Conclusion, 'io' | 'folder'>,
): Pick<RunFlags, 'seed'> {
  if (onlyFailures !== true || seed !== undefined) return {};
  const last = lastSeed(lastReport(from, where));
  return last === undefined ? {} : { seed: String(last) };
}

/** The last report said so, and stays where it is. */
function nothingToRun({ report }: LastFailures, { json }: RunFlags, io: Io): ExitCode {
  (json === true ? io.stderr : io.stdout).write(
    `Every scenario of the last report passed, so there is nothing to run again.\n`,
  );
  if (json === true) io.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  return 0;
}

/** The last report stays where it is, and so does its recording. */
function nothingBegun({ stderr }: Io): ExitCode {
  stderr.write(
    'The run was interrupted before its first scenario: nothing is judged or written.\n',
  );
  return 1;
}

/** What a run is asked for, understood and looked up. */
interface Asked {
  readonly source: SuiteSource;
  readonly request: RunRequest;
  readonly known: KnownList | undefined;
  readonly last: LastFailures | undefined;
  readonly folder: string;
  readonly recording: RunRecording | undefined;
}

async function judge(asked: Asked, flags: RunFlags, io: Io): Promise<JudgedRun> {
  const { source, request, known, last, folder, recording } = asked;
  const { bail, ...rest } = request;
  const workers = workersOf(flags);
  if (workers > 1) {
    const { runWorkers } = await import('../workers/run-workers.ts');
    return runWorkers({ source, request, folder, workers, last, known }, flags, io);
  }
  const line = progress(flags.json === true ? io.stderr : io.stdout);
  const excuses = (scenario: ScenarioVerdict) => known !== undefined && isExcused(known, scenario);
  const judged = await judgeTarget(source, {
    ...rest,
    ...(last && { only: last.ids }),
    ...(bail === undefined ? {} : { stopWhen: stopAfter({ after: bail, excuses }) }),
    ...(recording && { recording: recording.folder }),
    formats: cucumberReports(folder),
    onMessage: line.hear,
    ...interruptedBy(io),
  });
  line.clear();
  return flags.trace === false ? judged : traced(judged, { io, folder });
}

function interruptedBy({ interrupted }: Io): { readonly interrupted?: AbortSignal } {
  return interrupted ? { interrupted } : {};
}

/** A target of our own needs no doctor. One that is refused leaves nothing behind. */
async function examineFirst(
  { source, request }: Pick<Asked, 'source' | 'request'>,
  { doctor, target }: RunFlags,
  io: Io,
): Promise<void> {
  const { statement } = request;
  if (!statement || doctor === false) return;
  const { refuseUnsound } = await import('../doctor/refuse-unsound.ts');
  await refuseUnsound(source, { statement, shown: target, io });
}

async function traced(
  run: JudgedRun,
  { io, folder }: { readonly io: Io; readonly folder: string },
): Promise<JudgedRun> {
  const support = await loadSupportCode(io.root);
  const line = statusLine(io.stderr);
  const onScenario = ({ name }: ScenarioVerdict) => line.show(`once more for a trace: ${name}`);
  const options = { root: io.root, folder, support, onScenario, ...interruptedBy(io) };
  const again = await traceFailures(run, options);
  line.clear();
  return again;
}
