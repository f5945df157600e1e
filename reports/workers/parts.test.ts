import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partsFor } from './parts.ts';

const scenarios = (plain: number, changing: number) => [
  ...Array.from({ length: plain }, () => ({ changesTenant: false })),
  ...Array.from({ length: changing }, () => ({ changesTenant: true })),
];

test('no more workers are started than there are scenarios to judge at the same time', () => {
  const { of, together, afterwards } = partsFor(scenarios(2, 4), { workers: 9, isStated: false });
  assert.deepEqual([of, together, afterwards], [6, [1, 2, 3, 4, 5, 6], []]);
  assert.equal(partsFor(scenarios(2, 4), { workers: 5, isStated: false }).of, 5);
});

test('of a stated target, what changes the tenant comes alone and afterwards', () => {
  const parts = partsFor(scenarios(3, 4), { workers: 2, isStated: true });
  assert.deepEqual([parts.of, parts.apart], [3, true]);
  assert.deepEqual([parts.together, parts.afterwards], [[1, 2], [3]]);
  const rest = partsFor(scenarios(0, 4), { workers: 2, isStated: true });
  assert.deepEqual([rest.of, rest.together, rest.afterwards], [1, [], [1]]);
  assert.equal(partsFor(scenarios(3, 0), { workers: 2, isStated: true }).apart, false);
});

test('workers share the agents that are listed, and whoever is alone has them all', () => {
  const agents = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, credentials: {} }));
  const { agentsOf } = partsFor(scenarios(3, 1), { workers: 2, isStated: true });
  const names = (number: number) =>
    agentsOf(number, agents)
      ?.map(({ name }) => name)
      .join('');
  assert.deepEqual([names(1), names(2), names(3)], ['AB', 'CD', 'ABCDE']);
  assert.equal(agentsOf(1, undefined), undefined);
});
