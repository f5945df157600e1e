import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Centre } from '../centre.ts';
import type { Leg } from '../leg.ts';
import { documentedHistory } from './history.ts';

const hourMs = 3600 * 1000;

function leg(id: string, rest: Partial<Leg>): Leg {
  return {
    id,
    conversationId: `conversation of ${id}`,
    agentId: 'own',
    role: 'owner',
    phase: 'done',
    receivedAt: 0,
    acceptedAt: 0,
    endedAt: 0,
    messagesRead: 0,
    autoWrapUp: null,
    countdownCancelled: false,
    reason: null,
    automatic: false,
    terminated: false,
    ...rest,
  };
}

function listed(legs: readonly Leg[], now: number): readonly string[] {
  const centre = { legs: new Map(legs.map((each) => [each.id, each])) } as Partial<Centre>;
  const entries = documentedHistory.entries(centre as Centre, 'own', now);
  return entries.map(({ conversationId }) => conversationId.slice('conversation of '.length));
}

test('a part is listed until 24 hours after its end, whenever it began', () => {
  const legs = [leg('long', { acceptedAt: 0, endedAt: 5 * hourMs })];
  assert.deepEqual(listed(legs, 29 * hourMs), ['long']);
  assert.deepEqual(listed(legs, 29 * hourMs + 1), []);
});

test('only what this agent has wholly finished is listed', () => {
  const legs = [
    leg('active', { phase: 'active', endedAt: null }),
    leg('in wrap-up', { phase: 'wrap-up' }),
    leg('of a colleague', { agentId: 'other' }),
    leg('first', {}),
    leg('second', { acceptedAt: 1, endedAt: 1 }),
  ];
  assert.deepEqual(listed(legs, hourMs), ['second', 'first']);
});

test('a part that an administrator ended has N/A for a reason, and no other has', () => {
  const legs = [leg('own', { reason: 'Resolved' }), leg('cut', { terminated: true })];
  const centre = { legs: new Map(legs.map((each) => [each.id, each])) } as Partial<Centre>;
  const entries = documentedHistory.entries(centre as Centre, 'own', hourMs);
  assert.deepEqual(
    entries.map(({ reason }) => reason),
    ['N/A', 'Resolved'],
  );
});
