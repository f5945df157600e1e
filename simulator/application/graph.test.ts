import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../domain/random.ts';
import { BODY_LIMIT } from './body-limit.ts';
import type { Platform } from './endpoint.ts';
import { createGraph } from './graph.ts';
import { withApp } from './options.ts';
import { BUSINESS, createBench, errorOf, type GraphError } from './test-bench.ts';
import { createWireLog } from './wire-log.ts';
import { fromWeb } from './wire.ts';

const ID = BUSINESS.phoneNumberId;
const HOST = 'https://graph.facebook.com';
const BEARER = { authorization: `Bearer ${BUSINESS.accessToken}` };
const DOCUMENTATION =
  'Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api';
const unknownObject = (method: string, id: string): string =>
  `Unsupported ${method} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. ${DOCUMENTATION}`;

/** A send that would be accepted, with changes. */
const send = (changes: object = {}) => ({
  messaging_product: 'whatsapp',
  to: '16505551234',
  type: 'text',
  text: { body: 'hi' },
  ...changes,
});

test('versioned, unversioned, doubled and trailing slashes all lead to the same place', async () => {
  const { post } = createBench();
  const paths = [
    `/v13.0/${ID}/messages`,
    `/${ID}/messages`,
    `//v24.0//${ID}//messages/`,
    `/${ID}/messages/`,
  ];
  for (const path of paths) {
    const response = await post(send(), path);
    assert.equal(response.status, 200, path);
    const version = path.startsWith('/v13') ? 'v13.0' : 'v24.0';
    assert.equal(response.headers.get('facebook-api-version'), version, path);
    assert.equal(response.headers.get('content-type'), 'application/json; charset=UTF-8');
  }
});

