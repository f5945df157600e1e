import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Centre } from '../centre.ts';
import type { Conversation } from '../conversation.ts';
import type { Leg } from '../leg.ts';
import { documentedContactHistory, type EarlierContact } from './contact-history.ts';

const dayMs = 24 * 3600 * 1000;

function conversation(id: string, rest: Partial<Conversation> = {}): Conversation {
  return {
    id,
    customer: { waId: '12025550143', name: 'Robin' },
    queueId: 'queue',
    startedAt: 0,
    thread: [],
    phase: 'closed',
    owner: null,
    guests: [],
    conferenceRequest: null,
    interrupted: false,
    terminated: false,
    readMark: null,
    ...rest,
  };
}

let legs = 0;

function leg(conversationId: string, rest: Partial<Leg> = {}): Leg {
  return {
    id: `leg ${legs++}`,
    conversationId,
    agentId: 'ann',
    role: 'owner',
    phase: 'done',
    receivedAt: 0,
    acceptedAt: 0,
    endedAt: 0,
    messagesRead: null,
    autoWrapUp: null,
    countdownCancelled: false,
    reason: 'Resolved',
    automatic: false,
    terminated: false,
    ...rest,
  };
}

const open = conversation('open', { phase: 'open', owner: 'ann' });

function contacts(
  earlier: readonly Conversation[],
  parts: readonly Leg[],
  now = 0,
): readonly EarlierContact[] {
  const centre: Partial<Centre> = {
    conversations: new Map([...earlier, open].map((each) => [each.id, each])),
    legs: new Map(parts.map((each) => [each.id, each])),
  };
  return documentedContactHistory.contacts(centre as Centre, open, now);
}

const ids = (found: readonly EarlierContact[]) => found.map((each) => each.conversationId);

test('contacts of this number are listed, whatever the name, newest first', () => {
  const earlier = [
    conversation('first'),
    conversation('of a namesake', { customer: { waId: '12025550144', name: 'Robin' } }),
    conversation('second', { customer: { waId: '12025550143', name: 'Robin B.' } }),
  ];
  const parts = earlier.map(({ id }) => leg(id));
  assert.deepEqual(ids(contacts(earlier, parts)), ['second', 'first']);
});

test('a contact is listed until 90 days after its end, whenever it began', () => {
  const earlier = [conversation('long')];
  const parts = [leg('long', { endedAt: 2 * dayMs })];
  assert.deepEqual(ids(contacts(earlier, parts, 92 * dayMs)), ['long']);
  assert.deepEqual(ids(contacts(earlier, parts, 92 * dayMs + 1)), []);
});

test('neither the open contact nor one that nobody had is listed', () => {
  assert.deepEqual(contacts([conversation('nobody had it')], [leg('open')]), []);
});

test('who still wraps up an older contact finds nothing of the newer ones', () => {
  const [older, newer] = [conversation('older'), conversation('newer')];
  const centre: Partial<Centre> = {
    conversations: new Map([older, newer].map((each) => [each.id, each])),
    legs: new Map(
      [leg('older', { phase: 'wrap-up' }), leg('newer')].map((each) => [each.id, each]),
    ),
  };
  assert.deepEqual(documentedContactHistory.contacts(centre as Centre, older, 0), []);
});

test('a contact of several agents is one: all of them in their order, and the reason of the last who owned it', () => {
  const parts = [
    leg('passed on', { agentId: 'ann', reason: 'Passed on' }),
    leg('passed on', { agentId: 'ben', endedAt: 7 }),
    leg('passed on', { agentId: 'cem', role: 'guest', reason: null, endedAt: 5 }),
    leg('passed on', { agentId: 'ann', reason: null, phase: 'wrap-up', endedAt: 9 }),
  ];
  assert.deepEqual(contacts([conversation('passed on', { startedAt: 3 })], parts), [
    {
      conversationId: 'passed on',
      startedAt: 3,
      endedAt: 9,
      agentIds: ['ann', 'ben', 'cem'],
      reason: null,
    },
  ]);
});
