import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, test } from 'node:test';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

test('a customer is created as asked, found, and listed', async () => {
  const { ask, simulator } = await controlled();
  const body = { name: 'Zoë', phone: '+16505551234', locale: 'de' };
  const { status, told } = await ask('POST', '/customers', { body });
  const zoe = { waId: '16505551234', phone: '+16505551234', name: 'Zoë', seesTyping: false };
  assert.deepEqual([status, told], [201, { customer: zoe }]);
  assert.deepEqual((await ask('GET', '/customers/16505551234')).told, { customer: zoe });
  assert.deepEqual((await ask('GET', '/customers/+16505551234')).told, { customer: zoe });
  const drawn = await ask('POST', '/customers');
  assert.equal(drawn.status, 201);
  const { customers } = (await ask('GET', '/customers')).told;
  assert.deepEqual(customers, [zoe, drawn.told.customer]);
  assert.equal(simulator.customers.list().length, 2);
});

test('a customer writes, and the answer is on their phone', async () => {
  const { ask, simulator, arrived, sendText } = await controlled();
  const { waId } = simulator.customers.create();
  const wrote = await ask('POST', `/customers/${waId}/writes`, { body: { text: 'Grüße 👍' } });
  assert.equal(wrote.status, 200);
  assert.equal(arrived[0]?.value.messages?.[0]?.['id'], wrote.told.message?.id);
  await sendText(waId, 'How can I help?');
  const { told } = await ask('GET', `/customers/${waId}/messages`);
  assert.deepEqual(
    [told.received?.map(({ text }) => text), told.sent?.map(({ text }) => text)],
    [['How can I help?'], ['Grüße 👍']],
  );
  const replyTo = wrote.told.message?.id;
  await ask('POST', `/customers/${waId}/writes`, { body: { text: 'and', replyTo } });
  assert.deepEqual(arrived.at(-1)?.value.messages?.[0]?.['context'], { from: waId, id: replyTo });
});

test('a customer reads, keeps the chat open, leaves it', async () => {
  const { ask, simulator, statuses, sendText } = await controlled();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const does = (verb: string) => ask('POST', `/customers/${customer.waId}/${verb}`);
  await sendText(customer.waId);
  assert.equal((await does('reads')).status, 200);
  assert.deepEqual(statuses(), ['sent', 'delivered', 'read']);
  await does('opens-chat');
  await sendText(customer.waId);
  assert.deepEqual(statuses().slice(3), ['sent', 'read']);
  await does('leaves-chat');
  await sendText(customer.waId);
  assert.deepEqual(statuses().slice(5), ['sent', 'delivered']);
});

test('a customer goes offline and comes back, blocks and unblocks', async () => {
  const { ask, simulator, statuses, sendText } = await controlled();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const does = (verb: string, body?: object) =>
    ask('POST', `/customers/${customer.waId}/${verb}`, { body });
  await does('goes-offline');
  await sendText(customer.waId);
  assert.deepEqual(statuses(), ['sent']);
  const draft = await does('writes', { text: 'from the tunnel' });
  assert.deepEqual([draft.status, draft.told.message], [200, null]);
  await does('comes-online');
  assert.deepEqual(statuses(), ['sent', 'delivered']);
  assert.equal(customer.sent().at(-1)?.text, 'from the tunnel');
  await does('blocks');
  await sendText(customer.waId);
  assert.equal(customer.received().length, 1);
  const refused = await does('writes', { text: 'x' });
  assert.equal(refused.status, 409);
  assert.equal(refused.told.error?.code, 'refused');
  assert.match(refused.told.error.message, /blocked the business/);
  await does('unblocks');
  assert.equal((await does('writes', { text: 'x' })).status, 200);
});

