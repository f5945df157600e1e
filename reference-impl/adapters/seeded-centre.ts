import type { Centre } from '../domain/centre.ts';
import type { Agent } from '../domain/agent.ts';

export interface Fixtures {
  readonly agents: readonly string[];
  readonly queues: readonly string[];
  readonly wrapUpReasons: readonly { readonly name: string; readonly default: boolean }[];
  readonly idleReasons: readonly string[];
  readonly timeToAcceptSeconds: number;
}

/** What a new contact centre starts with: the time to accept is the one seen on a real tenant for social channels (WA-RONA-03). */
export const defaultFixtures: Fixtures = {
  agents: ['Agent Ahlström', 'Agent Brandão', 'Agent Çelik', 'Agent Dvořák'],
  queues: ['Customer Care', 'Billing', 'Billing Disputes', 'Returns'],
  wrapUpReasons: [
    { name: 'Resolved', default: false },
    { name: 'Order status given', default: false },
    { name: 'Refund issued', default: false },
    { name: 'No further action', default: true },
    { name: 'Über-escalation', default: false },
  ],
  idleReasons: ['Meeting', 'Lunch'],
  timeToAcceptSeconds: 32,
};

/** An empty contact centre with agents who are not signed in yet. The first queue is where customers enter. */
export function seededCentre(
  fixtures: Fixtures,
  nextId: (kind: string) => string,
  now: number,
): Centre {
  const queues = fixtures.queues.map((name) => ({ id: nextId('queue'), name, staff: null }));
  const agents = fixtures.agents.map((name): Agent => ({
    id: nextId('agent'),
    name,
    signedIn: false,
    availability: 'Idle',
    idleReason: null,
    since: now,
    idleSince: null,
    awaySince: null,
    capacity: 5,
  }));
  return {
    agents: new Map(agents.map((each) => [each.id, each])),
    queues: new Map(queues.map((each) => [each.id, each])),
    conversations: new Map(),
    legs: new Map(),
    offers: new Map(),
    waiting: [],
    settings: {
      timeToAcceptSeconds: fixtures.timeToAcceptSeconds,
      autoWrapUp: null,
      masking: false,
      wrapUpReasons: fixtures.wrapUpReasons,
      idleReasons: fixtures.idleReasons,
      targetQueues: null,
      targetAgents: null,
    },
    asset: 'active',
    entryQueueId: queues[0]?.id ?? '',
  };
}
