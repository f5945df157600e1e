import { dirname, resolve } from 'node:path';
import { checkStatement } from './check-statement.ts';
import { pointerOf } from './finding.ts';
import type { Finding } from './finding.ts';
import type { KnownNames } from './known-names.ts';
import { resolveStatement } from './resolve-statement.ts';
import { StatementError } from './statement-error.ts';
import type { Problem } from './statement-error.ts';
import { readStatementText } from './statement-text.ts';
import type { StatementText } from './statement-text.ts';
import type { Statement } from './statement.ts';
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
  const problems = checkStatement({ data: text.data, folder, env, known });
  if (problems.length > 0) throw new StatementError(shown, placed(problems, text));
  return resolveStatement(text.data as WrittenStatement, { file, folder, env });
}

/** In the order of the file. */
function placed(problems: readonly Finding[], text: StatementText): Problem[] {
  return problems
    .map(({ path, sentence, hint }) => {
      return { pointer: pointerOf(path), line: text.lineOf(path), sentence, hint };
    })
    .sort((a, b) => a.line - b.line);
}
