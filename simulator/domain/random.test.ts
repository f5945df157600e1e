import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRandom } from './random.ts';

test('equal seeds give equal sequences, different seeds and labels different ones', () => {
  const draw = (seed: number, label: string): string => createRandom(seed).fork(label).hex(16);
  assert.equal(draw(42, 'a'), draw(42, 'a'));
  assert.notEqual(draw(42, 'a'), draw(43, 'a'));
  assert.notEqual(draw(42, 'a'), draw(42, 'b'));
  assert.notEqual(draw(2 ** 32, 'a'), draw(0, 'a'));
});

test('a fork does not depend on what was drawn before', () => {
  const random = createRandom(5);
  const before = random.fork('names').hex(8);
  random.hex(100);
  assert.equal(random.fork('names').hex(8), before);
});

test('numbers stay below their limit and texts have their length', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 1e6 }), (seed, limit) => {
      const random = createRandom(seed);
      const value = random.below(limit);
      assert.ok(Number.isInteger(value) && value >= 0 && value < limit);
      assert.match(random.hex(12), /^[0-9a-f]{12}$/);
      assert.match(random.digits(15), /^[1-9]\d{14}$/);
    }),
  );
});
