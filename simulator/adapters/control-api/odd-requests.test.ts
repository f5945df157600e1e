import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import fc from 'fast-check';
import { rawExchange } from '../test-sockets.ts';
import { BODY_LIMIT } from './new-server.ts';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

const MALFORMED: readonly [string, string, unknown, string, string][] = [
  ['POST', '/customers', { nme: 'x' }, '', 'additionalProperties'],
  ['POST', '/customers', { phone: '0123' }, '/phone', 'pattern'],
  ['POST', '/customers', { locale: 'xx' }, '/locale', 'enum'],
  ['POST', '/customers', { name: 7 }, '/name', 'type'],
  ['POST', '/customers', [], '', 'type'],
  ['POST', '/customers', '{"name":', '', 'json'],
  ['POST', '/customers', '{"__proto__":{}}', '', 'json'],
  ['POST', '/customers/ID/writes', undefined, '', 'required'],
  ['POST', '/customers/ID/writes', { text: '' }, '/text', 'minLength'],
  ['POST', '/customers/ID/writes', { text: 'x'.repeat(65_537) }, '/text', 'maxLength'],
  ['POST', '/customers/ID/reads', { all: true }, '', 'additionalProperties'],
  ['GET', '/customers/ID/messages?wait=x', undefined, '/wait', 'type'],
  ['GET', '/wire?wait=60001', undefined, '/wait', 'maximum'],
  ['GET', '/wire?after=-1', undefined, '/after', 'minimum'],
  ['GET', '/wire?direction=up', undefined, '/direction', 'enum'],
  ['GET', '/wire?from=1', undefined, '', 'additionalProperties'],
];

test('what is malformed is answered with 400, where, and the rule', async () => {
  const { ask, simulator, arrived } = await controlled();
  const { waId } = simulator.customers.create();
  for (const [method, path, body, where, rule] of MALFORMED) {
    const { status, told } = await ask(method, path.replace('ID', waId), { body });
    assert.deepEqual([status, told.error?.path, told.error?.rule], [400, where, rule], path);
  }
  const unknown = await ask('POST', '/customers', { body: { nme: 'x' } });
  assert.match(unknown.told.error?.message ?? '', /\(nme\)\.$/);
  const locale = await ask('POST', '/customers', { body: { locale: 'xx' } });
  assert.match(locale.told.error?.message ?? '', /: ar, de, en, /);
  assert.equal(arrived.length, 0);
});

test('the longest text and the longest wait are taken', async () => {
  const { ask, simulator } = await controlled();
  const { waId } = simulator.customers.create();
  const text = 'é'.repeat(65_536);
  assert.equal((await ask('POST', `/customers/${waId}/writes`, { body: { text } })).status, 200);
  assert.equal((await ask('GET', '/wire?wait=60000')).status, 200);
});

test('what the simulator refuses is answered with 409 and its sentence', async () => {
  const { ask, simulator } = await controlled();
  const { phone, waId } = simulator.customers.create();
  const twice = await ask('POST', '/customers', { body: { phone } });
  assert.equal(twice.status, 409);
  assert.match(twice.told.error?.message ?? '', /already belongs to another customer/);
  const long = { text: '👍'.repeat(32_769) };
  const tooLong = await ask('POST', `/customers/${waId}/writes`, { body: long });
  assert.equal(tooLong.status, 409);
  assert.match(tooLong.told.error?.message ?? '', /cannot write a text of 65538 characters/);
});

test('addresses that are not there, and methods that they do not take', async () => {
  const { ask } = await controlled();
  for (const path of ['/', '/customers/1/flies', '/openapi_json', '/v24.0/1/messages']) {
    const { status, told } = await ask('POST', path);
    assert.deepEqual([status, told.error?.code], [404, 'not-found'], path);
  }
  for (const path of ['/customers/7', '/customers/7/messages', '/customers/%2e']) {
    const { status, told } = await ask('GET', path);
    assert.equal(status, 404);
    assert.match(told.error?.message ?? '', /^There is no customer /);
  }
  assert.equal((await ask('POST', '/customers/7/reads')).status, 404);
  const wrong = await ask('DELETE', '/customers');
  assert.deepEqual([wrong.status, wrong.told.error?.code], [405, 'method-not-allowed']);
  assert.deepEqual(wrong.headers.get('allow')?.split(', ').sort(), ['GET', 'HEAD', 'POST']);
  assert.equal((await ask('GET', '/customers/%zz')).told.error?.rule, 'uri');
});

test('bodies that are too large, or no JSON', async () => {
  const { ask } = await controlled();
  const pad = (size: number) => `{}${' '.repeat(size - 2)}`;
  assert.equal((await ask('POST', '/subscribe', { body: pad(BODY_LIMIT) })).status, 200);
  assert.equal((await ask('POST', '/subscribe', { body: pad(BODY_LIMIT + 1) })).status, 413);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    const headers = { 'content-type': type };
    const { status, told } = await ask('POST', '/subscribe', { body: '{}', headers });
    assert.deepEqual([status, told.error?.code], [415, 'unsupported-media-type'], type);
  }
  const empty = { body: '', headers: { 'content-type': 'application/json' } };
  assert.equal((await ask('POST', '/customers', empty)).status, 201);
});

test('what is no HTTP, and headers without end', async () => {
  const { door } = await controlled();
  const raw = async (...lines: readonly string[]) => {
    const [head = '', body = ''] = (await rawExchange(door.port, ...lines)).split('\r\n\r\n');
    return [head.split(' ')[1], (JSON.parse(body) as { error: { code: string } }).error.code];
  };
  assert.deepEqual(await raw('HELLO', '', ''), ['400', 'malformed']);
  const long = `X: ${'x'.repeat(20_000)}`;
  assert.deepEqual(await raw('GET / HTTP/1.1', 'Host: x', long, '', ''), ['431', 'too-large']);
});

test('our own mistakes are told to us, and are not shown', async () => {
  const { simulator } = await controlled();
  const broken = { ...simulator, deliveries: () => (undefined as unknown as () => never)() };
  const { ask, warnings } = await controlled({ simulator: broken });
  const { status, told } = await ask('GET', '/deliveries');
  assert.deepEqual(
    [status, told.error],
    [500, { code: 'internal', message: 'The simulator failed.' }],
  );
  assert.match(warnings.join('\n'), /^The control API failed at GET \/deliveries: TypeError/);
});

test('whatever JSON is sent, it is never our mistake', async () => {
  const { ask, warnings, simulator } = await controlled();
  const { waId } = simulator.customers.create();
  const paths = fc.constantFrom(
    '/customers',
    `/customers/${waId}/writes`,
    `/customers/${waId}/blocks`,
  );
  const key = fc.constantFrom('text', 'replyTo', 'name', 'phone', 'locale');
  const body = fc.oneof(
    fc.json(),
    fc.dictionary(key, fc.jsonValue()).map((it) => JSON.stringify(it)),
  );
  await fc.assert(
    fc.asyncProperty(paths, body, async (path, sent) => {
      assert.ok((await ask('POST', path, { body: sent })).status < 500);
    }),
    { numRuns: 60 },
  );
  assert.deepEqual(warnings, []);
});
