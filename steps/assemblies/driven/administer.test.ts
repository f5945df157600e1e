import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AdminAction, Opened } from '../../drivers/protocol/messages.ts';
import type { Outcome } from '../../ports/desk.ts';
import { ConfigError, Refused, Untestable } from '../../support/problems.ts';
import { administerDriven } from './administer.ts';
import { atOnce } from './paced-time.ts';
import type { DescribedTarget } from './target.ts';

const TARGET: DescribedTarget = {
  asset: { sourceNumber: '+1 555-078-3881' },
  agents: [{ name: 'Ada' }],
  queues: ['Support'],
  wrapUpReasons: [{ name: 'Resolved', default: true }],
  timeToAccept: 30,
  autoWrapUp: null,
  masking: true,
  administration: 'driver',
  changesTenant: true,
  clock: 'virtual',
  pace: atOnce,
  graph: { host: '127.0.0.1', port: 0 },
};

function administered(
  target: Partial<DescribedTarget> = {},
  told: Partial<Opened> = {},
  answer: Outcome = { outcome: 'done' },
) {
  const asked: AdminAction[] = [];
  const admin = (action: AdminAction) => {
    asked.push(action);
    return Promise.resolve(answer);
  };
  const system = { opened: { system: 1, ...told }, admin };
  return { asked, administration: administerDriven({ ...TARGET, ...target }, system) };
}

test('what the driver tells counts, and else what the statement says', () => {
  const { administration } = administered({}, { agents: ['Grace', 'Alan'], timeToAccept: 12 });
  assert.deepEqual(administration.agents(), ['Grace', 'Alan']);
  assert.equal(administration.timeToAccept(), 12);
  assert.deepEqual(administration.queues(), ['Support']);
  assert.equal(administration.sourceNumber(), '+1 555-078-3881');
});

test('what nobody tells is a mistake in the statement', () => {
  const { administration } = administered({ asset: {} });
  assert.throws(() => administration.sourceNumber(), ConfigError);
});

test('what was set is known from then on, and is not set again', async () => {
  const { administration, asked } = administered();
  await administration.addAgent('Grace');
  await administration.setTimeToAccept(5);
  await administration.setTimeToAccept(5);
  assert.deepEqual(administration.agents(), ['Ada', 'Grace']);
  assert.equal(administration.timeToAccept(), 5);
  assert.deepEqual(asked, [
    { verb: 'addAgent', name: 'Grace' },
    { verb: 'setTimeToAccept', seconds: 5 },
  ]);
});

test('of a target that nobody administers only what is so already can be had', async () => {
  const { administration, asked } = administered({ administration: 'fixtures' });
  await administration.setTimeToAccept(30);
  await administration.setAutoWrapUp(null);
  await administration.setMasking(true);
  await administration.setWrapUpReasons([{ name: 'Resolved', default: true }]);
  await assert.rejects(administration.setTimeToAccept(31), Untestable);
  await assert.rejects(administration.deleteAsset(), Untestable);
  assert.deepEqual(asked, []);
  assert.equal(administration.timeToAccept(), 30);
});

test('a refusal is one, and what a driver cannot do is untestable; neither counts as set', async () => {
  const refused = administered({}, {}, { outcome: 'refused', reason: 'No licence for that.' });
  await assert.rejects(refused.administration.addQueue('Sales'), (problem: Error) => {
    assert.ok(problem instanceof Refused);
    assert.match(problem.message, /No licence/);
    return true;
  });
  assert.deepEqual(refused.administration.queues(), ['Support']);
  const unable = administered({}, {}, { outcome: 'unsupported' });
  await assert.rejects(unable.administration.setMasking(false), /cannot setMasking/);
});

test('without consent the driver is not asked to change what all share, but may do what concerns one', async () => {
  const { administration, asked } = administered({ changesTenant: false });
  await administration.setTimeToAccept(30);
  for (const change of [
    () => administration.deleteAsset(),
    () => administration.setMasking(false),
    () => administration.setTimeToAccept(31),
    () => administration.addQueue('Sales'),
  ]) {
    await assert.rejects(change(), (problem: Error) => {
      assert.ok(problem instanceof Untestable);
      assert.match(problem.message, /does not consent/);
      return true;
    });
  }
  await administration.setCapacity('Ada', 2);
  assert.deepEqual(asked, [{ verb: 'setCapacity', agent: 'Ada', conversations: 2 }]);
});
