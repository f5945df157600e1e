import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Conformance } from '../conformance/conformance.ts';
import { readConformance } from '../conformance/read-conformance.ts';
import { isQuiet } from '../verdicts/verdict.ts';
import { BadInput } from './bad-input.ts';
import type { RunRequest } from './run-request.ts';

/** What is to be run again. */
export interface LastFailures {
  readonly report: Conformance;
  /** Ids of the scenarios that did not pass, and of those that the run had stopped before. Empty when all passed. */
  readonly ids: ReadonlySet<string>;
}

/** Where the last report is looked for. */
export interface LastReport {
  /** Folder or file as it is shown. */
  readonly path: string;
  readonly cwd: string;
}

/**
 * The scenarios of the last report that did not pass. It must be about the same target, profile and seed: what fails with one seed may
 * pass with another, and would look mended.
 * @throws BadInput when there is no report, when it is of another run, or when it failed as a whole.
 */
export function lastFailures({ path, cwd }: LastReport, request: RunRequest): LastFailures {
  const full = resolve(cwd, path);
  if (
    !existsSync(full) ||
    !existsSync(full.endsWith('.json') ? full : join(full, 'conformance.json'))
  ) {
    throw new BadInput(
      `There is no last report in ${path}, so nothing is known to have failed. Leave out --only-failures, or say with --from where a conformance.json is.`,
    );
  }
  const report = readConformance(path, cwd);
  refuseOtherRun(path, report, request);
  const ids = new Set(idsOf(report));
  if (ids.size === 0) refuseFailedRun(path, report);
  return { report, ids };
}

/** The seed of the last report, for whoever says no other: what failed with it is run again with it. `undefined` where there is no report. */
export function lastSeed({ path, cwd }: LastReport): number | undefined {
  const full = resolve(cwd, path);
  const file = full.endsWith('.json') ? full : join(full, 'conformance.json');
  return existsSync(file) ? readConformance(path, cwd).seed : undefined;
}

function idsOf({ clauses, notJudged = [], part }: Conformance): string[] {
  const judged = part?.shard?.scenarios ?? clauses.flatMap(({ scenarios }) => scenarios);
  return [...judged.filter(({ verdict }) => verdict !== 'pass').map(({ id }) => id), ...notJudged];
}

function refuseOtherRun(path: string, its: Conformance, ours: RunRequest): void {
  const profile = its.profiles.map(({ name }) => name).join(' and ');
  if (its.target === ours.target && its.seed === ours.seed && profile === ours.profile) return;
  throw new BadInput(
    `The report in ${path} is of the target ${its.target}, profile ${profile}, seed ${its.seed}, and asked for is ${ours.target}, ${ours.profile}, ${ours.seed}. ` +
      `Its failures are run again with --target ${its.target} --profile ${profile} --seed ${its.seed}.`,
  );
}

/** Not a green light: no scenario failed, and yet something did. */
function refuseFailedRun(path: string, { problem, clauses }: Conformance): void {
  const good = clauses.every(({ verdict }) => isQuiet(verdict));
  if (good && problem === undefined) return;
  const why = problem ?? 'There are clauses of which no scenario ran.';
  throw new BadInput(
    `No scenario failed by the report in ${path}, but the run as a whole did: ${why} Judge all of it again.`,
  );
}
