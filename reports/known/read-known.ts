import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { ClauseFileError } from '../clauses/clause-file-error.ts';
import { eitherOf, nearMatches, unknownName } from '../clauses/near.ts';
import { readYaml } from '../clauses/read-yaml.ts';
import { compileSchema, problemsBy } from '../clauses/schema-problem.ts';
import type { SchemaProblem } from '../clauses/schema-problem.ts';
import type { KnownEntry } from '../conformance/known-failures.ts';
import { BadInput } from '../run/bad-input.ts';
import type { Io } from '../run/io.ts';
import { suiteScenarios } from '../run/suite-scenarios.ts';
import type { SuiteSource } from '../run/suite-source.ts';
import type { KnownList, ListedFailure } from './known-list.ts';

const schema = new URL('./known.schema.json', import.meta.url);

/**
 * Reads a list of known failures: YAML, by `known.schema.json`. Every name in it must exist somewhere in the suite, if not in the profile
 * that is judged: one list can serve runs of several profiles.
 * @throws ClauseFileError (`file:line: sentence`) for what is no such list, and BadInput for a file that cannot be read.
 */
export function readKnown(path: string, source: SuiteSource, io: Io): KnownList {
  const full = resolve(io.cwd, path);
  assertReadable(path, full);
  const yaml = readYaml(full);
  const problem = problemsBy(compileSchema(schema), yaml.data ?? [])[0];
  if (problem) {
    const sentence = isBoth(yaml.data, problem) ? either : problem.sentence;
    throw new ClauseFileError(yaml.file, yaml.lineOf(problem.path), sentence);
  }
  const entries = ((yaml.data ?? []) as KnownEntry[]).map((entry, at) => ({
    entry,
    line: yaml.lineOf([at]),
  }));
  refuseStrange(yaml.file, entries, source);
  const today = new Date(io.now?.() ?? Date.now()).toISOString().slice(0, 10);
  return { file: yaml.file, entries, today };
}

const either = 'An entry names a "scenario" or a "clause", and never both.';

function isBoth(data: unknown, { path }: SchemaProblem): boolean {
  const entry = (data as Record<string, unknown>[])[Number(path[0])];
  return path.length === 1 && entry?.['scenario'] !== undefined && entry['clause'] !== undefined;
}

function assertReadable(path: string, full: string): void {
  try {
    accessSync(full, constants.R_OK);
  } catch (cause) {
    const { code = String(cause) } = cause as NodeJS.ErrnoException;
    throw new BadInput(`The list of known failures ${path} cannot be read (${code}).`, { cause });
  }
}

function refuseStrange(file: string, entries: readonly ListedFailure[], source: SuiteSource): void {
  const ids = suiteScenarios(source).map(({ id }) => id);
  for (const { entry, line } of entries) {
    const sentence = dayProblem(entry) ?? nameProblem(entry, ids, source);
    if (sentence !== undefined) throw new ClauseFileError(file, line, sentence);
  }
}

/** The calendar knows no 30th of February, and `Date` makes the 2nd of March of it. */
function dayProblem({ until }: KnownEntry): string | undefined {
  const day = new Date(`${until}T00:00:00Z`);
  const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(until);
  return exists ? undefined : `"until" is ${until}, and there is no such day.`;
}

function nameProblem(
  { scenario, clause = '' }: KnownEntry,
  ids: readonly string[],
  { clauses }: SuiteSource,
): string | undefined {
  if (scenario !== undefined) return ids.includes(scenario) ? undefined : strangeId(scenario, ids);
  const candidates = clauses.clauses;
  if (candidates.has(clause)) return undefined;
  return unknownName({ kind: 'clause', wanted: clause, candidates: candidates.keys() });
}

/** Ids are long, and mostly the file in front was forgotten. */
function strangeId(wanted: string, ids: readonly string[]): string {
  const withoutFile = ids.filter((id) => nameIn(id) === wanted);
  const near = withoutFile.length > 0 ? withoutFile.slice(0, 3) : nearMatches(wanted, ids);
  const hint =
    near.length > 0
      ? `Did you mean ${eitherOf(near)}?`
      : 'Its id is as conformance.json tells it: file, name, and the example row if there are several.';
  return `There is no scenario ${wanted}. ${hint}`;
}

/** `The chosen agent declines`, of `features/core/transfer.feature: The chosen agent declines [2]`. */
function nameIn(id: string): string {
  return id.slice(id.indexOf(': ') + 2).replace(/ \[\d+\]$/u, '');
}
