import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ClauseFileError } from './clause-file-error.ts';
import type { Clause, ClauseSet, Exclusion, Profile } from './clause-types.ts';
import { clauseSet, linkProblems } from './link-problems.ts';
import type { Entries } from './link-problems.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlFile } from './read-yaml.ts';
import { schemaProblems } from './schema-problem.ts';
import { shownPath } from './shown-path.ts';

/**
 * Reads all clause files (`*.yaml`) of a folder, by default `features/clauses`, in the order of their names.
 * Throws a ClauseFileError, whose message is `file:line: sentence and hint`, when there are none, when one is no YAML
 * or breaks `clauses.schema.json`, and for ids used twice, unknown names, cycles of needs, and readings that do not
 * have exactly one default. Of several problems the one that stands first is named.
 */
export function loadClauses(folder: string): ClauseSet {
  const files = clauseFiles(folder).map(readChecked);
  const entries: Entries = {
    profiles: files.map(profileOf),
    clauses: files.flatMap(clausesOf),
    exclusions: files.flatMap(exclusionsOf),
  };
  const problem = linkProblems(entries)[0];
  if (problem) throw new ClauseFileError(problem.file, problem.line, problem.sentence);
  return clauseSet(entries);
}

function clauseFiles(folder: string): string[] {
  const names = namesIn(folder).filter((name) => /\.ya?ml$/.test(name));
  if (names.length > 0) return names.sort().map((name) => join(folder, name));
  throw new ClauseFileError(shownPath(folder), undefined, 'There is no clause file (*.yaml) here.');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const why =
      (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'is unreadable';
    throw new ClauseFileError(shownPath(folder), undefined, `The folder of clause files ${why}.`);
  }
}

/** What the schema guarantees about a file; defaults are not filled in yet. */
interface ClauseFile extends Omit<Profile, 'id' | 'file'> {
  readonly profile: string;
  readonly clauses: readonly ClauseEntry[];
  readonly exclusions?: readonly Omit<Exclusion, 'profile' | 'file' | 'line'>[];
}
type ClauseEntry = Omit<Clause, 'profile' | 'file' | 'line' | 'interpretations' | 'merges'> &
  Partial<Pick<Clause, 'interpretations' | 'merges'>>;

interface Checked {
  readonly yaml: YamlFile;
  readonly content: ClauseFile;
}

function readChecked(path: string): Checked {
  const yaml = readYaml(path);
  const first = schemaProblems(yaml.data)
    .map((problem) => ({ ...problem, line: yaml.lineOf(problem.path) }))
    .sort((a, b) => a.line - b.line)[0];
  if (first) throw new ClauseFileError(yaml.file, first.line, first.sentence);
  return { yaml, content: yaml.data as ClauseFile };
}

function profileOf({ yaml, content }: Checked): Profile {
  const { profile, title, documents, features, flows } = content;
  return { id: profile, title, documents, features, flows, file: yaml.file };
}

function clausesOf({ yaml, content }: Checked): Clause[] {
  return content.clauses.map((entry, at) => ({
    interpretations: [],
    merges: [],
    ...entry,
    profile: content.profile,
    file: yaml.file,
    line: yaml.lineOf(['clauses', at]),
  }));
}

function exclusionsOf({ yaml, content }: Checked): Exclusion[] {
  return (content.exclusions ?? []).map((entry, at) => ({
    ...entry,
    profile: content.profile,
    file: yaml.file,
    line: yaml.lineOf(['exclusions', at]),
  }));
}
