import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changed, NAMES, placesIn, TYPES, VALID, VALUES } from './fuzz-cases.ts';
import { BUSINESS, createBench } from './test-bench.ts';

const ID = BUSINESS.phoneNumberId;
const HOST = 'https://graph.facebook.com';
const BEARER = { authorization: `Bearer ${BUSINESS.accessToken}` };

test('whatever is sent, the answer is JSON and never the simulator’s own failure', async () => {
  const { simulator, post, idle } = createBench();
  const { waId } = simulator.customers.create({ phone: '+16505551234' });
  const almost = fc.record(
    {
      messaging_product: fc.oneof(fc.constant('whatsapp'), fc.jsonValue()),
      to: fc.oneof(fc.constant(waId), fc.string({ unit: 'binary' }), fc.jsonValue()),
      type: fc.oneof(fc.constant('text'), fc.string({ unit: 'binary' }), fc.jsonValue()),
      recipient: fc.option(fc.oneof(fc.string(), fc.jsonValue())),
      text: fc.oneof(
        fc.record({ body: fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue()) }),
        fc.jsonValue(),
      ),
      status: fc.option(fc.oneof(fc.constant('read'), fc.jsonValue())),
      message_id: fc.jsonValue(),
      context: fc.jsonValue(),
      biz_opaque_callback_data: fc.jsonValue(),
      recipient_type: fc.oneof(fc.constant('individual'), fc.string({ unit: 'binary' })),
      typing_indicator: fc.jsonValue(),
    },
    { requiredKeys: [] },
  );
  const body = fc.oneof(
    almost.map((it) => JSON.stringify(it)),
    fc.json(),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      const response = await post(text);
      assert.ok(
        response.status === 200 || response.status === 400,
        `HTTP ${String(response.status)}`,
      );
      assert.equal(typeof (await response.json()), 'object');
    }),
    { numRuns: 500 },
  );
  await idle();
  assert.deepEqual(simulator.failures(), []);
});

test('whatever a message of any type holds, the answer is JSON and never the simulator’s own failure', async () => {
  const { simulator, post, idle } = createBench();
  const { waId } = simulator.customers.create({ phone: '+16505551234' });
  const { value } = fc.letrec((again) => ({
    value: fc.oneof(
      { maxDepth: 6, depthSize: 'medium' },
      fc.constantFrom<unknown>(...VALUES),
      fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.integer()),
      fc.array(again('value'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...NAMES), again('value'), { maxKeys: 8 }),
    ),
  }));
  const message = fc
    .tuple(fc.constantFrom(...TYPES.split(' ')), value)
    .map(([type, own]) => ({ messaging_product: 'whatsapp', to: waId, type, [type]: own }));
  await fc.assert(
    fc.asyncProperty(message, async (body) => {
      const response = await post(body);
      assert.ok([200, 400, 404].includes(response.status), `HTTP ${String(response.status)}`);
      assert.equal(typeof (await response.json()), 'object');
    }),
    { numRuns: 600 },
  );
  await idle();
  assert.deepEqual(simulator.failures(), []);
});

test('a message that is taken is taken or refused, never more, when one of its values changes', async () => {
  const { simulator, post, idle } = createBench();
  const customer = simulator.customers.create({ phone: '+16505551234' });
  await customer.writes('hello');
  const send = ([type, own]: readonly [string, unknown]) =>
    post({ messaging_product: 'whatsapp', to: customer.waId, type, [type]: own });
  for (const message of VALID) assert.equal((await send(message)).status, 200, message[0]);
  const odd = fc.oneof(
    fc.constantFrom<unknown>(...VALUES, undefined, null, '', 'x'.repeat(5000), {}, [], [[]], 1e300),
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...VALID), fc.nat(), odd, async ([type, own], which, to) => {
      const places = placesIn(own);
      const spoilt = changed(own, places[which % places.length] ?? [], to);
      const { status } = await send([type, spoilt]);
      assert.ok([200, 400, 404].includes(status), `HTTP ${String(status)}`);
    }),
    { numRuns: 1200 },
  );
  await idle();
  assert.deepEqual(simulator.failures(), []);
});

test('whatever template is wished for or asked for, the answer is JSON and no failure', async () => {
  const { simulator } = createBench();
  const url = `${HOST}/${BUSINESS.wabaId}/message_templates`;
  const headers = { ...BEARER, 'content-type': 'application/json' };
  const valid = {
    ...{ name: 'note', language: 'de', category: 'UTILITY', parameter_format: 'NAMED' },
    components: [
      { type: 'HEADER', format: 'TEXT', text: 'x' },
      { type: 'BODY', text: 'x {{1}}' },
      { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'x', url: 'x{{1}}' }] },
    ],
    ...{ limit: 'x', after: 'x', fields: 'name,id', status: 'x', hsm_id: 'x' },
  };
  const places = placesIn(valid);
  const odd = fc.oneof(fc.constantFrom<unknown>(...VALUES, undefined, null, '{{'), fc.jsonValue());
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('POST', 'DELETE', 'GET'),
      fc.nat(),
      odd,
      async (method, which, to) => {
        const wish = changed(valid, places[which % places.length] ?? [], to) ?? {};
        const query = new URLSearchParams({ limit: String(which), after: String(to) });
        const response = await simulator.graph(
          method === 'GET'
            ? new Request(`${url}?${String(query)}`, { headers })
            : new Request(url, { method, headers, body: JSON.stringify(wish) }),
        );
        assert.ok([200, 400].includes(response.status), `HTTP ${String(response.status)}`);
        assert.equal(typeof (await response.json()), 'object');
      },
    ),
    { numRuns: 400 },
  );
  assert.deepEqual(simulator.failures(), []);
});

test('whatever path is asked, the answer is JSON and never the simulator’s own failure', async () => {
  const { simulator } = createBench();
  const segment = fc.oneof(
    fc.constantFrom(ID, 'messages', 'v24.0', '', '%', '%E0%A4%A', '..', '__proto__'),
    fc.webSegment(),
  );
  const path = fc.array(segment, { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(
      path,
      fc.constantFrom('GET', 'POST', 'DELETE', 'HEAD'),
      async (parts, method) => {
        const response = await simulator.graph(
          new Request(`${HOST}/${parts.join('/')}`, { method, headers: BEARER }),
        );
        assert.ok([200, 400].includes(response.status), `HTTP ${String(response.status)}`);
        assert.equal(typeof (await response.json()), 'object');
      },
    ),
    { numRuns: 300 },
  );
  assert.deepEqual(simulator.failures(), []);
});
