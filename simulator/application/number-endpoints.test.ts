import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench, type Asked, type Bench } from './test-bench.ts';

const NUMBER = `/v24.0/${BUSINESS.phoneNumberId}`;
const ACCOUNT = `/v24.0/${BUSINESS.wabaId}`;
const HOUR = 3_600_000;

const status = async (bench: Bench): Promise<unknown> =>
  (await bench.ask('GET', `${NUMBER}?fields=status`)).body['status'];
const register = (bench: Bench, pin: unknown = '123456'): Promise<Asked> =>
  bench.ask('POST', `${NUMBER}/register`, { messaging_product: 'whatsapp', pin });

test('a number that was deregistered says so, sends nothing and hears nothing, until it is back', async () => {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  await customer.writes('hello');
  assert.deepEqual((await bench.ask('POST', `${NUMBER}/deregister`)).body, { success: true });
  const fields = 'status,platform_type,throughput{level}';
  assert.deepEqual((await bench.ask('GET', `${NUMBER}?fields=${fields}`)).body, {
    status: 'DISCONNECTED',
    platform_type: 'NOT_APPLICABLE',
    throughput: { level: 'NOT_APPLICABLE' },
    id: BUSINESS.phoneNumberId,
  });
  const message = { messaging_product: 'whatsapp', to: customer.waId, text: { body: 'hi' } };
  const refused = await bench.ask('POST', `${NUMBER}/messages`, message);
  assert.deepEqual(
    [refused.status, refused.body.error?.message],
    [400, '(#133010) Account not registered'],
  );
  assert.match(refused.headers.get('www-authenticate') ?? '', /"invalid_request" "\(#133010\)/);
  const heard = bench.arrived.length;
  await customer.writes('anybody?');
  assert.equal(bench.arrived.length, heard);
  assert.equal((await register(bench)).status, 200);
  assert.equal(await status(bench), 'CONNECTED');
  await customer.writes('again');
  assert.equal(bench.arrived.length, heard + 1);
  assert.equal((await bench.ask('POST', `${NUMBER}/messages`, message)).status, 200);
});

test('ten registrations in 72 hours, then 133016 until the first is old enough (4)', async () => {
  const bench = createBench();
  for (let count = 0; count < 10; count += 1) assert.equal((await register(bench)).status, 200);
  assert.equal((await register(bench)).body.error?.code, 133016);
  await bench.advance(72 * HOUR - 1);
  assert.equal((await register(bench)).body.error?.code, 133016);
  await bench.advance(1);
  assert.equal((await register(bench)).status, 200);
});

test('a wrong PIN is 133005 and counts as an attempt; POST of the number sets a new one', async () => {
  const bench = createBench({ business: { ...BUSINESS, pin: '000111' } });
  assert.equal((await register(bench)).body.error?.code, 133005);
  assert.deepEqual((await bench.ask('POST', `${NUMBER}/`, { pin: 123456 })).body, {
    success: true,
  });
  assert.equal((await register(bench)).status, 200);
  const told = await bench.ask('GET', `${NUMBER}?fields=is_pin_enabled`);
  assert.equal(told.body['is_pin_enabled'], true);
  for (const pin of ['12345', '', null]) {
    assert.equal((await register(bench, pin)).body.error?.code, 100);
  }
});

test('a number is proved by the code that was sent to it', async () => {
  const bench = createBench();
  const request = () => bench.ask('POST', `${NUMBER}/request_code?code_method=SMS&language=en_US`);
  const inUse = (await request()).body.error;
  assert.deepEqual([inUse?.code, inUse?.error_user_title], [136024, "Couldn't send code"]);
  await bench.ask('POST', `${NUMBER}/deregister`);
  assert.equal(bench.simulator.verificationCode(), undefined);
  assert.deepEqual((await request()).body, { success: true });
  const code = bench.simulator.verificationCode() ?? '';
  assert.match(code, /^\d{6}$/);
  assert.equal((await register(bench)).body.error?.code, 133006);
  const wrong = code === '111111' ? '111112' : '111111';
  const verify = (given: string) => bench.ask('POST', `${NUMBER}/verify_code`, { code: given });
  assert.equal((await verify(wrong)).body.error?.code, 136025);
  assert.equal((await verify(code)).status, 200);
  assert.equal((await register(bench)).status, 200);
});

test('the account lists its number, page by page, with the fields that are wanted (2.7)', async () => {
  const bench = createBench();
  const { body } = await bench.ask('GET', `${ACCOUNT}/phone_numbers`);
  const cursor = Buffer.from(BUSINESS.phoneNumberId).toString('base64');
  assert.deepEqual(body, {
    data: [
      {
        verified_name: BUSINESS.verifiedName,
        display_phone_number: '+1 555-078-3881',
        quality_rating: 'GREEN',
        id: BUSINESS.phoneNumberId,
      },
    ],
    paging: { cursors: { before: cursor, after: cursor } },
  });
  const beyond = await bench.ask('GET', `${ACCOUNT}/phone_numbers?after=${cursor}`);
  assert.deepEqual(beyond.body, { data: [] });
  const lost = await bench.ask('GET', `${ACCOUNT}/phone_numbers?after=nowhere`);
  assert.equal(lost.body.error?.code, 100);
  const few = await bench.ask('GET', `${ACCOUNT}/phone_numbers?fields=throughput{level}`);
  assert.deepEqual(few.body['data'], [
    { throughput: { level: 'STANDARD' }, id: BUSINESS.phoneNumberId },
  ]);
  assert.deepEqual(bench.simulator.unexpected(), []);
});

test('the account describes itself, its numbers inside it', async () => {
  const { ask } = createBench();
  const { body } = await ask('GET', `${ACCOUNT}?fields=name,phone_numbers{status}`);
  assert.deepEqual(body, {
    name: BUSINESS.verifiedName,
    phone_numbers: { data: [{ status: 'CONNECTED' }] },
    id: BUSINESS.wabaId,
  });
  assert.equal((await ask('GET', ACCOUNT)).body['id'], BUSINESS.wabaId);
});

test('what the real platform has and this one does not is told as a gap', async () => {
  const { ask, simulator } = createBench();
  await ask('GET', `${NUMBER}/settings`);
  await ask('POST', `${NUMBER}/groups/7`);
  await ask('GET', `${ACCOUNT}/phone_numbers?filtering=[]`);
  await ask('GET', `${NUMBER}?fields=health_status`);
  await ask('POST', NUMBER, { search_visibility: 'VISIBLE' });
  const told = simulator.unexpected();
  assert.match(told[0] ?? '', /but this simulator does not play settings\./);
  assert.match(told[1] ?? '', /does not play groups\./);
  assert.match(told[2] ?? '', /does not play filtering of phone_numbers/);
  assert.match(told[3] ?? '', /does not play the field health_status/);
  assert.match(told[4] ?? '', /changes only the pin/);
  assert.equal(told.length, 5);
});

test('an app id that cannot be is refused as an option; without one it is another than the others', async () => {
  for (const appId of ['0', 'x', BUSINESS.wabaId, BUSINESS.phoneNumberId, '9'.repeat(17)]) {
    assert.throws(() => createBench({ business: { ...BUSINESS, appId } }), /business\.appId/);
  }
  assert.throws(() => createBench({ business: { ...BUSINESS, pin: '12345' } }), /six digits/);
  const wabaId = '584201693377150';
  const { ask } = createBench({ business: { ...BUSINESS, wabaId } });
  assert.equal((await ask('GET', '/584201693377151')).body['id'], '584201693377151');
});
