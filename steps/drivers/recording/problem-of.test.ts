import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, Refused, Untestable } from '../../support/problems.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import type { Thrown } from './entry.ts';
import { createMask } from './mask.ts';
import { problemOf, thrownOf } from './problem-of.ts';

/** What is thrown when a recording is judged in which this was thrown. */
function again(problem: Error): Error {
  const mask = createMask({ nonce: 'fgwxs', secrets: [], strangers: true });
  const written = JSON.stringify(mask.thrown(thrownOf(problem)));
  return problemOf(JSON.parse(written) as Thrown);
}

type Kind = new (message: string) => Error;

const kinds: readonly Kind[] = [ConfigError, Refused, Unreachable, UnreachableAtStart, Untestable];

test('what was thrown is of the same class again, and says the same', () => {
  for (const Each of kinds) {
    const problem = again(new Each('Agents cannot do that.'));
    assert.equal(problem.constructor, Each);
    assert.equal(problem.message, 'Agents cannot do that.');
  }
  assert.equal(again(new RangeError('Too far.')).constructor, Error);
});
