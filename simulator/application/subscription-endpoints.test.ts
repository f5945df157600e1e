import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench, type Bench } from './test-bench.ts';

const APP = '/v24.0/584201693377150';
const NUMBER = `/v24.0/${BUSINESS.phoneNumberId}`;
const SUBSCRIBED = `/v24.0/${BUSINESS.wabaId}/subscribed_apps`;
const OWN = 'https://centre.example/webhook';

/** A bench whose contact centre knows the token `right`, with the places that webhooks went to. */
function createListener(): Bench & { readonly went: string[] } {
  const bench = createBench();
  const went: string[] = [];
  bench.answerWith((request) => {
    const { searchParams } = new URL(request.url);
    if (request.method === 'POST') went.push(request.url);
    const known = request.method === 'POST' || searchParams.get('hub.verify_token') === 'right';
    return new Response(searchParams.get('hub.challenge') ?? '', { status: known ? 200 : 403 });
  });
  return { ...bench, went };
}

const onNumber = (url: string, verify_token = 'right') => ({
  webhook_configuration: { override_callback_uri: url, verify_token },
});
const onAccount = (url: string, verify_token = 'right') => ({
  override_callback_uri: url,
  verify_token,
});

test('webhooks go to the number’s callback, else to the account’s, else to the app’s (1.6)', async () => {
  const { simulator, ask, went } = createListener();
  const customer = simulator.customers.create();
  await customer.writes('one');
  assert.equal((await ask('POST', SUBSCRIBED, onAccount('https://account.example/'))).status, 200);
  await customer.writes('two');
  const set = await ask('POST', NUMBER, onNumber('https://number.example/a?b=c'));
  assert.deepEqual(set.body, { success: true });
  await customer.writes('three');
  const configuration = await ask('GET', `${NUMBER}?fields=webhook_configuration`);
  assert.deepEqual(configuration.body['webhook_configuration'], {
    phone_number: 'https://number.example/a?b=c',
    whatsapp_business_account: 'https://account.example/',
    application: OWN,
  });
  await ask('POST', NUMBER, { webhook_configuration: { override_callback_uri: '' } });
  await customer.writes('four');
  await ask('POST', SUBSCRIBED);
  await customer.writes('five');
  assert.deepEqual(went, [
    OWN,
    'https://account.example/',
    'https://number.example/a?b=c',
    'https://account.example/',
    OWN,
  ]);
});

