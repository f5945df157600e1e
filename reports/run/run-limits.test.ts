import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shardOf } from './choose-scenarios.ts';
import { limitsOf } from './run-limits.ts';

const understood: readonly (readonly [object, object])[] = [
  [{}, {}],
  [{ shard: '1/1' }, { shard: { number: 1, of: 1 } }],
  [{ shard: '1000/1000' }, { shard: { number: 1000, of: 1000 } }],
  [{ bail: '1' }, { bail: 1 }],
  [{ budget: '0.5' }, { budgetMs: 500 }],
  [{ budget: '86400' }, { budgetMs: 86_400_000 }],
  [{ from: 'x', onlyFailures: true }, {}],
];

for (const [flags, limits] of understood) {
  test(`${JSON.stringify(flags)} is understood`, () => assert.deepEqual(limitsOf(flags), limits));
}

const refused: readonly (readonly [object, RegExp])[] = [
  ...['0/4', '5/4', '1/1001', '1', '1/', '-1/4', '1.5/4', 'a/b', ''].map(
    (shard) => [{ shard }, /^The shard .* is not understood\. It is i\/n/u] as const,
  ),
  ...['0', '-1', '1.5', 'x', ''].map(
    (bail) => [{ bail }, /^--bail .* is not understood/u] as const,
  ),
  ...['0', '-1', '86401', '1e9', 'x', ''].map(
    (budget) => [{ budget }, /^--budget .* is not understood/u] as const,
  ),
  [{ from: 'x' }, /^--from says where the last report is, which only --only-failures reads\.$/u],
];

for (const [flags, message] of refused) {
  test(`${JSON.stringify(flags)} is refused`, () =>
    assert.throws(() => limitsOf(flags), { name: 'BadInput', message }));
}

test('shards are dealt like cards: each scenario is in one of them, and none is two longer than another', () => {
  for (const [count, of] of [
    [433, 4],
    [6, 6],
    [7, 3],
    [1, 1],
  ] as const) {
    const all = Array.from({ length: count }, (_, at) => at);
    const shards = all.slice(0, of).map((at) => shardOf(all, { number: at + 1, of }));
    const sizes = shards.map(({ length }) => length);
    assert.deepEqual(
      shards.flat().sort((a, b) => a - b),
      all,
    );
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1);
  }
});

test('no shard is empty: more shards than scenarios are refused', () => {
  const message = 'There are only 2 scenarios to judge, which cannot be cut into 3 shards.';
  assert.throws(() => shardOf([1, 2], { number: 1, of: 3 }), { name: 'BadInput', message });
});
