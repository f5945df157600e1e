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
