import { join } from 'node:path';
import { endPlaying, startPlaying } from '../../steps/assemblies/recording/index.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { conclude } from '../run/conclude.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { judgeTarget } from '../run/judge-target.ts';
import { cucumberReports, makeFolder, outFolder } from '../run/out-folder.ts';
import { resolveRequest, type RunFlags, type RunRequest } from '../run/run-request.ts';
import { loadSource, type SuiteSource } from '../run/suite-source.ts';
import { progress } from '../terminal/progress.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { compareReplay, unlike } from './compare.ts';
import type { Manifest } from './manifest.ts';
import { readBundle, type Bundle } from './read-bundle.ts';
import { statementFor } from './recorded-statement.ts';
import { showWire } from './show-wire.ts';
import { refuseUnknownTags } from '../run/unknown-tags.ts';

/** What the user wrote after `deskproof replay`. */
export interface ReplayFlags {
  readonly profile?: string;
  readonly clause: readonly string[];
  /** Only the recorded one is possible. */
  readonly seed?: string;
  readonly strict?: boolean;
  /** Shows what crossed the wire, in place of judging. */
  readonly wire?: boolean;
  readonly json?: boolean;
  readonly out?: string;
  readonly debug?: boolean;
}

/**
 * `deskproof replay`: judges what was recorded of a target, without the target, and tells the outcome as a run would have. With `--wire`
 * it shows what crossed the wire in place of that.
 * @throws ClauseFileError, FeatureFileError, BadInput or SupportLoadError, each with sentences ready to be shown.
 */
export async function replayRecording(path: string, flags: ReplayFlags, io: Io): Promise<ExitCode> {
  const bundle = readBundle(path, io.cwd);
  refuseOtherSeed(bundle.manifest, flags);
  const source = await loadSource(io.root);
  refuseUnknownTags(source);
  if (flags.wire === true) {
    const { clauses } = requestOf({ source, bundle }, flags);
    const isAll = flags.clause.length === 0;
    showWire(bundle, { clauses: isAll ? [] : clauses, json: flags.json === true, source }, io);
    return 0;
  }
  const folder = folderOf(flags, io);
  const run = await judge({ source, bundle, folder }, flags, io);
  const strict = flags.strict === true || bundle.manifest.strict;
  return conclude(run, { source, io, folder, flags, strict });
}

function refuseOtherSeed({ seed }: Manifest, flags: ReplayFlags): void {
  if (flags.seed === undefined || flags.seed === String(seed)) return;
  throw new BadInput(
    `It was recorded with the seed ${seed}: with --seed ${flags.seed} all names and texts would be others, and nothing of it would fit.`,
  );
}

/** Not over the reports of the recorded run. */
function folderOf({ out }: ReplayFlags, io: Io): string {
  const folder = outFolder(out, io);
  if (out !== undefined) return folder;
  const below = join(folder, 'replay');
  makeFolder(below);
  return below;
}

interface Parts {
  readonly source: SuiteSource;
  readonly bundle: Bundle;
  readonly folder: string;
}

async function judge(
  { source, bundle, folder }: Parts,
  flags: ReplayFlags,
  io: Io,
): Promise<JudgedRun> {
  const { manifest, tapes } = bundle;
  const { target, only, notReached } = manifest;
  const isWhole = flags.profile === undefined && flags.clause.length === 0 && only === undefined;
  const request = requestOf({ source, bundle }, flags);
  const line = progress(flags.json === true ? io.stderr : io.stdout);
  startPlaying(folder, tapes);
  try {
    const run = await judgeTarget(source, {
      ...{ ...request, target, replay: folder, onMessage: line.hear },
      ...(only && { only: new Set(only) }),
      ...(notReached && { notReached }),
      formats: cucumberReports(folder),
    });
    return compared(run, { manifest, isWhole });
  } finally {
    line.clear();
    endPlaying(folder);
  }
}

function requestOf({ source, bundle }: Omit<Parts, 'folder'>, flags: ReplayFlags): RunRequest {
  const { manifest } = bundle;
  const statement = statementFor(manifest, source.catalogue);
  return resolveRequest(source, { ...asked(source, manifest, flags), statement }, () => 0);
}

/** By what it was judged then, as far as that still exists and nothing else is asked for. */
function asked(source: SuiteSource, manifest: Manifest, flags: ReplayFlags): RunFlags {
  const { target, profile, seed, clauses } = manifest;
  const known = clauses.filter((id) => source.clauses.clauses.has(id));
  return {
    ...{ target, seed: String(seed), order: 'defined' },
    profile: flags.profile ?? profile,
    clause: flags.clause.length > 0 || flags.profile !== undefined ? flags.clause : known,
  };
}

function compared(
  run: JudgedRun,
  { manifest, isWhole }: { readonly manifest: Manifest; readonly isWhole: boolean },
): JudgedRun {
  const replay = compareReplay(run, { manifest, isWhole });
  const problem = run.problem ?? unlike(replay, manifest);
  return { ...run, replay, ...(problem !== undefined && { problem }) };
}