test('a form is as good as JSON, and the token may come in the query or the form', async () => {
  const { simulator } = createBench();
  const fields = { messaging_product: 'whatsapp', to: '16505551234', text: '{"body":"hi"}' };
  const token = { access_token: BUSINESS.accessToken };
  const asked = [
    new Request(`${HOST}/${ID}/messages`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, ...token }),
    }),
    new Request(`${HOST}/${ID}/messages?${String(new URLSearchParams(token))}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    }),
    new Request(`${HOST}/${ID}/messages?${String(new URLSearchParams({ ...fields, ...token }))}`, {
      method: 'POST',
    }),
  ];
  for (const request of asked) assert.equal((await simulator.graph(request)).status, 200);
  const wire = JSON.stringify(simulator.wire());
  assert.ok(!wire.includes(BUSINESS.accessToken), 'the token is in the wire log');
});

test('a bad token is refused with 190, before anything else is looked at', async () => {
  const { simulator } = createBench();
  const headers = [{ authorization: 'Bearer wrong' }, { authorization: 'OAuth wrong' }];
  for (const header of headers) {
    const body = '{"messaging_product":1}';
    const response = await simulator.graph(
      new Request(`${HOST}/v24.0/${ID}/messages`, { method: 'POST', headers: header, body }),
    );
    const error = await errorOf(response);
    assert.equal(response.status, 401);
    assert.equal(error.code, 190);
    assert.equal(error.message, 'Invalid OAuth access token - Cannot parse access token');
    assert.equal(
      response.headers.get('www-authenticate'),
      `OAuth "Facebook Platform" "invalid_token" "${error.message}"`,
    );
  }
  assert.deepEqual(simulator.unexpected(), []);
});

const NOBODY: readonly [string, string, number, string][] = [
  ['GET', `/v24.0/${ID}/nonsense`, 2500, 'Unknown path components: /nonsense'],
  ['POST', `/v24.0/${ID}/messages/7`, 2500, 'Unknown path components: /messages/7'],
  ['POST', '/v24.0/999/messages', 100, unknownObject('post', '999')],
  ['GET', '/constructor', 100, unknownObject('get', 'constructor')],
  ['DELETE', `/v24.0/${ID}/messages`, 100, unknownObject('delete', ID)],
  ['PUT', `/${ID}`, 100, unknownObject('put', ID)],
  ['PATCH', `/${BUSINESS.wabaId}`, 100, unknownObject('patch', BUSINESS.wabaId)],
  ['GET', `/v24.0/${ID}/settings`, 2500, 'Unknown path components: /settings'],
];

for (const [method, path, code, message] of NOBODY) {
  test(`${method} ${path} is answered with ${String(code)} and kept as unexpected`, async () => {
    const { simulator } = createBench();
    const response = await simulator.graph(new Request(HOST + path, { method, headers: BEARER }));
    const error = await errorOf(response);
    assert.deepEqual([response.status, error.code, error.message], [400, code, message]);
    assert.equal(error.error_subcode, code === 100 ? 33 : undefined);
    assert.equal(error.type, code === 100 ? 'GraphMethodException' : 'OAuthException');
    const [sentence, ...more] = simulator.unexpected();
    assert.ok(sentence?.startsWith(`${method} ${path} was asked of the platform, but `), sentence);
    assert.deepEqual(more, []);
    await simulator.graph(new Request(HOST + path, { method }));
    assert.equal(simulator.unexpected().length, 2, 'not kept when the token is wrong');
  });
}

test('where the simulator itself breaks, it says so and blames nobody', async () => {
  const failures: string[] = [];
  const unexpected: string[] = [];
  const graph = createGraph({
    business: withApp(BUSINESS),
    tokens: { refuse: () => undefined, appToken: () => '' },
    faults: { strikes: () => undefined },
    platform: {} as Platform,
    clock: { now: () => 0, setTimeout: () => 0, clearTimeout: () => undefined },
    random: createRandom(1),
    log: createWireLog(),
    pauses: () => () => undefined,
    track: () => undefined,
    unexpected: (sentence) => void unexpected.push(sentence),
    failed: (sentence) => void failures.push(sentence),
  });
  const path = `/v24.0/${ID}`;
  const request = await fromWeb(new Request(HOST + path, { headers: BEARER }));
  const { response } = await graph(request);
  assert.equal(response.status, 500);
  assert.equal(failures.length, 1);
  assert.match(failures[0] ?? '', /^The simulator itself failed at GET \/v24\.0\/\d+: TypeError/);
  assert.deepEqual(unexpected, []);
});

test('the bare root is no OAuthException: clients test their token with it', async () => {
  const { simulator } = createBench();
  const error = await errorOf(
    await simulator.graph(new Request(`${HOST}/v13.0/`, { headers: BEARER })),
  );
  assert.equal(error.type, 'GraphMethodException');
  assert.deepEqual(simulator.unexpected(), []);
});

test('the phone number describes itself, by default or field by field (2.7)', async () => {
  const { simulator } = createBench();
  const get = async (query: string): Promise<unknown> => {
    const url = `${HOST}/v24.0/${ID}${query}`;
    return (await simulator.graph(new Request(url, { headers: BEARER }))).json();
  };
  assert.deepEqual(await get(''), {
    verified_name: 'Harbour Lamps',
    display_phone_number: '+1 555-078-3881',
    quality_rating: 'GREEN',
    id: ID,
  });
  assert.deepEqual(await get('?fields=status,throughput{level},webhook_configuration'), {
    status: 'CONNECTED',
    throughput: { level: 'STANDARD' },
    webhook_configuration: { application: 'https://centre.example/webhook' },
    id: ID,
  });
  const refused = (await get('?fields=verified_name,constructor')) as { error: GraphError };
  assert.equal(
    refused.error.message,
    '(#100) Tried accessing nonexisting field (constructor) on node type (WhatsAppBusinessPhoneNumber)',
  );
});

test('a body that is no JSON object, is too large or breaks off is refused', async () => {
  const { simulator, post } = createBench();
  for (const body of ['{', '[]', '7', 'null', '"text"']) {
    const response = await post(body);
    assert.equal(response.status, 400, body);
    assert.equal(
      (await errorOf(response)).error_data?.details,
      'The request body must be a JSON object or a form.',
    );
  }
  const large = await post(JSON.stringify(send({ padding: 'x'.repeat(BODY_LIMIT) })));
  assert.equal(large.status, 413);
  const broken = new ReadableStream({
    pull(controller) {
      controller.error(new Error('connection reset'));
    },
  });
  const init = { method: 'POST', headers: BEARER, body: broken, duplex: 'half' } as const;
  assert.equal((await simulator.graph(new Request(`${HOST}/${ID}/messages`, init))).status, 413);
});

test('an endless body is not read to its end', async () => {
  const { simulator } = createBench();
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const init = { method: 'POST', headers: BEARER, body: endless, duplex: 'half' } as const;
  const response = await simulator.graph(new Request(`${HOST}/${ID}/messages`, init));
  assert.equal(response.status, 413);
  assert.ok(pulled < 25, `${String(pulled)} pieces were read`);
});

test('HEAD asks for what GET answers, without its body; OPTIONS is told what it may ask, by anybody', async () => {
  const { simulator } = createBench();
  const url = `${HOST}/v24.0/${ID}`;
  const head = await simulator.graph(new Request(url, { method: 'HEAD', headers: BEARER }));
  assert.deepEqual([head.status, await head.text()], [200, '']);
  const none = await simulator.graph(new Request(url, { method: 'HEAD' }));
  assert.deepEqual([none.status, await none.text()], [401, '']);
  const options = await simulator.graph(new Request(`${HOST}/nowhere`, { method: 'OPTIONS' }));
  assert.deepEqual([options.status, await options.text()], [200, '']);
  assert.match(options.headers.get('access-control-allow-methods') ?? '', /GET, POST, DELETE/);
  assert.deepEqual(simulator.unexpected(), []);
});

test('calls that manage the account tell how much of them is used up; sending does not (2.1)', async () => {
  const { ask } = createBench();
  const usage = async (method: string, path: string): Promise<unknown> =>
    JSON.parse((await ask(method, path)).headers.get('x-business-use-case-usage') ?? 'null');
  const told = await usage('GET', `/${BUSINESS.wabaId}/phone_numbers`);
  const [row] = (told as Record<string, Record<string, unknown>[]>)[BUSINESS.wabaId] ?? [];
  assert.deepEqual(Object.keys(row ?? {}), [
    'type',
    'call_count',
    'total_cputime',
    'total_time',
    'estimated_time_to_regain_access',
  ]);
  assert.equal(await usage('POST', `/${ID}/messages`), null);
  assert.equal(await usage('GET', '/'), null);
});
