import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestStepResultStatus } from '@cucumber/messages';
import type { Decision } from './judge-scenario.ts';
import { judgeProbe } from './judge-probe.ts';
import type { Place } from './judge-step.ts';

const text = 'Expected: no lift\nSeen: a lift';

const decision = (place: Place, type = 'CheckFailed', message = text): Decision => {
  const exception = { type, message };
  const result = { status: TestStepResultStatus.FAILED, exception } as never;
  return { verdict: 'fail', record: { place, result } };
};

test('what is seen in a Then is there, and the statement is wrong', () => {
  const { verdict, message } = judgeProbe(decision('Outcome'), 'lift');
  assert.equal(verdict, 'config-error');
  assert.equal(
    message,
    '/claims/features/lift says unsupported, but the target has it: without lift there should be no lift, and there was a lift.',
  );
});

test('what fails earlier has seen nothing, and neither has a desk that refuses', () => {
  assert.equal(judgeProbe(decision('Action'), 'lift').verdict, 'inconclusive');
  assert.equal(judgeProbe(decision('Outcome', 'Refused', 'No.'), 'lift').verdict, 'inconclusive');
});

test('every other verdict stays as it is', () => {
  for (const verdict of ['pass', 'untestable', 'inconclusive', 'harness-error'] as const) {
    assert.deepEqual(judgeProbe({ verdict }, 'lift'), { verdict });
  }
});
