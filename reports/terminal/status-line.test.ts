import assert from 'node:assert/strict';
import { test } from 'node:test';
import { milestones } from './status-line.ts';

function written(total: number, isTTY = false): string[] {
  const texts: string[] = [];
  const milestone = milestones({ isTTY, write: (text) => texts.push(text) }, total, 'targets');
  for (let done = 1; done <= total; done += 1) milestone(done);
  return texts;
}

test('off a terminal long work is told at each tenth, the end included', () => {
  const texts = written(45);
  assert.equal(texts.length, 10);
  assert.equal(texts[0], '5 of 45 targets\n');
  assert.equal(texts.at(-1), '45 of 45 targets\n');
});

test('short work says nothing of how far it is, and a terminal has its line', () => {
  assert.deepEqual(written(39), []);
  assert.deepEqual(written(45, true), []);
});
