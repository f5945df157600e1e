import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loseAndComeBack } from './socket-kills-proof.ts';

test('a few lost connections cost nothing', async () => {
  const told = await loseAndComeBack(3);
  assert.match(told, /^lost connections: 3 times .* 10 messages; 0 lost/);
});

test('what is no number is answered in words', async () => {
  await assert.rejects(loseAndComeBack(NaN), /NaN is no number of lost connections/);
});
