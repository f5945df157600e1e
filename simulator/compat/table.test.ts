import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLIENTS } from './clients.ts';
import { allPassed, tableOf } from './table.ts';
import type { ClientReport } from './try-client.ts';

const [client] = CLIENTS;
assert.ok(client);

const report = (changes: Partial<ClientReport> = {}): ClientReport => ({
  client,
  operations: [{ name: 'send text' }],
  looked: 2,
  breaches: [],
  ...changes,
});

test('all has passed only when something was tried, nothing failed and no schema was broken', () => {
  assert.equal(allPassed([report()]), true);
  assert.equal(allPassed([report(), report({ operations: [] })]), false);
  const failed = { name: 'send image', problem: 'HTTP 400' };
  assert.equal(allPassed([report({ operations: [{ name: 'send text' }, failed] })]), false);
  assert.equal(allPassed([report({ breaches: ['webhook: does not fit'] })]), false);
});

test('the table says what failed, what broke, and the counts', () => {
  const failed = { name: 'send image', problem: 'HTTP 400' };
  const table = tableOf([report({ operations: [{ name: 'send text' }, failed], breaches: ['x'] })]);
  assert.match(
    table,
    /^whatsapp@0\.0\.5-Alpha over TLS\n {2}send text {3}pass\n {2}send image {2}HTTP 400\n/,
  );
  assert.match(table, /\n {2}BROKEN x\n/);
  assert.match(table, /clients: 1, operations: 1 passed, 1 failed, schema: 1 broken$/);
});
