import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestStepResultStatus } from '@cucumber/messages';
import { judgeStep } from './judge-step.ts';
import type { Place, StepOutcome } from './judge-step.ts';

const { PASSED, SKIPPED, FAILED, UNDEFINED, AMBIGUOUS, PENDING, UNKNOWN } = TestStepResultStatus;

function result(status: TestStepResultStatus, type?: string): StepOutcome {
  return { status, ...(type === undefined ? {} : { exception: { type } }) };
}

const places: readonly Place[] = ['Context', 'Action', 'Outcome', 'hook', 'Unknown'];
const judgedIn = (type: string) => places.map((place) => judgeStep(result(FAILED, type), place));

test('what passed or was skipped forces no verdict', () => {
  assert.equal(judgeStep(result(PASSED), 'Outcome'), undefined);
  assert.equal(judgeStep(result(SKIPPED), 'Outcome'), undefined);
});

test('a check or a refusal is judged by its place', () => {
  const byPlace = ['inconclusive', 'fail', 'fail', 'harness-error', 'harness-error'];
  assert.deepEqual(judgedIn('CheckFailed'), byPlace);
  assert.deepEqual(judgedIn('Refused'), byPlace);
});

test('what is known by name is judged the same everywhere', () => {
  const known = {
    ConfigError: 'config-error',
    UnexpectedRequest: 'config-error',
    UnreachableAtStart: 'config-error',
    Unreachable: 'inconclusive',
    TooLate: 'inconclusive',
    Occupied: 'inconclusive',
    Untestable: 'untestable',
    NotRecorded: 'untestable',
  };
  for (const [type, verdict] of Object.entries(known)) {
    assert.deepEqual(
      judgedIn(type),
      places.map(() => verdict),
    );
  }
});

test('anything else is our own mistake, even a name that every object has', () => {
  for (const type of ['NoCheckRan', 'SimulatorFailed', 'TypeError', 'Error', 'constructor', '']) {
    assert.deepEqual(
      judgedIn(type),
      places.map(() => 'harness-error'),
    );
  }
  for (const status of [UNDEFINED, AMBIGUOUS, PENDING, UNKNOWN]) {
    assert.equal(judgeStep(result(status), 'Outcome'), 'harness-error');
  }
});
