import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Limits } from './limits.ts';
import { paired, type Pair } from './pair-rate.ts';

/** How many of the sends at these times are accepted, one by one. */
function accepted(times: readonly number[], rate: Limits['pairRate']): readonly boolean[] {
  let pair: Pair | undefined;
  return times.map((now) => {
    const next = paired(pair, now, rate);
    pair = next ?? pair;
    return next !== undefined;
  });
}

const burst = (count: number, at = 0): number[] => Array.from({ length: count }, () => at);
const last = (times: readonly number[], rate: Limits['pairRate']): boolean | undefined =>
  accepted(times, rate).at(-1);

test('45 messages go out within 6 seconds, and no 46th, in either reading (4)', () => {
  for (const rate of ['documented', 'forgiving'] as const) {
    assert.ok(accepted(burst(45), rate).every(Boolean), rate);
    assert.equal(last([...burst(45), 0], rate), false, rate);
    assert.equal(last([...burst(45), 5999], rate), false, rate);
  }
  assert.ok(accepted(burst(1000), 'off').every(Boolean));
});

test('a message every 6 seconds goes out for ever', () => {
  const steady = Array.from({ length: 200 }, (_, index) => index * 6000);
  for (const rate of ['documented', 'forgiving'] as const) {
    assert.ok(accepted(steady, rate).every(Boolean), rate);
  }
});

test('by the documents, a burst of 20 is followed by two minutes of silence', () => {
  assert.equal(last([...burst(20), 5999], 'documented'), true);
  assert.equal(last([...burst(20), 6000], 'documented'), false);
  assert.equal(last([...burst(20), 119_999], 'documented'), false);
  assert.equal(last([...burst(20), 120_000], 'documented'), true);
  assert.deepEqual(accepted([0, 1, 11_999, 12_000], 'documented'), [true, true, false, true]);
});

test('forgivingly, a burst of 20 leaves room for 25 more, and one more every 6 seconds', () => {
  assert.ok(accepted([...burst(20), ...burst(25, 10)], 'forgiving').every(Boolean));
  assert.equal(last([...burst(45), 5999], 'forgiving'), false);
  assert.equal(last([...burst(45), 6000], 'forgiving'), true);
  assert.equal(last([...burst(45), 6000, 6000], 'forgiving'), false);
  assert.equal(last([...burst(45), ...burst(45, 270_000)], 'forgiving'), true);
  assert.equal(last([...burst(45), ...burst(46, 270_000)], 'forgiving'), false);
});
