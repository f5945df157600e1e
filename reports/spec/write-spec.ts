import { join, resolve } from 'node:path';
import type { Profile } from '../clauses/clause-types.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import type { Io } from '../run/io.ts';
import { outFolder, shownFolder, usualFolder } from '../run/out-folder.ts';
import { clausesOf, loadSource, profileOf } from '../run/suite-source.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { gatherReports } from './gather-reports.ts';
import { makeSpec } from './model/make-spec.ts';
import type { SpecPicture } from './model/spec-types.ts';
import { specFiles } from './spec-files.ts';
import type { SpecFlags } from './spec-flags.ts';
import { specSummary, summaryLines } from './spec-summary.ts';
import { takenPictures } from './taken-pictures.ts';
import { writeFiles } from './write-files.ts';

/** Takes a picture of each flow it knows how to show, out of those that are asked for. */
export type Camera = (flows: readonly string[]) => Promise<ReadonlyMap<string, SpecPicture>>;

/**
 * `deskproof spec`: writes the living spec as pages that need no server, and tells where they are. Whatever the verdicts, writing them
 * down is a success.
 * @throws ClauseFileError, FeatureFileError, BadInput or SupportLoadError, each with sentences ready to be shown.
 */
export async function writeSpec(flags: SpecFlags, io: Io, camera: Camera): Promise<0> {
  const source = await loadSource(io.root);
  const profiles = profilesOf(source, flags.profile);
  const suite = suiteIdentity(io.root);
  const folder = outFolder(flags.out ?? specFolder(io), io);
  const reports = await gatherReports(source, { flags, profiles, suite }, io);
  const flows = profiles.flatMap((profile) => Object.keys(profile.flows));
  const pictures = flags.pictures === true ? await camera(flows) : takenPictures(io.root);
  const { clauses, features } = source;
  const spec = makeSpec({ suite, clauses, features, profiles, reports, pictures });
  writeFiles(folder, specFiles(spec));
  const summary = specSummary(spec, join(shownFolder(folder, io.cwd), 'index.html'));
  const json = `${JSON.stringify(summary, null, 2)}\n`;
  io.stdout.write(flags.json === true ? json : summaryLines(summary));
  return 0;
}

/** Each once, whatever the order they were named in: those with the most that a target must do come first. */
function profilesOf(source: SuiteSource, wanted: readonly string[]): readonly Profile[] {
  const named = wanted.map((name) => profileOf(source, name));
  const { profiles } = source.clauses;
  const shown = named.length === 0 ? profiles : profiles.filter((one) => named.includes(one));
  const musts = ({ id }: Profile) =>
    clausesOf(source, id).filter(({ level }) => level === 'MUST').length;
  return [...shown].sort((a, b) => musts(b) - musts(a));
}

function specFolder({ env, cwd, root }: Io): string {
  const reports = env['DESKPROOF_OUT'];
  return join(reports ? resolve(cwd, reports) : usualFolder({ cwd, root }), 'spec');
}
