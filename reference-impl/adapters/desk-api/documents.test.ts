import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verbs } from './action-schema.ts';
import { asyncApi, openApi } from './documents.ts';

const committed = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

test('the committed documents are those that are served; "npm run documents" writes them anew', async () => {
  assert.deepEqual(committed('openapi.json'), plain(await openApi()));
  assert.deepEqual(committed('asyncapi.json'), plain(asyncApi()));
});

test('the OpenAPI document is of version 3.1 and knows every verb', async () => {
  const document = (await openApi()) as { openapi: string };
  assert.equal(document.openapi, '3.1.0');
  const text = JSON.stringify(document);
  for (const verb of verbs) assert.ok(text.includes(`"title":"${verb}"`), verb);
});
