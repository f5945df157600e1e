import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { format } from 'prettier';
import type { Action, Verb } from '../../ports/desk.ts';
import { misfitOf } from './check-answer.ts';
import { verbsOf, withTables, type PublishedProtocol, type WithVerbs } from './guide-tables.ts';
import type { AdminAction, ClockAction } from './messages.ts';

/** The one of several actions that has this verb. */
type Of<A extends { readonly verb: string }, V> = A extends unknown
  ? V extends A['verb']
    ? A
    : never
  : never;

/** Each verb with all of its fields: a verb or a field that is new in the ports does not fit before it stands here as well. */
type Verbs<A extends { readonly verb: string }> = {
  readonly [V in A['verb']]: {
    readonly [F in Exclude<keyof Of<A, V>, 'verb'>]: object extends Pick<Of<A, V>, F>
      ? 'optional'
      : 'required';
  };
};

const required = 'required';
const plain = {};

const acts: Verbs<Action> = {
  ...{ signIn: plain, signOut: plain, acceptAll: plain, transfer: plain, conference: plain },
  ...{ refresh: plain, submit: plain, cancel: plain, confirm: plain, endConference: plain },
  ...{ exitConference: plain, end: plain, cancelAutoWrapUp: plain, reload: plain },
  ...{ closeDesk: plain, reopenDesk: plain, goOffline: plain, goOnline: plain },
  setState: { state: required, reason: 'optional' },
  answerPrompt: { option: required },
  accept: { request: required },
  open: { task: required },
  type: { text: required },
  paste: { text: required },
  search: { text: required },
  searchStates: { text: required },
  press: { keys: required },
  send: { by: required },
  attach: { name: required, bytes: required },
  choose: { destination: required },
  select: { option: required },
  dismiss: { notification: required },
};

const admins: Verbs<AdminAction> = {
  addAgent: { name: required },
  addQueue: { name: required },
  staffQueue: { queue: required, agents: required },
  setWrapUpReasons: { reasons: required },
  setTimeToAccept: { seconds: required },
  setAutoWrapUp: { setting: required },
  setMasking: { on: required },
  setCapacity: { agent: required, conversations: required },
  setTransferTargets: { targets: required },
  ...{ deleteAsset: plain, restoreAsset: plain },
  terminateInteraction: { customerPhone: required },
};

const clocks: Verbs<ClockAction> = {
  idle: { held: required },
  advance: { ms: required, held: required },
};

const published = JSON.parse(
  readFileSync(new URL('./driver-protocol.schema.json', import.meta.url), 'utf8'),
) as PublishedProtocol;

type Fields = Readonly<Record<string, string>>;

const METHODS: readonly (readonly [WithVerbs, Readonly<Record<string, Fields>>])[] = [
  ['act', acts],
  ['admin', admins],
  ['clock', clocks],
];

for (const [method, verbs] of METHODS) {
  test(`the schema has every verb of ${method} with all of its fields, and an example that fits`, () => {
    const described = verbsOf(published, method).map(({ title, required: needed, properties }) => {
      const fields = Object.keys(properties).filter((name) => name !== 'verb');
      const each = fields.map((name) => [name, needed.includes(name) ? required : 'optional']);
      return [title, Object.fromEntries(each)] as const;
    });
    assert.deepEqual(Object.fromEntries(described), verbs);
    for (const { title, description, examples, properties } of verbsOf(published, method)) {
      assert.deepEqual(properties['verb'], { const: title });
      assert.match(description, /^[A-Z].*\.$/u, title);
      assert.ok(examples.length > 0, title);
      for (const example of examples)
        assert.equal(misfitOf(`${method}.action`, example), undefined);
    }
  });
}

test('what lacks a field, or is of another kind, does not fit the schema', () => {
  const accept: Verb = 'accept';
  for (const action of [{ verb: accept }, { verb: accept, request: 7 }, { verb: 'somersault' }]) {
    assert.notEqual(misfitOf('act.params', { desk: 1, action }), undefined);
  }
});

test('the guide for authors has the tables that the schema makes: npm run documents', async () => {
  const guide = readFileSync(new URL('../../../examples/README.md', import.meta.url), 'utf8');
  const fresh = await format(withTables(guide, published), { parser: 'markdown', printWidth: 100 });
  assert.equal(guide, fresh);
});
