import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FAULT_NAMES, FAULTS } from '../domain/faults.ts';
import { createRandom } from '../domain/random.ts';
import { createFaults } from './faults.ts';

const faults = (seed = 1) => createFaults(createRandom(seed));

test('a fault that is off never strikes, and one that is on always does', () => {
  const switches = faults();
  assert.equal(switches.strikes('drop-webhooks'), undefined);
  switches.set('drop-webhooks');
  assert.deepEqual(switches.strikes('drop-webhooks'), {});
  assert.equal(switches.strikes('hang-up'), undefined);
  switches.clear('drop-webhooks');
  assert.equal(switches.strikes('drop-webhooks'), undefined);
});

test('a fault strikes as often as was said, and is off then', () => {
  const switches = faults();
  switches.set('server-errors', { times: 2, code: 131016 });
  assert.equal(switches.strikes('server-errors')?.code, 131016);
  assert.equal(switches.on()[0]?.left, 1);
  assert.equal(switches.strikes('server-errors')?.code, 131016);
  assert.equal(switches.strikes('server-errors'), undefined);
  assert.deepEqual(switches.on(), []);
});

test('a share strikes so many times, at the same occasions for the same seed', () => {
  const struck = (seed: number): readonly boolean[] => {
    const switches = faults(seed);
    switches.set('duplicate-webhooks', { share: 0.25 });
    return Array.from({ length: 1000 }, () => switches.strikes('duplicate-webhooks') !== undefined);
  };
  const times = struck(3).filter(Boolean).length;
  assert.ok(times > 200 && times < 300, String(times));
  assert.deepEqual(struck(3), struck(3));
  assert.notDeepEqual(struck(3), struck(4));
});

test('one fault does not disturb the occasions of another', () => {
  const draw = (alone: boolean): readonly boolean[] => {
    const switches = faults();
    switches.set('throttle', { share: 0.5 });
    if (!alone) switches.set('hang-up', { share: 0.5 });
    return Array.from({ length: 50 }, () => {
      if (!alone) switches.strikes('hang-up');
      return switches.strikes('throttle') !== undefined;
    });
  };
  assert.deepEqual(draw(true), draw(false));
});

test('all faults can be switched on as they are, and off at once', () => {
  const switches = faults();
  for (const name of FAULT_NAMES) switches.set(name);
  assert.deepEqual(
    switches.on().map(({ name, story }) => [name, story]),
    FAULT_NAMES.map((name) => [name, FAULTS[name].story]),
  );
  switches.clearAll();
  assert.deepEqual(switches.on(), []);
});

const WRONG = [
  ['drop', {}, /There is no fault drop; there are duplicate-webhooks, /],
  ['drop-webhooks', { ms: 5 }, /ms is nothing that drop-webhooks knows: it takes share, times\.$/],
  ['drop-webhooks', { share: 0 }, /share must be above 0 and up to 1; it is 0\.$/],
  ['drop-webhooks', { share: 1.01 }, /share must be above 0/],
  ['drop-webhooks', { times: 0 }, /times must be a whole number from 1; it is 0\.$/],
  ['delay-webhooks', { ms: -1 }, /ms must be from 0 to a day; it is -1\.$/],
  ['batch-webhooks', { size: 1001 }, /size must be a whole number from 1 to 1000; it is 1001\.$/],
  ['throttle', { code: 7 }, /code must be the code of an error that the platform has; it is 7\.$/],
  ['throttle', { http: 399 }, /http must be a status from 400 to 599; it is 399\.$/],
  ['missing-statuses', { statuses: ['seen'] }, /statuses must be some of sent, delivered, read, /],
] as const;

for (const [name, setting, sentence] of WRONG) {
  test(`${name} ${JSON.stringify(setting)} is refused with a sentence`, () => {
    assert.throws(() => {
      faults().set(name, setting);
    }, sentence);
  });
}
