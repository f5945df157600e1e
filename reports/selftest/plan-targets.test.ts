import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clause } from '../clauses/clause-types.ts';
import type { Catalogue } from '../run/catalogue.ts';
import { planTargets } from './plan-targets.ts';

const clause = (id: string, more: Partial<Clause>): [string, Clause] => [
  id,
  { id, profile: 'core', level: 'MUST', flow: 'f', seen: 'anywhere', needs: [], ...more } as Clause,
];

const clauses = new Map([
  clause('A', {}),
  clause('B', { needs: ['A'] }),
  clause('C', { needs: ['B', 'D'], level: 'SHOULD', seen: 'screen' }),
  clause('D', { flow: 'g' }),
  clause('E', { flow: 'g' }),
  clause('X', { profile: 'desktop', level: 'SHOULD' }),
  clause('Y', { profile: 'desktop', level: 'SHOULD', seen: 'screen' }),
]);

const catalogue: Catalogue = {
  assemblies: ['memory'],
  faulty: [
    { id: 'must', clause: 'B', story: '' },
    { id: 'should', clause: 'C', story: '' },
    { id: 'other', clause: 'X', story: '' },
  ],
  lawful: [{ id: 'reads', allows: '', readings: { E: 'otherwise', X: 'as well' } }],
  nulls: [],
};

const whole = { catalogue, clauses, depth: 'whole' } as const;

test('a twin of a MUST is judged by the MUST clauses of its profile, any other by the whole profile', () => {
  const plan = planTargets({ ...whole, onScreen: false });
  assert.deepEqual(plan('faulty:must'), [{ profile: 'core', clauses: ['A', 'B', 'D', 'E'] }]);
  assert.deepEqual(plan('faulty:should'), [{ profile: 'core', clauses: [] }]);
  assert.deepEqual(plan('faulty:other'), [{ profile: 'desktop', clauses: [] }]);
});

test('what has nothing wrong is judged by every profile, but not by what only a screen could tell where there is none', () => {
  const core = { profile: 'core', clauses: ['A', 'B', 'C', 'D', 'E'] };
  for (const target of ['memory', 'lawful:reads', 'null:dead']) {
    const without = planTargets({ ...whole, onScreen: false })(target);
    assert.deepEqual(without, [core, { profile: 'desktop', clauses: ['X'] }]);
    const on = planTargets({ ...whole, onScreen: true })(target);
    assert.deepEqual(on, [core, { profile: 'desktop', clauses: ['X', 'Y'] }]);
  }
});

test('in a sample a twin is judged by its clause and what that needs in its flow, the reference by all of these', () => {
  const plan = planTargets({ ...whole, depth: 'sample', onScreen: true });
  assert.deepEqual(plan('faulty:should'), [{ profile: 'core', clauses: ['C', 'B', 'A'] }]);
  assert.deepEqual(plan('lawful:reads'), [
    { profile: 'core', clauses: ['E'] },
    { profile: 'desktop', clauses: ['X'] },
  ]);
  assert.deepEqual(plan('browser'), [
    { profile: 'core', clauses: ['B', 'A', 'C', 'E'] },
    { profile: 'desktop', clauses: ['X'] },
  ]);
});

test('quickly, a faulty twin is judged by its clause and what that needs, and all that must pass by everything', () => {
  const plan = planTargets({ ...whole, depth: 'quick', onScreen: false });
  assert.deepEqual(plan('faulty:should'), [{ profile: 'core', clauses: ['C', 'B', 'A'] }]);
  for (const target of ['memory', 'lawful:reads', 'null:dead']) {
    assert.deepEqual(plan(target), planTargets({ ...whole, onScreen: false })(target));
  }
});
