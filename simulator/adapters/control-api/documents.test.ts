import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, test } from 'node:test';
import { CUSTOMER_VERBS } from './customer-verbs.ts';
import { openApi } from './open-api.ts';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly summary?: string }>>>>;
}

const committed = JSON.parse(
  readFileSync(new URL('openapi.json', import.meta.url), 'utf8'),
) as Document;

test('the committed document is the one that is served; "npm run documents" writes it anew', async () => {
  assert.deepEqual(JSON.parse(JSON.stringify(await openApi())), committed);
  const { ask } = await controlled();
  assert.deepEqual((await ask('GET', '/openapi.json')).told, committed);
});

test('it is of version 3.1, knows every verb, and says of each operation what it is for', () => {
  assert.equal(committed.openapi, '3.1.0');
  for (const { path } of CUSTOMER_VERBS) {
    assert.ok(committed.paths[`/customers/{waId}/${path}`]?.['post'], path);
  }
  const operations = Object.values(committed.paths).flatMap((path) => Object.values(path));
  assert.ok(operations.length >= CUSTOMER_VERBS.length + 9);
  for (const { summary } of operations) assert.ok(summary);
});
