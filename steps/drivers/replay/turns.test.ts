import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Turns } from './turns.ts';

const entry = (turn?: number) => ({
  ...({ kind: 'do', name: 'x', times: 1 } as const),
  ...(turn === undefined ? {} : { turn }),
});

test('what was answered first wins, whichever was asked first', async () => {
  for (const [one, other] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const turns = new Turns();
    const came: number[] = [];
    const ask = (turn: number) => turns.take(entry(turn), () => came.push(turn));
    await Promise.all([ask(one), ask(other)]);
    assert.deepEqual(came, [1, 2]);
  }
});

test('what was thrown late loses against what came before it', async () => {
  const turns = new Turns();
  const fails = () => {
    throw new Error('The target is gone.');
  };
  const late = turns.take(entry(9), fails);
  const soon = turns.take(entry(3), () => 'there');
  assert.equal(await Promise.race([late, soon]), 'there');
  await assert.rejects(late, /gone/u);
});

test('an answer that was waited for alone waits for nobody', async () => {
  const turns = new Turns();
  assert.equal(await turns.take(entry(), () => 1), 1);
  assert.equal(await turns.take(entry(7), () => 2), 2, 'nor for a turn that never comes');
});
