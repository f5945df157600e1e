import { dirname, resolve } from 'node:path';
import { assetFindings } from './asset-findings.ts';
import { claimFindings } from './claim-findings.ts';
import { driverFindings } from './driver-findings.ts';
import { pointerOf } from './finding.ts';
import type { Checked, Finding } from './finding.ts';
import type { KnownNames } from './known-names.ts';
import { peopleFindings } from './people-findings.ts';
import { resolveStatement } from './resolve-statement.ts';
import { schemaFindings } from './schema-findings.ts';
import { secretFindings } from './secret-findings.ts';
import { StatementError } from './statement-error.ts';
import type { Problem } from './statement-error.ts';
import { readStatementText } from './statement-text.ts';
import type { StatementText } from './statement-text.ts';
import type { Statement } from './statement.ts';
import { versionFindings } from './version-findings.ts';
import type { WrittenStatement } from './written-statement.ts';

/** Where the reader stands: what it may look secrets up in, what may be named, and how messages show the file. */
export interface Reading {
  readonly env: NodeJS.ProcessEnv;
  readonly known: KnownNames;
  /** Left out: the path as it was given. */
  readonly shown?: string;
}

/**
 * Reads the statement in the file at `path`, with secrets from the environment and defaults filled in.
 * @throws StatementError with everything that is wrong with it at once.
 */
export function readStatement(path: string, { env, known, shown = path }: Reading): Statement {
  const file = resolve(path);
  const folder = dirname(file);
  const text = readStatementText(file, shown);
  const problems = problemsOf(text, { data: text.data, folder, env, known });
  if (problems.length > 0) throw new StatementError(shown, problems);
  return resolveStatement(text.data as WrittenStatement, { file, folder, env });
}

const checks = [
  ...[secretFindings, claimFindings, assetFindings, peopleFindings, driverFindings],
  ({ data }: Checked) => schemaFindings(data),
];

/** A statement of another format is not held against this one. Of several findings in one place the first counts. */
function problemsOf(text: StatementText, checked: Checked): Problem[] {
  const otherVersion = versionFindings(checked);
  const found = otherVersion.length > 0 ? otherVersion : checks.flatMap((check) => check(checked));
  const places = new Map<string, Problem>();
  for (const finding of found) {
    const problem = placed(finding, text);
    if (!places.has(problem.pointer)) places.set(problem.pointer, problem);
  }
  return [...places.values()].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function placed({ path, sentence, hint }: Finding, text: StatementText): Problem {
  return { pointer: pointerOf(path), line: text.lineOf(path), sentence, hint };
}
