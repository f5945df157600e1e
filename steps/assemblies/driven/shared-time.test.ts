import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createVirtualClock } from '../../../reference-impl/index.ts';
import type { ClockAction } from '../../drivers/protocol/messages.ts';
import { createActivity } from '../activity.ts';
import { createSharedTime } from './shared-time.ts';

/** Two sides with a clock each, as on the two ends of a wire; `log` tells who did what when. */
function twoSides({ tellsNext = true } = {}) {
  const log: string[] = [];
  const [here, there] = [createVirtualClock(1000), createVirtualClock(1000)];
  const activity = createActivity();
  const idle = () => Promise.resolve();
  const asked: ClockAction[] = [];
  let crossed = 0;
  const system = {
    async clock(action: ClockAction) {
      asked.push(action);
      if (action.verb === 'advance') await there.advance(action.ms, idle);
      return { now: there.now(), next: tellsNext ? there.next() : null };
    },
  };
  const time = createSharedTime({
    ...{ clock: here, activity, system, held: () => 0, crossed: () => crossed },
  });
  const at = (who: string) => () => {
    crossed += 1;
    log.push(`${who} ${String(here.now())}/${String(there.now())}`);
  };
  return { here, there, time, log, at, asked };
}

test('what is due on either side happens in order, with both clocks at the same time', async () => {
  const { here, there, time, log, at } = twoSides();
  here.setTimeout(at('platform'), 500);
  there.setTimeout(at('target'), 300);
  there.setTimeout(at('target'), 900);
  await time.advance(1000);
  assert.deepEqual(log, ['target 1300/1300', 'platform 1500/1500', 'target 1900/1900']);
  assert.deepEqual([here.now(), there.now()], [2000, 2000]);
});

test('what one side sets off on the other is due by the time at which it was set off', async () => {
  const { here, there, time, log, at } = twoSides();
  there.setTimeout(() => {
    at('target sends')();
    here.setTimeout(at('platform tells'), 0);
  }, 400);
  await time.advance(1000);
  assert.deepEqual(log, ['target sends 1400/1400', 'platform tells 1400/1400']);
});

test('what is due on both sides at once happens on both, the target first', async () => {
  const { here, there, time, log, at } = twoSides();
  here.setTimeout(at('platform'), 400);
  there.setTimeout(at('target'), 400);
  await time.advance(1000);
  assert.deepEqual(log, ['target 1399/1400', 'platform 1400/1400']);
});

test('a target that tells nothing of what is due is moved by what is due here', async () => {
  const { here, time, asked } = twoSides({ tellsNext: false });
  here.setTimeout(() => undefined, 250);
  await time.advance(1000);
  const moves = asked.flatMap((action) => (action.verb === 'advance' ? [action.ms] : []));
  assert.deepEqual(moves, [250, 750]);
});

test('what is due at once again and again does not keep time from passing', async () => {
  const { there, here, time } = twoSides();
  const again = (): void => void there.setTimeout(again, 1);
  again();
  await time.advance(50);
  assert.equal(here.now(), 1050);
});

test('rest looks again while something crosses the wire', async () => {
  const { time, asked } = twoSides();
  await time.rest();
  assert.deepEqual(asked, [{ verb: 'idle', held: 0 }]);
});
