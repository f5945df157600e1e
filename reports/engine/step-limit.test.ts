import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeclaredClock } from '../../steps/statement/index.ts';
import { stepLimit } from './step-limit.ts';

const limitOf = (
  startSeconds: number,
  answerSeconds: number,
  clock: DeclaredClock = { kind: 'virtual', toleranceSeconds: 0 },
) =>
  stepLimit({
    driver: { kind: 'url', url: 'http://x/', options: {}, limits: { startSeconds, answerSeconds } },
    clock,
    settle: { seconds: 10, pollSeconds: 0.5 },
  });

test('a step waits longer than its driver may take to start, or to answer', () => {
  assert.equal(limitOf(30, 15), 230_000);
  // As long as a statement can say: a timer that is longer would go off at once.
  assert.ok(limitOf(86_400, 86_400) < 2 ** 31);
});

test('by a wall clock it also waits for what the scenario waits for', () => {
  const wall = { kind: 'wall', toleranceSeconds: 2, longestWaitSeconds: 120 } as const;
  assert.equal(limitOf(30, 15, wall), 230_000 + 120_000 + 12 * 12_000);
  const longest = { kind: 'wall', toleranceSeconds: 2, longestWaitSeconds: 86_400 } as const;
  assert.ok(limitOf(86_400, 86_400, longest) < 2 ** 31);
});
