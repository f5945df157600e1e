import type { Profile } from '../clauses/clause-types.ts';
import type { SuiteIdentity } from '../conformance/conformance.ts';
import { makeConformance } from '../conformance/make-conformance.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { judgeTarget } from '../run/judge-target.ts';
import { resolveRequest } from '../run/run-request.ts';
import { clausesOf } from '../run/suite-source.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import { progress } from '../terminal/progress.ts';
import type { JudgedReport } from './model/judged-report.ts';
import { readReport } from './read-report.ts';
import type { SpecFlags } from './spec-flags.ts';

/** What the reports are gathered for. */
export interface Wanted {
  readonly flags: SpecFlags;
  readonly profiles: readonly Profile[];
  readonly suite: SuiteIdentity;
}

/**
 * The reports to take verdicts from: those that were named, then a run for each profile with clauses that none of them covers.
 * @throws BadInput for a report that cannot be used, and for a target or seed that does not exist.
 */
export async function gatherReports(
  source: SuiteSource,
  { flags, profiles, suite }: Wanted,
  io: Io,
): Promise<JudgedReport[]> {
  const reports = flags.from.map((path) => readReport(path, io.cwd, suite));
  reports.forEach((report) => refuseStrange(report, profiles));
  if (!flags.run) return reports;
  const covered = new Set(
    reports.flatMap(({ conformance }) => conformance.clauses.map(({ id }) => id)),
  );
  for (const { id } of profiles) {
    const all = clausesOf(source, id).map((clause) => clause.id);
    const missing = all.filter((clause) => !covered.has(clause));
    const clause = missing.length === all.length ? [] : missing;
    if (missing.length > 0) reports.push(await run(source, { flags, profile: id, clause }, io));
  }
  return reports;
}

interface Run {
  readonly flags: SpecFlags;
  readonly profile: string;
  /** Ids; empty for all of the profile. */
  readonly clause: readonly string[];
}

async function run(source: SuiteSource, { flags, profile, clause }: Run, io: Io) {
  const { target, seed } = flags;
  const asked = { target, seed, profile, clause, order: 'defined' };
  const request = resolveRequest(source, asked, Math.random);
  const line = progress(io.stderr);
  const judged = await judgeTarget(source, { ...request, onMessage: line.hear });
  line.clear();
  return { conformance: makeConformance(judged) };
}

function refuseStrange({ conformance, file }: JudgedReport, profiles: readonly Profile[]): void {
  const its = conformance.profiles.map(({ name }) => name);
  if (profiles.some(({ id }) => its.includes(id))) return;
  const shown = profiles.map(({ id }) => id).join(' and ');
  throw new BadInput(
    `${file ?? 'The report'} judges the profile ${its.join(' and ')}, and the spec shows ${shown}. Name its profile with --profile.`,
  );
}
