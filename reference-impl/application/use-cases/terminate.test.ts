import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allowedVerbs } from '../../adapters/desk-api/allowed.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Action, Desk } from '../../index.ts';
import { createTestCentre } from '../../test-centre.ts';

const [first, second] = ['16505551234', '16505554321'];

/** Agent Ahlström with one conversation a customer, the last one in front. */
async function talkingTo(...customers: readonly string[]) {
  const centre = createTestCentre();
  const desk = centre.reference.openDesk('Agent Ahlström');
  does(desk, { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  for (const from of customers) {
    await centre.write(from, 'Hello');
    does(desk, { verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
  }
  const { administration } = centre.reference;
  return { ...centre, desk, ends: (phone: string) => administration.terminateInteraction(phone) };
}

function does(desk: Desk, ...actions: readonly Action[]): void {
  for (const action of actions) assert.deepEqual(desk.act(action), { outcome: 'done' });
}

test('while the dialog is there, nothing else can be done to the conversation', async () => {
  const { desk, ends, sent } = await talkingTo(first);
  does(desk, { verb: 'type', text: 'One moment' });
  ends(`+${first}`);
  const before = desk.view();
  const verbs = ['transfer', 'conference', 'end', 'endConference', 'exitConference'] as const;
  const others = ['submit', 'cancel', 'cancelAutoWrapUp', 'signOut'] as const;
  const actions: readonly Action[] = [
    ...[...verbs, ...others].map((verb) => ({ verb })),
    { verb: 'type', text: 'more' },
    { verb: 'send', by: 'button' },
    { verb: 'press', keys: 'Enter' },
    { verb: 'select', option: 'Resolved' },
  ];
  for (const action of actions) assert.equal(desk.act(action).outcome, 'refused', action.verb);
  assert.deepEqual(desk.view(), before);
  assert.deepEqual(sent, []);
  const { conversation, tasks, agent } = before;
  assert.deepEqual([conversation?.state, tasks[0]?.state], ['Terminated', 'Terminated']);
  assert.deepEqual([conversation?.controls, agent.state], [[], 'Engaged']);
  const allowed = allowedVerbs(before, { isClosed: false, isOffline: false });
  assert.deepEqual(allowed.slice(-1), ['confirm']);
});

test('OK is for all windows of the agent', async () => {
  const { desk, ends, reference } = await talkingTo(first);
  const other = reference.openDesk('Agent Ahlström');
  ends(`+${first}`);
  does(desk, { verb: 'confirm' });
  for (const { tasks, conversation, dialog, agent } of [desk.view(), other.view()]) {
    assert.deepEqual([tasks, conversation, dialog, agent.state], [[], null, null, 'Available']);
  }
  assert.equal(desk.act({ verb: 'confirm' }).outcome, 'refused', 'once is enough');
});

test('whoever has another conversation in front is notified; whoever sees the dialog is not', async () => {
  const { desk, ends } = await talkingTo(first, second);
  const before = desk.view().announcements.length;
  ends(`+${first}`);
  const told = [`An administrator terminated the interaction with Name of ${first}.`];
  assert.deepEqual(desk.view().announcements.slice(before), told);
  assert.equal(desk.view().dialog, null);
  ends(`+${second}`);
  assert.deepEqual(desk.view().announcements.slice(before), told);
  assert.equal(desk.view().dialog?.kind, 'terminated');
});

test('only an open interaction can be terminated', async () => {
  const { desk, ends } = await talkingTo(first);
  assert.throws(() => ends(`+${second}`), Refusal);
  does(desk, { verb: 'end' });
  assert.throws(() => ends(`+${first}`), Refusal, 'what waits for a reason is over');
  assert.equal(desk.view().dialog?.kind, 'wrap-up-reasons');
});

test('a transfer that nobody has accepted is withdrawn, and its sender wraps up as ever', async () => {
  const { desk, ends, reference } = await talkingTo(first);
  const colleague = reference.openDesk('Agent Brandão');
  does(colleague, { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  does(desk, { verb: 'transfer' }, { verb: 'choose', destination: 'agent' });
  does(desk, { verb: 'select', option: 'Agent Brandão' }, { verb: 'submit' });
  assert.equal(colleague.view().requests.length, 1);
  ends(`+${first}`);
  assert.deepEqual([colleague.view().requests, colleague.view().dialog], [[], null]);
  assert.equal(desk.view().dialog?.kind, 'wrap-up-reasons');
});

test('the alert of a deleted asset gives way to the dialog', async () => {
  const { desk, ends, reference } = await talkingTo(first);
  reference.administration.deleteAsset();
  assert.notEqual(desk.view().conversation?.alert, null);
  ends(`+${first}`);
  assert.equal(desk.view().conversation?.alert, null);
  assert.equal(desk.view().dialog?.kind, 'terminated');
});
