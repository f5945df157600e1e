import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anHour } from './hour.ts';
import { createInvariants } from './invariants.ts';
import { createRegister } from './marks.ts';

const few = { seed: 5, agents: 4, customers: 20, minutes: 12 };

test('people go about their business, nothing is broken, and the same seed gives the same log', async () => {
  const one = await anHour(few);
  assert.deepEqual(one.broken, []);
  for (const verb of ['accept', 'send', 'end', 'submit'])
    assert.ok((one.acts[verb] ?? 0) > 0, verb);
  assert.ok(one.written > few.customers && one.answered > 0);
  assert.equal((await anHour(few)).digest, one.digest);
  assert.notEqual((await anHour({ ...few, seed: 6 })).digest, one.digest);
});

/** What an agent sees of a conversation in which customers said these texts. */
const view = (id: string, ...texts: string[]) => ({
  conversation: {
    id,
    messages: texts.map((text, index) => ({ id: `${id}${String(index)}`, from: 'customer', text })),
  },
});

function invariants() {
  const customers = createRegister();
  const agents = createRegister();
  customers.note('Ada', 'one (00000001)');
  customers.note('Ada', 'two (00000002)');
  customers.note('Bo', 'three (00000003)');
  customers.note('Ada', 'four (00000004)');
  agents.note('Agent A', 'first 0000000a');
  agents.note('Agent A', 'second 0000000b');
  return createInvariants(customers, agents);
}

test('what is missing, doubled, out of order or of somebody else is seen', () => {
  const all = invariants();
  all.look('Agent A', view('c1', 'one (00000001)', 'two (00000002)'));
  assert.deepEqual(all.broken(), []);
  all.look('Agent A', view('c1', 'two (00000002)', 'one (00000001)'));
  all.look('Agent A', view('c1', 'one (00000001)', 'one (00000001)'));
  all.look('Agent A', view('c1', 'one (00000001)', 'four (00000004)'));
  all.look('Agent A', view('c2', 'one (00000001)', 'three (00000003)'));
  all.look('Agent B', view('c1', 'three (00000003)'));
  assert.deepEqual(all.broken(), [
    'Agent A sees the messages of Ada not all, or out of order, in c1.',
    'Agent A sees the messages of Ada not all, or out of order, in c1.',
    'Agent A sees the messages of Ada not all, or out of order, in c1.',
    'Agent A sees messages of Ada and Bo in c2.',
    "c1 was Ada's, and is Bo's.",
  ]);
});

test('a conversation of two agents is seen, unless they confer', () => {
  const all = invariants();
  const task = { id: 'c1', state: 'Connected' };
  const conference = { id: 'c2', state: 'Conference' };
  const request = { id: 'c3', state: 'Request', canAccept: true };
  all.compare([
    ['Agent A', { tasks: [task, conference, request] }],
    ['Agent B', { tasks: [conference, request] }],
  ]);
  assert.deepEqual(all.broken(), []);
  all.compare([
    ['Agent A', { tasks: [task] }],
    ['Agent B', { tasks: [task] }],
  ]);
  assert.deepEqual(all.broken(), ['Agent A and Agent B both have c1.']);
});

test('answers that are missing, come twice or turned round are seen', () => {
  const all = invariants();
  all.phone('Ada', ['first 0000000a', 'second 0000000b']);
  assert.deepEqual(all.broken(), []);
  all.phone('Ada', ['second 0000000b', 'first 0000000a']);
  all.phone('Ada', ['first 0000000a', 'first 0000000a']);
  all.phone('Ada', ['second 0000000b']);
  assert.equal(all.broken().length, 3);
});
