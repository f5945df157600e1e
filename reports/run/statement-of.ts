import { resolve } from 'node:path';
import { readStatement, type Statement } from '../../steps/statement/index.ts';
import { statementNames } from '../clauses/index.ts';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';
import type { SuiteSource } from './suite-source.ts';

/**
 * The statement of a target that is named by its file; `undefined` for one that has a name.
 * @throws StatementError with everything that is wrong with it; BadInput for what cannot be judged yet.
 */
export function statementOf(
  { clauses }: Pick<SuiteSource, 'clauses'>,
  target: string,
  io: Pick<Io, 'cwd' | 'env'>,
): Statement | undefined {
  if (!/\.ya?ml$/u.test(target)) return undefined;
  const statement = readStatement(resolve(io.cwd, target), {
    ...{ env: io.env, known: statementNames(clauses), shown: target },
  });
  if (statement.clock.kind === 'virtual') return statement;
  throw new BadInput(
    `${target} /clock/kind: targets on a wall clock cannot be judged yet. Give the driver a clock that it can move: kind: virtual.`,
  );
}
