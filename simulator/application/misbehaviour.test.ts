import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench, errorOf, type Bench } from './test-bench.ts';

const ID = BUSINESS.phoneNumberId;
const HOST = 'https://graph.facebook.com';

/** A platform with a customer who has written, of which only what happens from now on is looked at. */
async function begin(): Promise<{ readonly bench: Bench; readonly to: string }> {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  await customer.writes('hello');
  return { bench, to: customer.waId };
}

const text = (to: string) => ({ messaging_product: 'whatsapp', to, text: { body: 'Hi' } });

/** All webhooks' elements by their kind and name, oldest first: `message` or the status. */
const told = ({ arrived }: Bench): readonly string[] =>
  arrived.flatMap(({ text: body }) => {
    const { entry } = JSON.parse(body) as {
      entry: { changes: { value: { messages?: object[]; statuses?: { status: string }[] } }[] }[];
    };
    return entry
      .flatMap(({ changes }) => changes)
      .flatMap(({ value }) => [
        ...(value.messages ?? []).map(() => 'message'),
        ...(value.statuses ?? []).map(({ status }) => status),
      ]);
  });

test('duplicate-webhooks: the same bytes come twice, both signed', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('duplicate-webhooks', { times: 1 });
  await bench.sendText(to);
  assert.deepEqual(told(bench), ['message', 'sent', 'delivered', 'sent']);
  const [, one, , other] = bench.arrived;
  assert.equal(one?.text, other?.text);
  const signature = 'x-hub-signature-256';
  assert.equal(one?.headers.get(signature), other?.headers.get(signature));
});

test('reorder-webhooks: delivered overtakes sent', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('reorder-webhooks', { times: 1 });
  await bench.sendText(to);
  assert.deepEqual(told(bench), ['message', 'delivered', 'sent']);
});

test('batch-webhooks: several things come in one request, in one of the three shapes', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('batch-webhooks', { size: 2 });
  await bench.sendText(to);
  assert.deepEqual(told(bench), ['message', 'sent', 'delivered']);
  assert.equal(bench.arrived.length, 2);
  assert.match(bench.simulator.deliveries()[1]?.summary ?? '', / \+ /);
});

test('delay-webhooks: nothing comes before its time', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('delay-webhooks', { ms: 7000 });
  await bench.sendText(to);
  await bench.advance(6999);
  assert.deepEqual(told(bench), ['message']);
  await bench.advance(1);
  assert.deepEqual([...told(bench)].sort(), ['delivered', 'message', 'sent']);
});

test('drop-webhooks: it never comes, and the delivery log says why', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('drop-webhooks');
  await bench.sendText(to);
  assert.deepEqual(told(bench), ['message']);
  const last = bench.simulator.deliveries().at(-1);
  assert.equal(last?.state, 'dropped');
  assert.match(last.attempts[0]?.reason ?? '', /A fault was switched on/);
});

test('late-statuses and missing-statuses mean the statuses they name', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('late-statuses', { ms: 1000, statuses: ['sent'] });
  bench.simulator.faults.set('missing-statuses', { statuses: ['read'] });
  await bench.sendText(to);
  assert.deepEqual(told(bench), ['message', 'delivered']);
  await bench.advance(1000);
  assert.deepEqual(told(bench), ['message', 'delivered', 'sent']);
  const [customer] = bench.simulator.customers.list();
  await customer?.reads();
  assert.deepEqual(told(bench), ['message', 'delivered', 'sent']);
});

test('status-before-response: the statuses are there when the answer comes', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('status-before-response', { times: 1 });
  const response = await bench.post(text(to));
  assert.equal(response.status, 200);
  assert.deepEqual(told(bench), ['message', 'sent', 'delivered']);
  await bench.post(text(to));
  assert.deepEqual(told(bench), ['message', 'sent', 'delivered'], 'the next call is as usual');
});

test('server-errors and throttle refuse with the code and the status that were set', async () => {
  const { bench, to } = await begin();
  const { faults, customers } = bench.simulator;
  faults.set('server-errors', { times: 1 });
  assert.equal((await bench.post(text(to))).status, 500);
  faults.set('throttle', { times: 1, code: 131056 });
  const pair = await errorOf(await bench.post(text(to)));
  assert.deepEqual([pair.code, pair.message.startsWith('(#131056)')], [131056, true]);
  faults.set('throttle', { times: 1, http: 429 });
  assert.equal((await bench.post(text(to))).status, 429);
  assert.deepEqual(customers.list()[0]?.received(), [], 'nothing was carried out');
  assert.equal((await bench.post(text(to))).status, 200);
});

test('invalid-token: the token is refused for as long as the switch is on', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('invalid-token');
  const response = await bench.post(text(to));
  assert.equal(response.status, 401);
  const { code, error_subcode: subcode } = await errorOf(response);
  assert.deepEqual([code, subcode], [190, 460]);
  bench.simulator.faults.clear('invalid-token');
  assert.equal((await bench.post(text(to))).status, 200);
});

test('failed-messages: the send is taken, and fails afterwards with the code', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('failed-messages', { code: 131049 });
  await bench.sendText(to);
  const status = bench.arrived.at(-1)?.value.statuses?.[0] as { errors?: { code: number }[] };
  assert.deepEqual(told(bench), ['message', 'failed']);
  assert.equal(status.errors?.[0]?.code, 131049);
});

test('expired-media: a fresh link leads nowhere', async () => {
  const { bench } = await begin();
  const form = new FormData();
  form.set('messaging_product', 'whatsapp');
  form.set('file', new File(['a note'], 'a.txt', { type: 'text/plain' }));
  const headers = { authorization: `Bearer ${BUSINESS.accessToken}`, 'user-agent': 'centre' };
  const graph = (path: string, init: RequestInit = {}) =>
    bench.simulator.graph(new Request(path, { ...init, headers }));
  const { id } = (await (
    await graph(`${HOST}/${ID}/media`, { method: 'POST', body: form })
  ).json()) as { id: string };
  const { url } = (await (await graph(`${HOST}/${id}`)).json()) as { url: string };
  bench.simulator.faults.set('expired-media', { times: 1 });
  assert.equal((await graph(url)).status, 404);
  assert.equal((await graph(url)).status, 200);
});

test('slow-answers: the answer waits for the clock', async () => {
  const { bench, to } = await begin();
  bench.simulator.faults.set('slow-answers', { ms: 5000, times: 1 });
  let answered = false;
  const answer = bench.post(text(to)).then((response) => {
    answered = true;
    return response;
  });
  await bench.untilTimers(1);
  await bench.advance(4999);
  assert.equal(answered, false);
  await bench.advance(1);
  assert.equal((await answer).status, 200);
});

test('hang-up: fetch fails, and the message was sent only if the switch says so', async () => {
  const { bench, to } = await begin();
  const received = () => bench.simulator.customers.list()[0]?.received().length;
  bench.simulator.faults.set('hang-up', { times: 1 });
  await assert.rejects(bench.post(text(to)), TypeError);
  await bench.idle();
  assert.equal(received(), 0);
  assert.equal(bench.simulator.wire().at(-1)?.response, 'The connection was broken off.');
  bench.simulator.faults.set('hang-up', { times: 1, processed: true });
  await assert.rejects(bench.post(text(to)), TypeError);
  await bench.idle();
  assert.equal(received(), 1);
});
