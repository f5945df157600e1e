import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { readKnown } from '../known/read-known.ts';
import { BadInput } from '../run/bad-input.ts';
import { conclude } from '../run/conclude.ts';
import type { Io } from '../run/io.ts';
import { cucumberReports, outFolder } from '../run/out-folder.ts';
import { loadSource } from '../run/suite-source.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { refuseStrangers } from './belong-together.ts';
import { mergeShards } from './merge-shards.ts';
import { folderOf, moveTraces } from './move-traces.ts';
import { readShards } from './read-shards.ts';
import type { ShardReport } from './read-shards.ts';

/** What the user wrote after `deskproof merge`. */
export interface MergeFlags {
  readonly out?: string;
  readonly known?: string;
  readonly json?: boolean;
  readonly debug?: boolean;
}

/**
 * `deskproof merge`: puts the reports of shards together and tells the outcome as one run would have. The conformance report has the
 * digest of that run.
 * @throws ClauseFileError, FeatureFileError or BadInput, each with sentences ready to be shown.
 */
export async function mergeReports(
  paths: readonly string[],
  flags: MergeFlags,
  io: Io,
): Promise<ExitCode> {
  const source = await loadSource(io.root);
  const known = flags.known === undefined ? undefined : readKnown(flags.known, source, io);
  const shards = readShards(paths, { cwd: io.cwd, suite: suiteIdentity(io.root) });
  refuseStrangers(shards);
  const folder = outFolder(flags.out, io);
  refuseOverwriting(folder, shards, io);
  removeOthers(folder, flags, io);
  const moved = moveTraces(shards, { cwd: io.cwd, folder });
  const run = mergeShards(source, moved as [ShardReport, ...ShardReport[]]);
  const strict = shards.some(({ shard }) => shard.strict);
  return conclude(run, { source, io, folder, flags, strict, known });
}

function refuseOverwriting(folder: string, shards: readonly ShardReport[], { cwd }: Io): void {
  const there = shards.find((shard) => folderOf(shard, { cwd }) === folder);
  if (there === undefined) return;
  throw new BadInput(
    `The reports would be written over those of ${there.path}. Name another folder with --out.`,
  );
}

/** Only the shards know each step, so these are made by each of them; what lies here is of another run. */
function removeOthers(folder: string, { json }: MergeFlags, io: Io): void {
  const files = Object.keys(cucumberReports(folder));
  for (const file of files) rmSync(file, { force: true });
  const names = files.map((file) => basename(file)).join(', ');
  (json === true ? io.stderr : io.stdout).write(
    `Put together is conformance.json only: ${names} and traces stay with each shard.\n\n`,
  );
}
