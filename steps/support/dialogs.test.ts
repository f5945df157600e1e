import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from './dialogs.ts';
import { Untestable } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

const worldWith = (...queues: string[]) =>
  ({ assembly: { administration: { queues: () => queues } } }) as unknown as DeskproofWorld;

test('queues are named by their position', () => {
  assert.equal(nameOf(worldWith('Support', 'Sales'), { kind: 'queue', index: 1 }), 'Sales');
});

test('a queue that the target has not makes a scenario untestable, and no name is made up', () => {
  const sentence = (...queues: string[]) => {
    try {
      return nameOf(worldWith(...queues), { kind: 'queue', index: queues.length });
    } catch (problem) {
      assert.ok(problem instanceof Untestable);
      return problem.message;
    }
  };
  assert.match(sentence(), /^This scenario needs 1 queue, and of this target none is known: /u);
  assert.match(
    sentence('Support'),
    /^This scenario needs 2 queues, and of this target only Support is known: /u,
  );
  assert.match(
    sentence('A', 'B'),
    /needs 3 queues, and of this target only A, B are known: set up /u,
  );
});
