import { join } from 'node:path';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import { outFolder } from './out-folder.ts';
import { runConformance } from './run-conformance.ts';
import type { RunFlags } from './run-request.ts';
import { loadSource, profileOf } from './suite-source.ts';

/** What the user wrote after `deskproof run`: profiles may be several, each flag with one or with some and commas between. */
export interface ProfilesFlags extends Omit<RunFlags, 'profile' | 'beside'> {
  readonly profile: readonly string[];
}

/**
 * `deskproof run`: judges one target by one profile or by several, one run after the other, each with reports in a folder of its own. The
 * exit code is the worst of them. None is begun any more once that was interrupted.
 * @throws BadInput before anything is judged where a profile has no such name, or something else was asked for that is of one run only;
 * and whatever `runConformance` throws.
 */
export async function runProfiles({ profile, ...flags }: ProfilesFlags, io: Io): Promise<ExitCode> {
  const profiles = namesIn(profile);
  const [only, ...more] = profiles;
  if (only === undefined) return runConformance(flags, io);
  if (more.length === 0) return runConformance({ ...flags, profile: only }, io);
  refuseSingle(flags, profiles);
  const source = await loadSource(io.root);
  for (const name of profiles) profileOf(source, name);
  const below = outFolder(flags.out, io);
  let worst: ExitCode = 0;
  for (const name of profiles) {
    if (io.interrupted?.aborted === true)
      return notBegun(profiles.slice(profiles.indexOf(name)), { worst, io });
    if (name !== only) io.stdout.write('\n');
    const one = { ...flags, profile: name, beside: profiles, out: join(below, name) };
    const code = await runConformance(one, io);
    if (code > worst) worst = code;
  }
  return worst;
}

/** Whoever ends a run does not want the next; and what is left out is no success. */
function notBegun(
  left: readonly string[],
  { worst, io }: { readonly worst: ExitCode; readonly io: Io },
): ExitCode {
  io.stderr.write(`Not judged, for the run was ended: ${left.join(', ')}.\n`);
  return worst === 0 ? 1 : worst;
}

/** Each once, in the order in which they were named. */
function namesIn(written: readonly string[]): readonly string[] {
  const names = written.flatMap((text) => text.split(',')).map((name) => name.trim());
  if (names.includes('')) {
    throw new BadInput('--profile needs the name of a profile, or some with commas between them.');
  }
  return [...new Set(names)];
}

/** What there can be one of only, and would have to be told apart by profile. */
function refuseSingle({ json, clause, from }: RunFlags, profiles: readonly string[]): void {
  const single = [
    ...(json === true ? ['--json'] : []),
    ...(clause.length > 0 ? ['--clause'] : []),
    ...(from === undefined ? [] : ['--from']),
  ];
  if (single.length === 0) return;
  throw new BadInput(
    `${single.join(' and ')} can be had of one profile at a time: give one of ${profiles.join(', ')}.`,
  );
}
