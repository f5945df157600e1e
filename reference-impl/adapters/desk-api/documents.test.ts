import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { verbs } from './action-schema.ts';
import { asyncApi } from './async-api.ts';
import { openApi } from './open-api.ts';

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

test('the AsyncAPI document is of version 3.0, and every reference in it leads somewhere', () => {
  const document = asyncApi() as { asyncapi: string };
  assert.equal(document.asyncapi, '3.0.0');
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/gu)];
  assert.equal(references.length, 8);
  for (const [, path = ''] of references) {
    const found = path
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    assert.ok(found, path);
  }
});
