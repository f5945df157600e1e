import { resolve } from 'node:path';
import { readStatement, type Statement } from '../../steps/statement/index.ts';
import { statementNames } from '../clauses/index.ts';
import { isFollowed } from '../variants/effects.ts';
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

/** What stands in a statement and is not followed yet, a sentence each: nobody should take silence for consent. */
export function notFollowed({ claims, file }: Statement, shown = file): readonly string[] {
  return Object.keys(claims.variants)
    .filter((name) => !isFollowed(name))
    .map((name) => `${shown} /claims/variants/${name}: it is not followed so far.`);
}
