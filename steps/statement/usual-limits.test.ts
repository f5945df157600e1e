import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { usualDriverLimits } from './usual-limits.ts';

const { answerSeconds, startSeconds } = usualDriverLimits;

function documentAt(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').replace(/\s+/gu, ' ');
}

test('the guide for authors tells the limits that hold where a statement has none', () => {
  const sentence = `An answer may take ${answerSeconds} seconds, the first ones (\`hello\`, \`open\`) ${startSeconds};`;
  assert.ok(documentAt('../../examples/README.md').includes(sentence), sentence);
});

test('the schema of statements tells the same', () => {
  const schema = documentAt('./statement.schema.json');
  assert.ok(schema.includes(`Seconds for an answer (left out: ${answerSeconds}).`));
  assert.ok(schema.includes(`Seconds until it can be talked to (left out: ${startSeconds}).`));
});
