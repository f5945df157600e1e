import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRecentMap } from './recent-map.ts';

test('the latest entries are remembered, and at most twice as many', () => {
  const map = createRecentMap<number, string>(3);
  for (let key = 1; key <= 100; key += 1) {
    map.set(key, `value ${String(key)}`);
    for (let back = 0; back < Math.min(3, key); back += 1) {
      assert.equal(map.get(key - back), `value ${String(key - back)}`);
    }
    assert.equal(map.get(key - 6), undefined);
  }
});

test('what is set anew has its new value, and counts as recent', () => {
  const map = createRecentMap<string, number>(2);
  map.set('mine', 1);
  for (const other of ['a', 'b', 'c', 'd', 'e', 'f']) {
    map.set(other, 0);
    map.set('mine', 2);
  }
  assert.equal(map.get('mine'), 2);
  assert.equal(map.get('a'), undefined);
});
