import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../../drivers/protocol/channel.ts';
import { driverChecks } from './driver-checks.ts';
import { channelOf, type Methods } from './test-driver-channel.ts';
import { tryDriver } from './try-driver.ts';
import { UNDESCRIBED } from './undescribed.ts';

const OPTIONS = { target: UNDESCRIBED, options: {}, stopwatch: () => 0 };

async function failuresOf(channel: Channel) {
  const tried = await tryDriver(() => channel, { ...OPTIONS, onTried: () => undefined });
  assert.equal(tried.length, driverChecks.length);
  return tried.flatMap((one) => (one.outcome === 'failed' ? [one] : []));
}

test('a good driver passes every check, and is stopped in the end', async () => {
  const { channel, isStopped } = channelOf();
  const told: string[] = [];
  const tried = await tryDriver(() => channel, {
    ...OPTIONS,
    onTried: ({ outcome }) => told.push(outcome),
  });
  const others = tried.filter(({ outcome }) => outcome !== 'passed').map(({ what }) => what);
  // It tells of no screen, and of no webhook.
  assert.deepEqual(others, [
    'has the window on the page that it tells of',
    'carries a conversation from its request to its end, with answers that fit',
  ]);
  assert.equal(told.length, driverChecks.length);
  assert.ok(isStopped());
});

/** What is wrong, what the check that finds it is called, and what is said of it. */
const BAD: readonly (readonly [(good: Methods) => Methods, RegExp, RegExp])[] = [
  [() => ({ hello: () => ({}) }), /says hello/, /must have required property 'protocol'/],
  [
    () => ({ hello: () => ({ protocol: 2, name: 'x', clock: 'wall' }) }),
    /says hello/,
    /speaks protocol 2/,
  ],
  [() => ({ somersault: () => 'done' }), /does not know with an error/, /It answered "done"/],
  [() => ({ open: () => ({}) }), /opens a target/, /required property 'system'/],
  [
    () => ({ open: () => ({ system: 1 }) }),
    /opens a window/,
    /answer to open nor --agent names an agent/,
  ],
  [() => ({ signIn: () => ({}) }), /opens a window/, /required property 'desk'/],
  [
    ({ signIn }) => {
      const first = signIn?.({});
      return { signIn: () => first };
    },
    /under another name/,
    /Both windows are called window-1/,
  ],
  [
    ({ signIn }) => ({
      signIn: (given) => ({
        ...(signIn?.(given) as object),
        screen: { devtools: 'http://127.0.0.1:9', page: 'A' },
      }),
    }),
    /page that it tells of/,
    /DevTools at http:\/\/127\.0\.0\.1:9, and they do not answer/,
  ],
  [() => ({ view: () => ({ tasks: 3 }) }), /what an agent sees/, /at \/tasks: it must be array/],
  [
    () => ({ act: () => ({ outcome: 'done' }) }),
    /action that it does not know/,
    /answered \{"outcome":"done"\}/,
  ],
  [
    () => ({ act: () => ({ outcome: 'refused' }) }),
    /action that it does not know/,
    /required property 'reason'/,
  ],
  [() => ({ admin: () => ({ outcome: 'done' }) }), /a setting that it does not know/, /answered/],
  [
    () => ({ clock: () => ({ now: 5, next: null }) }),
    /as much time pass/,
    /its time moved by 0 ms/,
  ],
  [() => ({ view: () => ({}) }), /a window that is closed/, /It answered \{\}/],
];

for (const [replaced, check, sentence] of BAD) {
  test(`found: ${check.source}, ${sentence.source}`, async () => {
    const failures = await failuresOf(channelOf(replaced).channel);
    const found = failures.find(({ what }) => check.test(what));
    assert.match(found?.problem ?? '', sentence);
    assert.notEqual(found?.hint, '');
  });
}

test('whose driver tells no agents is told so, and goes on with those who are named', async () => {
  const unnamed = () => channelOf(() => ({ open: () => ({ system: 'centre' }) })).channel;
  const [found, ...more] = await failuresOf(unnamed());
  assert.match(found?.hint ?? '', /Answer open with \{ "agents": .* --agent NAME/u);
  assert.deepEqual(more, []);
  const target = { ...UNDESCRIBED, agents: [{ name: 'Ada' }] };
  const options = { ...OPTIONS, target, onTried: () => undefined };
  const tried = await tryDriver(unnamed, options);
  assert.deepEqual(
    tried.filter(({ outcome }) => outcome === 'failed'),
    [],
  );
});

test('after a basic failure the rest is not tried, and says why', async () => {
  const { channel } = channelOf(() => ({ open: () => ({}) }));
  const tried = await tryDriver(() => channel, { ...OPTIONS, onTried: () => undefined });
  const [last] = tried.slice(-1);
  assert.equal(last?.outcome, 'not tried');
  assert.match(last.problem, /needs a driver that opens a target/);
});

test('time is not moved for a driver on a wall clock', async () => {
  const { channel } = channelOf(() => ({
    hello: () => ({ protocol: 1, name: 'fake', clock: 'wall' }),
    clock: () => assert.fail('was asked'),
  }));
  assert.deepEqual(await failuresOf(channel), []);
});
