import { resolve } from 'node:path';
import { readStatement, type Statement } from '../../steps/statement/index.ts';
import { statementNames } from '../clauses/index.ts';
import type { Io } from './io.ts';
import type { SuiteSource } from './suite-source.ts';

/** Whether a target is named by the file that describes it. */
export function isStatement(target: string): boolean {
  return /\.ya?ml$/u.test(target);
}

/**
 * The statement of a target that is named by its file; `undefined` for one that has a name.
 * @throws StatementError with everything that is wrong with it.
 */
export function statementOf(
  { clauses }: Pick<SuiteSource, 'clauses'>,
  target: string,
  io: Pick<Io, 'cwd' | 'env'>,
): Statement | undefined {
  if (!isStatement(target)) return undefined;
  return readStatement(resolve(io.cwd, target), {
    ...{ env: io.env, known: statementNames(clauses), shown: target },
  });
}
