import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LIST_LIMIT, USERS_LIMIT } from '../domain/block-users.ts';
import { createBlockList } from './block-list.ts';
import { NEW_PHONE } from '../domain/phone.ts';
import { createPeople } from './people.ts';
import { BUSINESS, createBench, type Asked, type Bench } from './test-bench.ts';

const PATH = `/v24.0/${BUSINESS.phoneNumberId}/block_users`;
const HOUR = 3_600_000;

const change = (bench: Bench, method: string, users: readonly string[]): Promise<Asked> =>
  bench.ask(method, PATH, {
    messaging_product: 'whatsapp',
    block_users: users.map((user) => ({ user })),
  });

test('a blocked user is not heard and cannot be written to, until unblocked (2.7)', async () => {
  const bench = createBench();
  const customer = bench.simulator.customers.create({ phone: '+16505551234' });
  await customer.writes('hello');
  const blocked = await change(bench, 'POST', ['+1 650-555-1234']);
  assert.equal(blocked.status, 200);
  assert.deepEqual(blocked.body, {
    messaging_product: 'whatsapp',
    block_users: { added_users: [{ input: '+1 650-555-1234', wa_id: '16505551234' }] },
  });
  await customer.writes('anybody?');
  assert.equal(bench.arrived.length, 1);
  assert.deepEqual(
    customer.sent().map(({ text }) => text),
    ['hello', 'anybody?'],
  );
  const send = { messaging_product: 'whatsapp', to: '16505551234', text: { body: 'hi' } };
  const refused = (await (await bench.post(send)).json()) as { error: { code: number } };
  assert.equal(refused.error.code, 130403);
  const free = await change(bench, 'DELETE', ['16505551234']);
  assert.deepEqual(free.body['block_users'], {
    removed_users: [{ input: '16505551234', wa_id: '16505551234' }],
  });
  await customer.writes('again');
  assert.equal(bench.arrived.length, 2);
  assert.equal((await bench.post(send)).status, 200);
});

test('only those who wrote in the last 24 hours can be blocked; the others are named beside 139100', async () => {
  const bench = createBench();
  const [early, late, never] = [1, 2, 3].map(() => bench.simulator.customers.create());
  await early?.writes('hello');
  await bench.advance(1);
  await late?.writes('hello');
  await bench.advance(24 * HOUR);
  const { waId = '' } = late ?? {};
  const users = [
    early?.waId ?? '',
    waId,
    never?.waId ?? '',
    'my friend',
    BUSINESS.displayPhoneNumber,
  ];
  const { status, body } = await change(bench, 'POST', users);
  assert.deepEqual([status, body.error?.code], [400, 139100]);
  assert.equal(body.error?.message, '(#139100) Failed to block/unblock users');
  const list = body['block_users'] as {
    added_users: { wa_id: string }[];
    failed_users: { input: string; wa_id?: string; errors: { code: number }[] }[];
  };
  assert.deepEqual(list.added_users, [{ input: waId, wa_id: waId }]);
  assert.deepEqual(
    list.failed_users.map(({ input, wa_id, errors }) => [input, wa_id, errors[0]?.code]),
    [
      [users[0], users[0], 131047],
      [users[2], users[2], 131047],
      ['my friend', undefined, 131047],
      [users[4], users[4], 131021],
    ],
  );
});

test('the list is read in pages, whose next is a whole URL that needs no header (2.7)', async () => {
  const bench = createBench();
  const waIds: string[] = [];
  for (let count = 0; count < 3; count += 1) {
    const customer = bench.simulator.customers.create();
    await customer.writes('hello');
    waIds.push(customer.waId);
  }
  assert.deepEqual((await bench.ask('GET', PATH)).body, { data: [] });
  await change(bench, 'POST', waIds);
  const seen: string[] = [];
  let url: string | undefined =
    `https://graph.facebook.com${PATH}?limit=2&access_token=${BUSINESS.accessToken}`;
  while (url !== undefined) {
    const response = await bench.simulator.graph(new Request(url));
    assert.equal(response.status, 200, url);
    const page = (await response.json()) as {
      data: { block_users: { wa_id: string }[] }[];
      paging: { next?: string };
    };
    seen.push(...page.data.flatMap((row) => row.block_users.map((user) => user.wa_id)));
    url = page.paging.next;
  }
  assert.deepEqual(seen, waIds);
  assert.ok(!JSON.stringify(bench.simulator.wire()).includes(BUSINESS.accessToken));
  const [first = ''] = waIds;
  const cursor = Buffer.from(first).toString('base64');
  await change(bench, 'DELETE', [first]);
  const lost = await bench.ask('GET', `${PATH}?after=${encodeURIComponent(cursor)}`);
  assert.equal(lost.body.error?.code, 135002);
});

test('a call names 1 to 1000 users, each as an object', async () => {
  const bench = createBench();
  const many = (count: number): string[] => Array.from({ length: count }, () => '16505551234');
  assert.equal((await change(bench, 'POST', many(USERS_LIMIT))).body.error?.code, 139100);
  assert.equal((await change(bench, 'POST', many(USERS_LIMIT + 1))).body.error?.code, 130429);
  assert.equal((await change(bench, 'POST', [])).body.error?.code, 100);
  for (const block_users of [undefined, {}, ['16505551234'], [{}], [{ user: 7 }], [null]]) {
    const body = { messaging_product: 'whatsapp', block_users };
    assert.equal((await bench.ask('POST', PATH, body)).body.error?.code, 100);
  }
});

test('a list holds 64,000 users', () => {
  const people = createPeople();
  const phone = { ...NEW_PHONE, lastWroteAt: 0 };
  const clock = { now: () => 0, setTimeout: () => 0, clearTimeout: () => undefined };
  const list = createBlockList({ business: BUSINESS, clock, people });
  const block = (index: number) => {
    const waId = String(16_000_000_000 + index);
    people.add({ name: 'x', waId, phone });
    return list.block(waId).failure?.code;
  };
  for (let index = 0; index < LIST_LIMIT; index += 1) assert.equal(block(index), undefined);
  assert.equal(block(LIST_LIMIT), 139101);
  assert.equal(block(0), undefined, 'one who is on it already');
});
