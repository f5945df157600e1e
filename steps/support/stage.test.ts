import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assembly } from '../ports/assembly.ts';
import { sameSeconds } from './matchers/finding.ts';
import { CheckFailed, TooLate, type Finding } from './problems.ts';
import { createStage } from './stage.ts';

/** A target that has taken `late` ms too long for what counts seconds, and `any` for whatever else. */
function stageOf({ timed = 0, any = 0 } = {}) {
  const advance = () => Promise.resolve();
  const clock = {
    ...{ now: () => 0, advance, approach: advance, tolerance: 0 },
    overrun: (isTimed: boolean) => (isTimed ? timed : any),
  };
  const settle = () => Promise.resolve(false);
  return createStage({ clock, settle } as unknown as Assembly);
}

const seen = (finding: Finding | undefined) => () => Promise.resolve(finding);
const plain: Finding = { expected: 'a request', seen: 'nothing' };
const counted = sameSeconds('the timer', { count: 15, within: 2 }, 18);

test('what is looked at in time fails', async () => {
  await assert.rejects(stageOf().soon(seen(plain)), CheckFailed);
  await assert.rejects(stageOf().quiet(seen(plain)), CheckFailed);
  await assert.rejects(stageOf().soon(seen(counted)), CheckFailed);
});

test('a number of seconds that is looked at too late tells nothing; all else does', async () => {
  const stage = stageOf({ timed: 1500 });
  await assert.rejects(stage.soon(seen(counted)), (problem) => {
    assert.ok(problem instanceof TooLate);
    assert.match(
      problem.message,
      /1\.5 s longer than this scenario can bear.*Seen: the timer is 18/su,
    );
    return true;
  });
  await assert.rejects(stage.soon(seen(plain)), CheckFailed);
});

test('what must not have happened yet, and is looked at too late, tells nothing', async () => {
  await assert.rejects(stageOf({ any: 1 }).quiet(seen(plain)), TooLate);
});

test('what is as it should be passes, however late, and counts as a check', async () => {
  const stage = stageOf({ timed: 9000, any: 9000 });
  await stage.soon(seen(sameSeconds('the timer', { count: 15, within: 2 }, 17)));
  await stage.quiet(seen(undefined));
  assert.equal(stage.checks, 2);
});
