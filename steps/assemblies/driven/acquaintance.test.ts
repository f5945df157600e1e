import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { Unreachable, UnreachableAtStart } from '../../drivers/unreachable.ts';
import { ConfigError } from '../../support/problems.ts';
import { createAcquaintance } from './acquaintance.ts';

const OPENING = {
  ...{ scenario: 's', now: 0, graph: { url: 'http://127.0.0.1:1/' } },
  asset: {
    ...{ phoneNumberId: '1', businessAccountId: '2', sourceNumber: '+1' },
    ...{ accessToken: 'a', appSecret: 'b', verifyToken: 'c' },
  },
};

const system: DrivenSystem = {
  opened: { system: 1 },
  signIn: () =>
    Promise.resolve({
      view: () => (mood.view ? Promise.reject(mood.view) : Promise.resolve({})),
      act: () => Promise.reject(new Unreachable('act')),
    }),
  admin: () => Promise.reject(new Unreachable('admin')),
  clock: () => Promise.reject(new Unreachable('clock')),
  close: () => Promise.resolve(),
};

/** What the driver is in the mood for. */
const mood: { open?: Error | undefined; view?: Error | undefined; opened: number } = { opened: 0 };

function acquainted(open?: Error) {
  Object.assign(mood, { open, view: undefined, opened: 0 });
  const driver = createAcquaintance(() => ({
    onSaid: () => () => undefined,
    open() {
      mood.opened += 1;
      return mood.open ? Promise.reject(mood.open) : Promise.resolve(system);
    },
  }));
  return { open: () => driver.open(OPENING) };
}

const nameOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (problem: unknown) => (problem as Error).name,
  );

test('what is not answered before anything was seen is wrong from the start, and later it is not', async () => {
  const { open } = acquainted();
  const opened = await open();
  const desk = await opened.signIn('Ada');
  const all = () => [desk.act({ verb: 'signIn' }), opened.admin({ verb: 'deleteAsset' })];
  const names = async () =>
    Promise.all([...all(), opened.clock({ verb: 'idle', held: 0 })].map(nameOf));
  assert.deepEqual(await names(), Array(3).fill('UnreachableAtStart'));
  mood.view = new Unreachable('view');
  assert.equal(await nameOf(desk.view()), 'UnreachableAtStart');
  mood.view = undefined;
  await desk.view();
  assert.deepEqual(await names(), Array(3).fill('Unreachable'));
  mood.open = new UnreachableAtStart('gone');
  assert.equal(await nameOf(open()), 'Unreachable');
});

test('the third scenario in a row is the last that is tried', async () => {
  const { open } = acquainted(new UnreachableAtStart('ended at 10:15.'));
  await assert.rejects(open(), { message: 'ended at 10:15.' });
  mood.open = new UnreachableAtStart('ended at 10:16.');
  await assert.rejects(open(), { message: 'ended at 10:16.' });
  await assert.rejects(open(), { message: 'ended at 10:16.' });
  mood.open = undefined;
  await assert.rejects(open(), (problem: Error) => {
    assert.ok(problem instanceof UnreachableAtStart);
    assert.match(problem.message, /^ended at 10:16\. 3 scenarios in a row .* was not tried\.$/u);
    return true;
  });
  assert.equal(mood.opened, 3);
});

test('one that is opened, or fails otherwise, begins the count anew', async () => {
  const { open } = acquainted();
  const one = new ConfigError('one');
  const rounds = [one, one, undefined, one, one, new ConfigError('other'), one, one, one];
  for (const round of rounds) {
    mood.open = round;
    assert.equal(await nameOf(open()), round?.name ?? 'none');
  }
  assert.equal(mood.opened, rounds.length);
  assert.equal(await nameOf(open()), 'ConfigError');
  assert.equal(mood.opened, rounds.length);
});
