import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ENDPOINTS, ROOT_ENDPOINTS } from './endpoints.ts';
import { GAPS } from './gaps.ts';
import { changed, NAMES, placesIn, TYPES, VALID, VALUES } from './fuzz-cases.ts';
import { BUSINESS, createBench } from './test-bench.ts';

const ID = BUSINESS.phoneNumberId;
const HOST = 'https://graph.facebook.com';
const BEARER = { authorization: `Bearer ${BUSINESS.accessToken}` };

test('whatever is sent, the answer is JSON and never the simulator’s own failure', async () => {
  const limits = { pairRate: 'off', throughput: 'off' } as const;
  const { simulator, post, idle } = createBench({ limits });
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

/** Everything a path can be made of, and what does not belong there. */
const SEGMENTS = [
  ...[ID, BUSINESS.wabaId, '584201693377150'],
  ...ENDPOINTS.map(({ edge }) => edge),
  ...ROOT_ENDPOINTS.map(({ path }) => path),
  ...[...GAPS].slice(0, 5),
  ...['v24.0', '', '%', '%E0%A4%A', '..', '__proto__'],
];
const METHODS = ['GET', 'POST', 'DELETE', 'HEAD', 'OPTIONS', 'PUT', 'PATCH'];

/** Statuses that some row of the catalogue has; a simulator that broke would answer 500. */
const KNOWN = [200, 400, 401, 403, 404];
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
        // Not every value of JSON can be made a text: {"toString":false} cannot.
        const after = JSON.stringify(to ?? '');
        const query = new URLSearchParams({ limit: String(which), after });
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
  const segment = fc.oneof(fc.constantFrom(...SEGMENTS), fc.webSegment());
  const path = fc.array(segment, { maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(path, fc.constantFrom(...METHODS), async (parts, method) => {
      const response = await simulator.graph(
        new Request(`${HOST}/${parts.join('/')}`, { method, headers: BEARER }),
      );
      await checkAnswer(response, method);
    }),
    { numRuns: 500 },
  );
  assert.deepEqual(simulator.failures(), []);
});

/** Something like each parameter that any endpoint reads, or nothing like it. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('123456', 'whatsapp', 'messages', 'SMS', 'https://x.example/', '1', 'a{b},c'),
  fc.constant({ toString: 1, valueOf: 1 }),
);
const parameters = fc.record(
  {
    messaging_product: fc.oneof(fc.constant('whatsapp'), anything),
    webhook_configuration: fc.oneof(
      fc.record({ override_callback_uri: anything, verify_token: anything }),
      anything,
    ),
    block_users: fc.oneof(fc.array(fc.record({ user: anything }), { maxLength: 3 }), anything),
    fields: fc.oneof(fc.array(anything, { maxLength: 3 }), anything),
    websites: fc.oneof(fc.array(anything, { maxLength: 3 }), anything),
    ...Object.fromEntries(
      'about,after,before,callback_url,client_id,client_secret,code,code_method,data_localization_region,description,email,filtering,generate_qr_image,grant_type,language,limit,object,override_callback_uri,pin,prefilled_message,profile_picture_handle,verify_token,vertical'
        .split(',')
        .map((name) => [name, anything]),
    ),
  },
  { requiredKeys: [] },
);

test('whatever is asked of whichever endpoint, the answer is JSON and never the simulator’s own failure', async () => {
  const { simulator, answerWith, idle } = createBench();
  answerWith((request) => new Response(new URL(request.url).searchParams.get('hub.challenge')));
  const [template] = simulator.templates.list();
  const ids = {
    ...{ 'phone-number': ID, 'business-account': BUSINESS.wabaId },
    template: template?.id ?? assert.fail('there is no template'),
  };
  const rows = ENDPOINTS.map(({ node, edge, item, method }) => {
    const id = node === 'application' || node === 'media' ? '584201693377150' : ids[node];
    return { method, path: `${id}/${edge}${item === true ? '/4O4YGZEG3RIVE1' : ''}` };
  });
  const roots = ROOT_ENDPOINTS.map(({ method, path }) => ({ method, path }));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...rows, ...roots),
      parameters,
      fc.boolean(),
      async ({ method, path }, sent, inQuery) => {
        const pairs = Object.entries(sent).map(([name, value]): [string, string] => [
          name,
          JSON.stringify(value),
        ]);
        const query = inQuery || method === 'GET' ? `?${String(new URLSearchParams(pairs))}` : '';
        const body = query === '' ? { body: JSON.stringify(sent) } : {};
        const request = new Request(`${HOST}/${path}${query}`, {
          method,
          headers: BEARER,
          ...body,
        });
        await checkAnswer(await simulator.graph(request), method);
      },
    ),
    { numRuns: 1500 },
  );
  await idle();
  assert.deepEqual(simulator.failures(), []);
});

async function checkAnswer(response: Response, method: string): Promise<void> {
  assert.ok(KNOWN.includes(response.status), `HTTP ${String(response.status)}`);
  const text = await response.text();
  if (method === 'HEAD' || method === 'OPTIONS') assert.equal(text, '');
  else assert.equal(typeof JSON.parse(text), 'object');
}
