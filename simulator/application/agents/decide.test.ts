import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../domain/random.ts';
import { STEADY_HABITS, type AgentHabits } from './agent-habits.ts';
import { decide, type Memory, type Mind } from './decide.ts';
import type { AgentDeskView, OpenConversation } from './desk-shape.ts';

const NOW = 1000;

function mind(habits: Partial<AgentHabits> = {}, memory: Partial<Memory> = {}): Mind {
  const empty = { plans: new Map(), missed: new Set<string>(), weighed: new Set<string>() };
  return {
    now: NOW,
    random: createRandom(1),
    habits: { ...STEADY_HABITS, ...habits },
    memory: { ...empty, breakUntil: 0, ...memory },
  };
}

const on = (...names: string[]) => names.map((name) => ({ name, enabled: true }));

const conversation = (
  from: string,
  controls = on('End', 'Transfer', 'Conference'),
): OpenConversation => ({
  id: 'c1',
  state: 'Connected',
  controls,
  messages: [{ id: 'm1', from, text: 'Hello' }],
  compose: { enabled: true, text: '' },
});

const verbs = (view: AgentDeskView, in_: Mind): readonly string[] =>
  decide(view, in_).map(({ verb }) => verb);

test('what stands in the way comes first: notices are confirmed, of reasons one that can be had is chosen', () => {
  const open = { conversation: conversation('customer') };
  assert.deepEqual(verbs({ ...open, dialog: { kind: 'terminated' } }, mind()), ['confirm']);
  const options = [
    { name: 'Sales', enabled: false },
    { name: 'Support', enabled: true },
  ];
  assert.deepEqual(decide({ ...open, dialog: { kind: 'wrap-up-reasons', options } }, mind()), [
    { verb: 'select', option: 'Support' },
    { verb: 'submit' },
  ]);
  const none = { kind: 'transfer-request', options: [] };
  assert.deepEqual(verbs({ ...open, dialog: none }, mind()), ['cancel']);
});

test('after no answer the agent takes the way back to work', () => {
  const ronaPrompt = { options: ['Stay Idle', 'Go to Available'] };
  assert.deepEqual(decide({ ronaPrompt }, mind()), [
    { verb: 'answerPrompt', option: 'Go to Available' },
  ]);
});

test('who is idle becomes available, unless on a break', () => {
  const view = { agent: { state: 'Idle' } };
  assert.deepEqual(verbs(view, mind()), ['setState']);
  assert.deepEqual(verbs(view, mind({}, { breakUntil: NOW + 1 })), []);
});

test('a request that can be accepted is, unless it is one to be missed, which is decided once', () => {
  const connecting = { id: 'r0', controls: [{ name: 'Accept', enabled: false }] };
  const requests = [connecting, { id: 'r1', controls: on('Accept') }];
  assert.deepEqual(decide({ requests }, mind()), [{ verb: 'accept', request: 'r1' }]);
  const careless = mind({ misses: 1 });
  assert.deepEqual(verbs({ requests }, careless), []);
  assert.deepEqual(verbs({ requests }, { ...careless, habits: STEADY_HABITS }), []);
});

test('a customer is answered as often as was planned, then the conversation is ended', () => {
  const one = mind({ answers: [1, 1] });
  assert.deepEqual(verbs({ conversation: conversation('customer') }, one), ['type', 'send']);
  assert.deepEqual(verbs({ conversation: conversation('agent') }, one), ['end']);
});

test('while answers are left and nobody waits for one, nothing is done', () => {
  assert.deepEqual(verbs({ conversation: conversation('agent') }, mind({ answers: [2, 2] })), []);
});

test('a customer who says nothing any more is waited for only so long', () => {
  const patient = mind({ answers: [2, 2], patienceMs: 500 });
  const view = { conversation: conversation('agent') };
  assert.deepEqual(verbs(view, patient), []);
  assert.deepEqual(verbs(view, { ...patient, now: NOW + 500 }), []);
  assert.deepEqual(verbs(view, { ...patient, now: NOW + 501 }), ['end']);
});

test('a conversation may be handed over, and another agent may be asked to join first', () => {
  const both = mind({ answers: [0, 0], transfers: 1, conferences: 1 });
  assert.deepEqual(verbs({ conversation: conversation('agent') }, both), ['conference']);
  const after = conversation('customer');
  assert.deepEqual(verbs({ conversation: after }, both), ['type', 'send']);
  assert.deepEqual(verbs({ conversation: after }, both), ['transfer']);
});

test('a conversation that nobody can take over is ended after all', () => {
  const alone = mind({ answers: [0, 0], transfers: 1 });
  const open = { conversation: conversation('agent') };
  assert.deepEqual(verbs(open, alone), ['transfer']);
  const nobody = { ...open, dialog: { kind: 'transfer-request', options: [] } };
  assert.deepEqual(verbs(nobody, alone), ['cancel']);
  const after = { ...open, conversation: conversation('customer') };
  assert.deepEqual(verbs(after, alone), ['type', 'send']);
  assert.deepEqual(verbs(open, alone), ['end']);
});

test('in a conference the owner ends it, and who was asked to join leaves it', () => {
  const owner = conversation('agent', on('End Conference', 'Exit Conference'));
  assert.deepEqual(verbs({ conversation: owner }, mind()), ['endConference']);
  const guest = conversation('customer', on('Exit Conference'));
  assert.deepEqual(verbs({ conversation: guest }, mind()), ['exitConference']);
});

test('the agent turns to what is new elsewhere, or to what is left', () => {
  const tasks = [{ id: 'c1' }, { id: 'c2' }, { id: 'c3', unread: 2 }];
  const busy = { conversation: conversation('agent'), tasks };
  assert.deepEqual(decide(busy, mind({ answers: [1, 1] })), [{ verb: 'open', task: 'c3' }]);
  assert.deepEqual(decide({ tasks: [{ id: 'c2' }] }, mind()), [{ verb: 'open', task: 'c2' }]);
});

test('with nothing to do a break may begin', () => {
  const tired = mind({ breaks: 1, breakMs: [5000, 5000] });
  assert.deepEqual(decide({}, tired), [{ verb: 'setState', state: 'Idle' }]);
  assert.equal(tired.memory.breakUntil, NOW + 5000);
  assert.deepEqual(decide({ agent: { state: 'Idle' } }, tired), []);
});
