import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Wrong } from '../../steps/assemblies/driven/test-centre.ts';
import type { Ailment, Examined } from '../../steps/assemblies/driven/index.ts';
import { checksOf } from './test-broken.ts';

/** The view of a driver that does not tell all yet. */
const telling = (part: (view: Record<string, unknown>) => object): Wrong => ({
  methods: ({ view }) => ({
    view: (params) => part(view?.(params) as Record<string, unknown>),
  }),
});

const without = (field: string): Wrong =>
  telling((view) => Object.fromEntries(Object.entries(view).filter(([name]) => name !== field)));

function warningsIn(checks: readonly Examined[]): readonly Ailment[] {
  return checks.flatMap((one) => (one.outcome === 'warned' ? one.ailments : []));
}

const HALF: readonly (readonly [string, Wrong])[] = [
  ['nothing', telling(() => ({}))],
  ['the agent only', telling(({ agent }) => ({ agent }))],
];

for (const [what, wrong] of HALF) {
  test(`a view that tells ${what} is a view: what is missing is said, and a run can be made`, async (context) => {
    const { code, checks, named, text } = await checksOf(context, { wrong });
    assert.equal(code, 0, text);
    const told = warningsIn(checks);
    const names = told.filter(({ sentence }) => sentence.startsWith('The view tells no name'));
    assert.equal(names.length, what === 'nothing' ? 1 : 0);
    const [first, ...more] = told.filter((one) => !names.includes(one));
    assert.match(first?.sentence ?? '', /^The driver's view leaves out "requests", so nobody/u);
    assert.match(first?.hint ?? '', /^Answer view with "requests", and with \[\] where/u);
    assert.deepEqual(more, []);
    assert.equal(named(/^masking is/u)?.outcome, 'not tried');
    assert.doesNotMatch(text, /No request came up/u);
  });
}

test('where conversations are an agent’s at once it is the task that is missing', async (context) => {
  const changes = { '/claims/variants': { accept: 'automatic' } };
  const { code, checks } = await checksOf(context, { changes, wrong: without('tasks') });
  assert.equal(code, 0);
  assert.match(warningsIn(checks)[0]?.sentence ?? '', /leaves out "tasks"/u);
});

test('a conversation that is left out is not said to be still open', async (context) => {
  const { code, checks, named, text } = await checksOf(context, { wrong: without('conversation') });
  assert.equal(code, 0, text);
  const [first, ...more] = warningsIn(checks);
  assert.match(first?.sentence ?? '', /leaves out "conversation"/u);
  assert.match(first?.hint ?? '', /and with null where/u);
  assert.deepEqual(more, []);
  assert.equal(named(/^the conversation ends/u)?.outcome, 'passed');
});

test('reasons are seen in a dialog: that it is left out is said', async (context) => {
  const { named } = await checksOf(context, { wrong: without('dialog') });
  assert.match(JSON.stringify(named(/^the conversation ends/u)), /view leaves out \\"dialog\\"/u);
});
