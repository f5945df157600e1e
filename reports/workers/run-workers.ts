import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { refuseStrangers } from '../merge/belong-together.ts';
import { mergeShards } from '../merge/merge-shards.ts';
import { moveTraces } from '../merge/move-traces.ts';
import { readShards, type ShardReport } from '../merge/read-shards.ts';
import type { KnownList } from '../known/known-list.ts';
import { isFaulty } from '../run/catalogue.ts';
import type { Io } from '../run/io.ts';
import { scenariosPlanned } from '../run/judge-target.ts';
import type { LastFailures } from '../run/last-failures.ts';
import { cucumberReports, makeFolder, shownFolder } from '../run/out-folder.ts';
import type { RunFlags, RunRequest } from '../run/run-request.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { statusLine } from '../terminal/status-line.ts';
import { partsFor, type Parts } from './parts.ts';
import type { WorkerTask } from './protocol.ts';
import { sharedStop } from './shared-stop.ts';
import { judgeApart, stopWorker } from './worker-process.ts';

/** A run that several processes are to judge together. */
export interface SharedRun {
  readonly source: SuiteSource;
  readonly request: RunRequest;
  /** Of the reports; those of the workers go below it. */
  readonly folder: string;
  readonly workers: number;
  readonly last: LastFailures | undefined;
  readonly known: KnownList | undefined;
}

const hour = 3_600_000;
/** Longer than any scenario takes on a machine that has much else to do. */
const silence = hour / 6;

/**
 * Has a run judged by several processes, and puts their reports together as `deskproof merge` does. It always ends.
 * @throws BadInput when one of them dies, hangs or cannot judge its part.
 */
export async function runWorkers(run: SharedRun, flags: RunFlags, io: Io): Promise<JudgedRun> {
  const { source, request, folder, last } = run;
  const only = last && { only: last.ids };
  const planned = await scenariosPlanned(source, { ...request, ...only });
  const parts = partsFor(planned, { ...run, isStated: request.statement !== undefined });
  const folders = cleared(run, parts);
  const where = shownFolder(foldersBelow(run), io.cwd);
  (flags.json === true ? io.stderr : io.stdout).write(
    `${inWords(parts)}: report.html, junit.xml, messages.ndjson and recordings are in ${where}, one folder each.\n\n`,
  );
  const started = performance.now();
  await judgeParts({ run, parts, folders, total: planned.length, begun: Date.now() }, flags, io);
  const seconds = (performance.now() - started) / 1000;
  const shards = readShards(folders, { cwd: io.cwd, suite: suiteIdentity(source.root) });
  refuseStrangers(shards);
  const moved = moveTraces(shards, { cwd: io.cwd, folder });
  return { ...mergeShards(source, moved as [ShardReport, ...ShardReport[]]), seconds };
}

/** Nobody is to wonder at one more than they asked for. */
function inWords({ together, afterwards }: Parts): string {
  const { length } = together;
  if (length === 0) return '1 worker, for what changes the tenant';
  const workers = `${length} ${length === 1 ? 'worker' : 'workers'}`;
  return afterwards.length === 0
    ? workers
    : `${workers}, and then one more, alone, for what changes the tenant`;
}

/** What is judged again leaves the recordings of the whole run where they are. */
function foldersBelow({ folder, last }: SharedRun): string {
  return join(folder, last ? 'workers-again' : 'workers');
}

/** A folder for each part. What lies there of a run before is removed, and so is what only a single process writes. */
function cleared(run: SharedRun, { of }: Parts): readonly string[] {
  const below = foldersBelow(run);
  const recordings = ['recording', 'workers-again'].map((name) => join(run.folder, name));
  const stale = [
    below,
    ...Object.keys(cucumberReports(run.folder)),
    ...(run.last ? [] : recordings),
  ];
  for (const path of stale) rmSync(path, { recursive: true, force: true });
  const folders = Array.from({ length: of }, (_, at) => join(below, String(at + 1)));
  folders.forEach(makeFolder);
  return folders;
}

/** Is there once `--bail` has ended the run. */
function stopFileOf(run: SharedRun): string {
  return join(foldersBelow(run), 'stopped');
}

interface Judging {
  readonly run: SharedRun;
  readonly parts: Parts;
  readonly folders: readonly string[];
  readonly total: number;
  /** Milliseconds since 1970. */
  readonly begun: number;
}

async function judgeParts(judging: Judging, flags: RunFlags, io: Io): Promise<void> {
  const { parts, folders, total } = judging;
  const line = statusLine(flags.json === true ? io.stderr : io.stdout);
  const running = new Set<ChildProcess>();
  const { onFailure } = sharedStop(judging.run.request.bail, stopFileOf(judging.run));
  const stopAll = () => running.forEach((child) => stopWorker(child, judging.run));
  let done = 0;
  const onScenario = () =>
    line.show(`${(done += 1)} of ${total} scenarios, ${running.size} workers`);
  const statement = judging.run.request.statement;
  const silenceMs = statement?.clock.kind === 'wall' ? 8 * hour : silence;
  const judge = async (number: number) => {
    const { interrupted } = io;
    const name = `Worker ${number}`;
    const watched = { name, silenceMs, onScenario, onFailure, running, interrupted };
    const folder = folders[number - 1] ?? '';
    const unrecorded = await judgeApart(taskOf(judging, { number, folder }, flags), watched);
    if (unrecorded !== undefined) io.stderr.write(`${unrecorded}\n`);
  };
  process.once('exit', stopAll);
  try {
    await Promise.all(parts.together.map(judge));
    for (const number of parts.afterwards) await judge(number);
  } finally {
    rmSync(stopFileOf(judging.run), { force: true });
    process.off('exit', stopAll);
    stopAll();
    line.clear();
  }
}

function taskOf(
  { run, parts, begun }: Judging,
  { number, folder }: { readonly number: number; readonly folder: string },
  flags: RunFlags,
): WorkerTask {
  const { source, request, last, known } = run;
  const { of, apart } = parts;
  const agents = parts.agentsOf(number, request.statement?.agents);
  const statement = request.statement && { ...request.statement, ...(agents && { agents }) };
  return {
    ...{ root: source.root, folder, begun, stopFile: stopFileOf(run) },
    ...(known && { known }),
    request: { ...request, ...(statement && { statement }), shard: { number, of, apart } },
    strict: flags.strict === true || isFaulty(request.target),
    trace: flags.trace !== false,
    record: statement !== undefined || flags.record === true,
    ...(last && { last: { digest: last.report.digest, ids: [...last.ids] } }),
  };
}