test('a callback that does not pass the handshake changes nothing, and is told with 2200 (3.3)', async () => {
  const { simulator, ask, went } = createListener();
  const calls: [string, string, object][] = [
    ['POST', NUMBER, onNumber('https://other.example/', 'wrong')],
    ['POST', SUBSCRIBED, onAccount('https://other.example/', 'wrong')],
    [
      'POST',
      `${APP}/subscriptions`,
      {
        object: 'whatsapp_business_account',
        callback_url: 'https://other.example/',
        verify_token: 'wrong',
        fields: 'messages',
      },
    ],
  ];
  for (const [method, path, body] of calls) {
    const { status, body: answer } = await ask(method, path, body);
    assert.deepEqual([status, answer.error?.code], [400, 2200], path);
    assert.match(
      answer.error?.message ?? '',
      /^\(#2200\) Callback verification failed with the following errors: .*HTTP 403 \(Forbidden\)/,
    );
  }
  await simulator.customers.create().writes('hello');
  assert.deepEqual(went, [OWN]);
  assert.ok(!JSON.stringify(simulator.wire()).includes('wrong'), 'the token is in the wire log');
});

test('a callback is an absolute URL of at most 200 characters, with a token', async () => {
  const { ask } = createListener();
  const long = (length: number): string => `https://x.example/${'y'.repeat(length - 18)}`;
  assert.equal((await ask('POST', NUMBER, onNumber(long(200)))).status, 200);
  const wrong = [
    onNumber(long(201)),
    onNumber('x.example'),
    onNumber('file:///etc/passwd'),
    onNumber('https://'),
    onNumber(long(20), ''),
    { webhook_configuration: 'https://x.example' },
  ];
  for (const body of wrong) {
    assert.equal((await ask('POST', NUMBER, body)).body.error?.code, 100, JSON.stringify(body));
  }
});

test('a callback that never answers is given up by the clock', async () => {
  const bench = createBench({ track: () => undefined });
  bench.answerWith(() => new Promise<Response>(() => undefined));
  const asked = bench.ask('POST', NUMBER, onNumber('https://slow.example/'));
  await new Promise((resolve) => setImmediate(resolve));
  await bench.advance(20_000);
  assert.match((await asked).body.error?.message ?? '', /No answer within 20 seconds/);
  assert.equal(bench.pendingTimers(), 0);
});

test('a retry goes where the first attempt went, whatever has changed since', async () => {
  const { simulator, arrived, answerWith, advance, ask } = createBench();
  const went: string[] = [];
  answerWith((request) => {
    const challenge = new URL(request.url).searchParams.get('hub.challenge');
    if (challenge !== null) return new Response(challenge);
    went.push(request.url);
    return new Response('', { status: went.length === 1 ? 503 : 200 });
  });
  await simulator.customers.create().writes('hello');
  await ask('POST', NUMBER, onNumber('https://number.example/'));
  await advance(1000);
  assert.deepEqual(went, [OWN, OWN]);
  assert.equal(arrived.length, 2);
  assert.equal(simulator.deliveries()[0]?.state, 'received');
});

test('an app that ended its subscription to the account hears nothing until it is back (2.7)', async () => {
  const { simulator, ask, went } = createListener();
  const customer = simulator.customers.create();
  const apps = (await ask('GET', SUBSCRIBED)).body['data'];
  assert.deepEqual(apps, [
    {
      whatsapp_business_api_data: {
        id: '584201693377150',
        link: 'https://www.facebook.com/games/?app_id=584201693377150',
        name: BUSINESS.verifiedName,
      },
    },
  ]);
  await ask('DELETE', SUBSCRIBED);
  await customer.writes('one');
  assert.deepEqual(
    [went, simulator.deliveries(), (await ask('GET', SUBSCRIBED)).body],
    [[], [], { data: [] }],
  );
  await ask('POST', SUBSCRIBED, onAccount('https://account.example/'));
  await customer.writes('two');
  assert.deepEqual(went, ['https://account.example/']);
  const [row] = (await ask('GET', SUBSCRIBED)).body['data'] as Record<string, unknown>[];
  assert.equal(row?.['override_callback_uri'], 'https://account.example/');
});

test('the app’s subscription can be read, moved, narrowed and ended (2.7)', async () => {
  const { simulator, ask, went } = createListener();
  const customer = simulator.customers.create();
  const path = `${APP}/subscriptions`;
  const rows = async () =>
    (await ask('GET', path)).body['data'] as {
      object: string;
      callback_url: string;
      active: boolean;
      fields: { name: string; version: string }[];
    }[];
  const [first] = await rows();
  assert.deepEqual(
    [first?.object, first?.callback_url, first?.active],
    ['whatsapp_business_account', OWN, true],
  );
  assert.ok(first?.fields.some(({ name }) => name === 'messages'));
  const body = {
    object: 'whatsapp_business_account',
    callback_url: 'https://moved.example/',
    verify_token: 'right',
    fields: ['messages', 'account_alerts'],
  };
  assert.deepEqual((await ask('POST', path, body)).body, { success: true });
  await customer.writes('one');
  await ask('DELETE', path, { object: 'whatsapp_business_account', fields: 'messages' });
  assert.deepEqual((await rows())[0]?.fields, [{ name: 'account_alerts', version: 'v24.0' }]);
  await customer.writes('two');
  await ask('DELETE', path);
  assert.deepEqual(await rows(), []);
  await customer.writes('three');
  assert.deepEqual(went, ['https://moved.example/']);
  const wrong = await ask('POST', path, { ...body, fields: 'nonsense' });
  assert.match(wrong.body.error?.message ?? '', /Param fields must be one of \{MESSAGES/);
  assert.deepEqual(simulator.unexpected(), []);
  await ask('POST', path, { ...body, object: 'page' });
  assert.match(simulator.unexpected().join(), /plays no webhooks of page/);
});

test('the app gets a token of its own for its secret, and may use it (2.7)', async () => {
  const { simulator } = createBench();
  const url = 'https://graph.facebook.com/oauth/access_token';
  const login = async (changes: Record<string, string>) => {
    const fields = {
      client_id: '584201693377150',
      client_secret: BUSINESS.appSecret,
      grant_type: 'client_credentials',
      ...changes,
    };
    const init = { method: 'POST', body: new URLSearchParams(fields) };
    const response = await simulator.graph(new Request(url, init));
    return (await response.json()) as { access_token: string; error: { code: number } };
  };
  assert.equal((await login({ client_id: '1' })).error.code, 101);
  assert.equal((await login({ client_secret: 'x' })).error.code, 1);
  assert.equal((await login({ grant_type: 'fb_exchange_token' })).error.code, 100);
  assert.match(simulator.unexpected().join(), /only grant_type client_credentials/);
  const { access_token: token } = await login({});
  assert.match(token, /^584201693377150\|[0-9a-f]{27}$/);
  const headers = { authorization: `Bearer ${token}` };
  const asked = new Request(`https://graph.facebook.com${APP}/subscriptions`, { headers });
  assert.equal((await simulator.graph(asked)).status, 200);
  const wire = JSON.stringify(simulator.wire());
  for (const secret of [token, BUSINESS.appSecret]) assert.ok(!wire.includes(secret), secret);
});
