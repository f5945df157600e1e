import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
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

/** Names of parameters inside messages of all types, so that what is made of them is nearly one. */
const NAMES =
  'type id link caption filename voice latitude longitude name address formatted_name first_name phones message_id emoji header body footer text action buttons reply title button sections rows description product_items product_retailer_id catalog_id cards card_index quick_reply parameters display_text url flow_message_version flow_cta flow_id country language code components sub_type index payload parameter_name currency fallback_value amount_1000 date_time image video document'.split(
    ' ',
  );
const VALUES =
  'button list cta_url flow product product_list carousel address_message reply quick_reply text image video document send_location hello_world order_update en_US header body footer 0 3 https://shop.example/a wamid.x 👍'.split(
    ' ',
  );
const TYPES = 'audio contacts document image interactive location reaction sticker template video';

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
    { numRuns: 1500 },
  );
  await idle();
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
