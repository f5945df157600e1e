import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { ConfigError } from '../../support/problems.ts';
import { checkAnswer, misfitOf } from './check-answer.ts';
import type { Method } from './messages.ts';

const METHODS: readonly Method[] = [
  ...(['hello', 'open', 'signIn', 'view', 'act', 'admin', 'clock', 'close'] as const),
];

const published = JSON.parse(
  readFileSync(new URL('./driver-protocol.schema.json', import.meta.url), 'utf8'),
) as { $defs: Readonly<Record<string, { readonly examples?: readonly unknown[] }>> };

function examplesOf(name: string): readonly unknown[] {
  const examples = published.$defs[name]?.examples ?? [];
  assert.ok(examples.length > 0, `${name} has no example`);
  return examples;
}

for (const method of METHODS) {
  test(`the examples of ${method} are what the schema asks for`, () => {
    for (const params of examplesOf(`${method}.params`)) {
      assert.equal(misfitOf(`${method}.params`, params), undefined);
    }
    for (const result of examplesOf(`${method}.result`)) {
      assert.deepEqual(checkAnswer(method, result), result);
    }
  });
}

const BAD: readonly (readonly [Method, unknown, RegExp])[] = [
  ['hello', { protocol: 1, name: 'x' }, /answer to hello does not fit: it must have .*'clock'/],
  ['hello', { protocol: 1, name: 'x', clock: 'sun' }, /at \/clock: it must be equal to one of/],
  [
    'hello',
    { protocol: 1, name: 'x', clock: 'Wall' },
    /which are "virtual" or "wall"\. Did you mean "wall"\? There stands: "Wall"$/,
  ],
  ['hello', { protocol: 1, nam: 'x', clock: 'wall' }, /required property 'name'; it has 'nam'\./],
  ['hello', null, /answer to hello does not fit: it must be object, and is null\. It was: null$/],
  ['hello', undefined, /it must be object, and is not there\. It was: nothing$/],
  ['open', { webhook: { url: 'http://x/' } }, /must have required property 'system'/],
  ['open', { system: 1, webhook: { url: 'ftp://x/' } }, /at \/webhook\/url: it must match/],
  ['open', { system: 1, agents: ['Ada', 'Ada'] }, /at \/agents: it must NOT have duplicate items/],
  ['open', { system: 1, timeToAccept: 0 }, /at \/timeToAccept: it must be > 0/],
  ['signIn', { desk: null }, /at \/desk: it must be string or integer, and is null\.$/],
  [
    'view',
    { tasks: [{ id: 5 }] },
    /at \/tasks\/0\/id: it must be string, and is a number\. There stands: 5$/,
  ],
  [
    'view',
    { requestsTotal: 1, request: [{ id: 'r' }] },
    /at \/request: there is no field of this name\. Did you mean requests\? There stands: \[\{"id":"r"\}\]$/,
  ],
  [
    'view',
    { conversation: { id: 'c', xyz: 1 } },
    /at \/conversation\/xyz: there is no field .* Known are /,
  ],
  [
    'view',
    { conversation: 'none' },
    /at \/conversation: it must be object or null, and is a string\./,
  ],
  [
    'view',
    { requests: [{ id: 'r', purpose: 'call' }] },
    /at \/requests\/0\/purpose: it must be equal to one of the allowed values, which are "offer", "transfer" or "conference"\. There stands: "call"$/,
  ],
  ['act', { outcome: 'refused' }, /must have required property 'reason'/],
  ['act', 'done', /answer to act does not fit: it must be object/],
  ['admin', { outcome: 'maybe' }, /at \/outcome: it must be equal to one of/],
  ['clock', { now: 1 }, /must have required property 'next'/],
  ['clock', { now: 1, next: -1 }, /at \/next: it must be >= 0/],
];

for (const [method, answer, sentence] of BAD) {
  test(`${method} is not answered by ${JSON.stringify(answer)}`, () => {
    assert.throws(
      () => checkAnswer(method, answer),
      (problem: Error) => {
        assert.ok(problem instanceof ConfigError);
        assert.match(problem.message, sentence);
        return true;
      },
    );
  });
}

test('what may hold secrets is not shown', () => {
  const bad = { webhook: { url: 'http://x/', appSecret: 'hunter22' } };
  assert.throws(
    () => checkAnswer('open', bad),
    ({ message }: Error) => !message.includes('hunter22'),
  );
});
