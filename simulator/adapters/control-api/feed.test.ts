import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

interface Fed {
  readonly run: string;
  readonly change: number;
  readonly next?: number;
  readonly customers: readonly { readonly name: string; readonly persona: string | null }[];
  readonly records?: readonly { readonly direction: string }[];
  readonly troubles: readonly { readonly state: string }[];
  readonly faults: readonly { readonly name: string; readonly struck: number }[];
  readonly agents: readonly { readonly name: string; readonly works: boolean }[];
}

async function fed(options: Parameters<typeof controlled>[0] = {}) {
  const control = await controlled(options);
  const feed = async (query: string) =>
    (await control.ask('GET', `/feed?${query}`)).told as unknown as Fed;
  const names = async (after: number) =>
    (await feed(`after=${String(after)}`)).customers.map(({ name }) => name);
  return { ...control, feed, names };
}

test('the feed gives the chats that have changed since, and everything to whoever knows nothing', async () => {
  const { simulator, feed, names } = await fed();
  const ada = simulator.customers.create({ name: 'Ada' });
  simulator.customers.create({ name: 'Bo' });
  const { change } = await feed('after=0');
  assert.deepEqual(await names(0), ['Ada', 'Bo']);
  assert.deepEqual(await names(change), []);
  await ada.writes('Hello');
  assert.deepEqual(await names(change), ['Ada']);
  // As after another start of the simulator.
  assert.deepEqual(await names(change + 1000), ['Ada', 'Bo']);
});

test('ticks, switches and lives are changes as well', async () => {
  const { simulator, feed, ask, answerWith, advance } = await fed();
  const ada = simulator.customers.create({ name: 'Ada' });
  answerWith(() => new Response('', { status: 503 }));
  await ada.writes('Hello');
  const first = await feed('after=0');
  assert.deepEqual(
    first.troubles.map(({ state }) => state),
    ['retrying'],
  );
  answerWith(() => new Response(''));
  await advance(3_600_000);
  const second = await feed(`after=${String(first.change)}`);
  assert.deepEqual([second.customers.length, second.troubles], [1, []]);
  ada.blocks();
  const third = await feed(`after=${String(second.change)}`);
  assert.equal(third.customers.length, 1);
  ada.unblocks();
  const at = `/customers/${ada.waId}/life`;
  assert.equal((await ask('PUT', at, { body: { persona: 'brief' } })).status, 200);
  assert.equal((await feed('after=0')).customers[0]?.persona, 'brief');
  await ask('DELETE', at);
  assert.equal((await feed('after=0')).customers[0]?.persona, null);
  assert.equal((await ask('PUT', at, { body: { persona: 'rude' } })).status, 400);
  assert.equal((await ask('PUT', '/customers/1/life', { body: {} })).status, 404);
});

test('whoever waits is answered when somebody writes, when a switch is turned, or when the time is up', async () => {
  const { simulator, feed, ask, untilTimers, advance } = await fed();
  const ada = simulator.customers.create({ name: 'Ada' });
  const { change } = await feed('after=0');
  const written = feed(`after=${String(change)}&wait=60000`);
  await untilTimers(1);
  await ada.writes('Hello');
  const first = await written;
  assert.equal(first.customers.length, 1);
  const turned = feed(`after=${String(first.change)}&wait=60000`);
  await untilTimers(1);
  await ask('PUT', '/faults/throttle', { body: {} });
  const second = await turned;
  assert.ok(second.change > first.change);
  const quiet = feed(`after=${String(second.change)}&wait=60000`);
  await untilTimers(1);
  await advance(60_000);
  assert.deepEqual((await quiet).customers, []);
});

test('with `wire` what crossed the wire comes along', async () => {
  const { simulator, feed } = await fed();
  assert.equal((await feed('after=0')).records, undefined);
  await simulator.customers.create().writes('Hello');
  const { next = 0, records } = await feed('after=0&wire=0');
  assert.deepEqual(
    records?.map(({ direction }) => direction),
    ['webhook'],
  );
  assert.deepEqual((await feed(`after=0&wire=${String(next)}`)).records, []);
});

test('how often a fault has struck is counted, on or off', async () => {
  const { simulator, feed, ask } = await fed();
  await ask('PUT', '/faults/drop-webhooks', { body: { times: 2 } });
  const ada = simulator.customers.create();
  for (const text of ['1', '2', '3']) await ada.writes(text);
  const { faults } = await feed('after=0');
  assert.deepEqual(
    faults.filter(({ struck }) => struck > 0).map(({ name, struck }) => [name, struck]),
    [['drop-webhooks', 2]],
  );
});

test('agents work when they are told to, where there are any', async () => {
  const working = new Set<string>();
  const workforce = {
    list: () => [{ name: 'Çelik', link: null, works: working.has('Çelik') }],
    setWork: (name: string, works: boolean) => {
      if (works) working.add(name);
      else working.delete(name);
    },
  };
  const { ask, feed } = await fed({ workforce });
  const at = `/agents/${encodeURIComponent('Çelik')}`;
  assert.equal((await ask('PUT', at, { body: { works: true } })).status, 200);
  assert.equal((await feed('after=0')).agents[0]?.works, true);
  await ask('PUT', at, { body: { works: false } });
  assert.deepEqual([...working], []);
  assert.equal((await ask('PUT', '/agents/Nobody', { body: { works: true } })).status, 404);
  assert.equal((await ask('PUT', at, { body: {} })).status, 400);
});

test('read receipts can be kept back, and given again', async () => {
  const { simulator, ask, sendText, statuses, idle } = await fed();
  const ada = simulator.customers.create();
  await ada.writes('Hello');
  const at = `/customers/${ada.waId}`;
  await ask('POST', `${at}/shares-receipts`, { body: { shares: false } });
  await sendText(ada.waId);
  await ask('POST', `${at}/reads`);
  await idle();
  assert.ok(!statuses().includes('read'));
  await ask('POST', `${at}/shares-receipts`, { body: { shares: true } });
  await sendText(ada.waId);
  await ask('POST', `${at}/reads`);
  await idle();
  assert.ok(statuses().includes('read'));
});

test('time is skipped where it can be', async () => {
  const skipped: number[] = [];
  const { ask } = await fed({ skip: (ms) => void skipped.push(ms) });
  assert.equal((await ask('POST', '/clock/skip', { body: { ms: 1 } })).status, 200);
  for (const ms of [0, 31 * 24 * 3_600_000 + 1, 1.5]) {
    assert.equal((await ask('POST', '/clock/skip', { body: { ms } })).status, 400);
  }
  assert.deepEqual(skipped, [1]);
  const fixed = await fed();
  assert.equal((await fixed.ask('POST', '/clock/skip', { body: { ms: 1 } })).status, 409);
  assert.equal((await fixed.ask('GET', '/clock')).status, 200);
});
