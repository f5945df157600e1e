import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'yaml';
import type { Clause, ClauseSet, Exclusion } from './clause-types.ts';
import { loadFeatures } from './load-features.ts';
import type { ParsedFeature } from './load-features.ts';

/** Writes files, by path and content, into a folder that goes when the test ends. */
export function folderWith(test: TestContext, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-clauses-'));
  test.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A clause as a file has it, sound unless a change breaks it. A field changed to `undefined` is left out. */
export function entry(changes: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    id: 'WA-TRF-08',
    revision: 1,
    level: 'MUST',
    feature: 'transfer',
    flow: 'transfer',
    title: 'An unaccepted transfer is dropped',
    statement: 'When nobody accepts, the request is dropped.',
    source: [{ document: 'SEED', section: 'Transfer', step: 4 }],
    certainty: 'seed',
    seen: 'anywhere',
    needs: [],
    ...changes,
  };
}

/** A clause file as text. */
export function clauseFile(
  clauses: readonly Record<string, unknown>[],
  changes: Readonly<Record<string, unknown>> = {},
): string {
  return stringify({
    profile: 'core',
    title: 'A small profile',
    documents: { SEED: { title: 'The document' } },
    features: { transfer: 'Conversations can be handed on.' },
    flows: { transfer: 'Transfer', conference: 'Conference' },
    clauses,
    ...changes,
  });
}

/** A loaded clause; by default a MUST with one reading, in `clauses.yaml:7`. */
export function clause(changes: Partial<Clause> = {}): Clause {
  return {
    ...(entry() as unknown as Clause),
    profile: 'core',
    interpretations: [],
    merges: [],
    file: 'clauses.yaml',
    line: 7,
    ...changes,
  };
}

/** A loaded set of clauses, without profiles. */
export function setOf(
  clauses: readonly Clause[],
  exclusions: readonly Exclusion[] = [],
): ClauseSet {
  return { profiles: [], clauses: new Map(clauses.map((one) => [one.id, one])), exclusions };
}

/** A feature file, read back. */
export function featureOf(
  test: TestContext,
  text: string,
  name = 'transfer.feature',
): ParsedFeature {
  const parsed = loadFeatures(folderWith(test, { [name]: text }))[0];
  if (!parsed) throw new Error('The fixture holds no feature.');
  return { ...parsed, file: name };
}
