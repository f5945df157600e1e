import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseEnvelope, TestStepResultStatus } from '@cucumber/messages';
import type { Envelope } from '@cucumber/messages';
import { earlyEnd, type EarlyEnd } from './end-early.ts';

const { PASSED, SKIPPED, FAILED } = TestStepResultStatus;
const at = { seconds: 0, nanos: 0 };

const envelope = (message: object) => parseEnvelope(JSON.stringify(message));

/** A hook, two steps and a hook, of the scenario that is called so. */
const planned = (id: string): Envelope => {
  const steps = [{ hookId: 'h' }, { pickleStepId: 'p' }, { pickleStepId: 'q' }, { hookId: 'h' }];
  const testSteps = steps.map((step, place) => ({ id: `${id}${place}`, ...step }));
  return envelope({ testCase: { id, pickleId: id, testSteps } });
};

const begun = (id: string): Envelope =>
  envelope({ testCaseStarted: { id: `try ${id}`, testCaseId: id, attempt: 0, timestamp: at } });

/** Step `place` of the scenario `id`, with what it came to. */
function ended(id: string, place: number, status = PASSED): Envelope {
  const testStepResult = { status, duration: at, message: '' };
  const step = { testCaseStartedId: `try ${id}`, testStepId: `${id}${place}` };
  return envelope({ testStepFinished: { ...step, testStepResult, timestamp: at } });
}

/** How a step reads once it was heard. */
function heard(early: EarlyEnd, step: Envelope) {
  early.hear(step);
  const { status, message } = step.testStepFinished?.testStepResult ?? {};
  return [status, message];
}

test('as long as a run goes on, nothing is marked', () => {
  const early = earlyEnd();
  [planned('a'), begun('a')].forEach(early.hear);
  assert.deepEqual(heard(early, ended('a', 0)), [PASSED, '']);
  assert.equal(early.why(), undefined);
});

test('what begins afterwards was not reached, and its first step says so, once', () => {
  const early = earlyEnd();
  early.hear(planned('a'));
  early.end('time is up');
  early.end('another reason');
  early.hear(begun('a'));
  assert.deepEqual(heard(early, ended('a', 0, SKIPPED)), [FAILED, 'not reached: time is up']);
  assert.deepEqual(heard(early, ended('a', 1, SKIPPED)), [SKIPPED, '']);
});

test('a scenario that runs goes to its end, unless it is to be cut', () => {
  const cut = [FAILED, 'not judged to its end: time is up meanwhile'];
  for (const [cuts, told] of [
    [false, [PASSED, '']],
    [true, cut],
  ] as const) {
    const early = earlyEnd();
    [planned('a'), begun('a')].forEach(early.hear);
    early.end('time is up', cuts);
    assert.deepEqual(heard(early, ended('a', 0)), told);
    assert.deepEqual(heard(early, ended('a', 1)), told);
  }
});

test('what has come to its last step, or has failed, is judged', () => {
  const early = earlyEnd();
  [planned('a'), begun('a')].forEach(early.hear);
  early.end('time is up', true);
  assert.deepEqual(heard(early, ended('a', 1, FAILED)), [FAILED, '']);
  assert.deepEqual(heard(early, ended('a', 2)), [PASSED, '']);
  assert.deepEqual(heard(early, ended('a', 3)), [PASSED, '']);
});

test('of a run that is given up, those that never began are told, and no others', () => {
  const early = earlyEnd();
  [planned('a'), planned('b'), begun('a')].forEach(early.hear);
  early.end('time is up', true);
  const [start, step, end, ...more] = early.rest();
  assert.equal(start?.testCaseStarted?.testCaseId, 'b');
  assert.equal(step?.testStepFinished?.testStepResult.message, 'not reached: time is up');
  assert.ok(end?.testCaseFinished);
  assert.deepEqual(more, []);
});
