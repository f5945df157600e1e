import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepLimit } from './step-limit.ts';

const limitOf = (startSeconds: number, answerSeconds: number) =>
  stepLimit({
    driver: { kind: 'url', url: 'http://x/', options: {}, limits: { startSeconds, answerSeconds } },
  });

test('a step waits longer than its driver may take to start, or to answer', () => {
  assert.equal(limitOf(30, 15), 230_000);
  // As long as a statement can say: a timer that is longer would go off at once.
  assert.ok(limitOf(86_400, 86_400) < 2 ** 31);
});
