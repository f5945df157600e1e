import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { packageRoot } from '../engine/package-root.ts';
import { BadInput } from '../run/bad-input.ts';
import { runConformance } from '../run/run-conformance.ts';
import { deadUrl, env, written, type Broken } from './test-broken.ts';

/** `deskproof run --target FILE` of one clause, with what it told. */
async function run(test: TestContext, broken: Partial<Broken>, doctor = true) {
  const { file, folder, place } = await written(test, broken);
  const told: string[] = [];
  const stream = { write: (text: string) => told.push(text) };
  const io = { stdout: stream, stderr: stream, env, cwd: folder, root: packageRoot };
  const flags = { target: file, clause: ['WA-CH-01'], seed: '1', order: 'defined', out: folder };
  const ended = await runConformance({ ...flags, doctor }, io).catch((problem: unknown) => problem);
  return { ended, told: told.join(''), place };
}

/** What would look like a contact centre that fails. */
const ROWS: readonly Broken[] = [
  {
    broken: 'another app secret',
    wrong: { has: { appSecret: 'other' } },
    ...{ pointer: '/asset/appSecret', says: /answered with 401; 200 is wanted/u },
  },
  {
    broken: 'another verify token',
    wrong: { has: { verifyToken: 'other' } },
    ...{ pointer: '/asset/verifyToken', says: /HTTP 403/u },
  },
  {
    broken: 'an agent whom there is not',
    wrong: {
      methods: ({ signIn }) => ({
        signIn: (params) =>
          params.agent === 'Grace' ? Promise.reject(new Error('Nobody.')) : signIn?.(params),
      }),
    },
    ...{ pointer: '/agents/1/name', says: /Grace did not get to work: .*Nobody/u },
  },
  {
    broken: 'a webhook where nobody listens',
    changes: async () => ({ '/asset/webhookUrl': await deadUrl() }),
    ...{ pointer: '/asset/webhookUrl', says: /ECONNREFUSED/u },
  },
  {
    broken: 'less time to accept',
    wrong: { setUp: { timeToAccept: 20 } },
    ...{ pointer: '/timeouts/accept', says: /gone after less than 29/u },
  },
];

for (const row of ROWS) {
  test(`a run is refused before its first scenario: ${row.broken}`, async (context) => {
    const { ended, told, place } = await run(context, row);
    assert.ok(ended instanceof BadInput, String(ended));
    const [first = '', ...rest] = ended.message.split('\n');
    assert.ok(first.includes(`deskproof.yaml ${row.pointer}: `), first);
    assert.match(first, row.says);
    assert.match(
      rest.join('\n'),
      /^No scenario was run\. See: deskproof doctor .*deskproof\.yaml$/u,
    );
    assert.equal(told, '');
    for (const scenario of place.opened) assert.match(scenario, /^a statement is examined/u);
  });
}

const views: Partial<Broken> = {
  wrong: { methods: () => ({ view: () => ({}) }) },
};

test('what there are clauses about is told, and left to them', async (context) => {
  const { ended, told, place } = await run(context, { wrong: { isGullible: true } });
  assert.notEqual(ended, 2);
  assert.ok(typeof ended === 'number', String(ended));
  assert.match(
    told,
    /deskproof\.yaml \/asset\/appSecret: A message with a wrong signature came up/u,
  );
  assert.ok(place.opened.some((scenario) => !scenario.startsWith('a statement')));
});

test('with --no-doctor nothing is examined, and whatever there is is judged', async (context) => {
  const { ended, place } = await run(context, views, false);
  assert.equal(ended, 1);
  assert.ok(place.opened.length > 0);
  for (const scenario of place.opened) assert.doesNotMatch(scenario, /^a statement is examined/u);
});