test('the wire log is followed change by change', async () => {
  const { ask, simulator, answerWith } = await controlled();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const all = await ask('GET', '/wire');
  assert.deepEqual(
    all.told.records?.map(({ number, change, status }) => [number, change, status]),
    [[1, 2, 200]],
  );
  assert.equal(all.told.next, 2);
  assert.deepEqual((await ask('GET', '/wire?after=2')).told, { records: [], next: 2 });
  let answer = (): void => undefined;
  answerWith(async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    return new Response('');
  });
  const written = customer.writes('once more');
  const asked = (await ask('GET', '/wire?after=2&wait=60000')).told;
  assert.deepEqual([asked.records?.[0]?.number, asked.records?.[0]?.status], [2, 0]);
  const waiting = ask('GET', `/wire?after=${String(asked.next)}&wait=60000`);
  answer();
  const answered = (await waiting).told;
  assert.deepEqual([answered.records?.[0]?.number, answered.records?.[0]?.status], [2, 200]);
  assert.equal(answered.next, 4);
  await written;
  assert.deepEqual((await ask('GET', '/wire?direction=graph')).told.records, []);
  assert.equal((await ask('GET', '/wire?direction=webhook')).told.records?.length, 2);
});

test('an answer holds a thousand records at most, and the next goes on from there', async () => {
  const { ask, simulator } = await controlled();
  const call = { method: 'GET', url: 'http://x/', header: () => undefined, body: undefined };
  for (let count = 0; count < 1001; count += 1) await simulator.answer(call);
  const first = (await ask('GET', '/wire?wait=60000')).told;
  assert.deepEqual([first.records?.length, first.next], [1000, 2000]);
  const second = (await ask('GET', `/wire?after=${String(first.next)}`)).told;
  assert.deepEqual([second.records?.length, second.next], [1, 2002]);
});

test('a wait ends without anything when its time is up', async () => {
  const { ask, advance, untilTimers } = await controlled();
  const waiting = ask('GET', '/wire?wait=60000');
  await untilTimers(1);
  await advance(59_999);
  await untilTimers(1);
  await advance(1);
  assert.deepEqual((await waiting).told, { records: [], next: 0 });
});

test('a wait for what the business writes ends when it has', async () => {
  const { ask, simulator, sendText, untilTimers } = await controlled();
  const customer = simulator.customers.create();
  await customer.writes('hello');
  const waiting = ask('GET', `/customers/${customer.waId}/messages?received=0&wait=60000`);
  await untilTimers(1);
  await sendText(customer.waId, 'here');
  assert.deepEqual(
    (await waiting).told.received?.map(({ text }) => text),
    ['here'],
  );
  const known = await ask('GET', `/customers/${customer.waId}/messages?received=0&wait=60000`);
  assert.equal(known.told.received?.length, 1);
});

test('nobody waits for a client that has gone, nor after the end', async () => {
  const { door, simulator, pendingTimers, untilTimers } = await controlled();
  const socket = connect(door.port, '127.0.0.1');
  const wait = 'GET /wire?wait=60000 HTTP/1.1\r\nHost: localhost\r\n\r\n';
  socket.write(wait);
  await untilTimers(1);
  socket.destroy();
  await untilTimers(0);
  const other = connect(door.port, '127.0.0.1');
  other.on('error', () => undefined);
  other.write(wait);
  await untilTimers(1);
  const ended = once(other.resume(), 'close');
  await door.close();
  await ended;
  await untilTimers(0);
  await simulator.customers.create().writes('hello');
  assert.equal(pendingTimers(), 0);
});

test('deliveries, complaints and the handshake are told as the simulator has them', async () => {
  const { ask, simulator, post, answerWith } = await controlled();
  await simulator.customers.create().writes('hello');
  await post('{}', '/v24.0/1/nonsense');
  const told = async (path: string) => (await ask('GET', path)).told;
  assert.deepEqual(await told('/deliveries'), { deliveries: simulator.deliveries() });
  assert.equal(simulator.unexpected().length, 1);
  assert.deepEqual(await told('/unexpected'), { unexpected: simulator.unexpected() });
  assert.deepEqual(await told('/failures'), { failures: [] });
  assert.deepEqual(await told('/health'), { status: 'ok' });
  const shaken = await ask('POST', '/subscribe');
  assert.equal(shaken.status, 200);
  assert.match(JSON.stringify(shaken.told), /"verified":false,"reason":".*with nothing; the/);
  answerWith((request) => new Response(new URL(request.url).searchParams.get('hub.challenge')));
  assert.deepEqual((await ask('POST', '/subscribe')).told, { verified: true });
});
