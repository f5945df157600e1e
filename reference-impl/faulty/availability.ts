import type { App } from '../application/app.ts';
import { both, withPolicy, withUseCase, type Alteration } from '../alter.ts';
import type { Agent } from '../domain/agent.ts';
import { currentLegs, get, offersTo, put } from '../domain/centre.ts';
import type { FaultyTwin } from './twin.ts';

/** The idle reason of those who are offered requests though they are idle. */
const soon = 'Soon';

/** Faults in who is offered requests. */
export const availabilityTwins: readonly FaultyTwin[] = [
  {
    id: 'offers-during-breaks',
    clause: 'WA-ST-01',
    story: 'An agent who is idle for a reason is still offered requests.',
    alter: alsoOffered((agent) => agent.availability === 'Idle' && agent.idleReason !== null),
  },
  {
    id: 'offers-at-once-after-sign-in',
    clause: 'WA-ST-01',
    story: 'An agent who has signed in is offered requests before they choose Available.',
    alter: both(
      withPolicy('availability', () => ({ reasonAfter: () => 'Just signed in' })),
      alsoOffered((agent) => agent.idleReason === 'Just signed in'),
    ),
  },
  {
    id: 'offers-after-sign-out',
    clause: 'WA-ST-01',
    story: 'An agent who signs out while Available is still offered requests.',
    alter: both(
      withUseCase('signOut', (original, app) => (agentId) => {
        const { availability } = agentOf(app, agentId);
        original(agentId);
        setAgent(app, agentId, { availability });
      }),
      alsoOffered((agent) => !agent.signedIn && agent.availability === 'Available'),
    ),
  },
  {
    id: 'back-from-break-to-nothing',
    clause: 'WA-ST-01',
    story: 'What waits is not offered to an agent who becomes Available after a break.',
    alter: withoutRouting((before, state) => state === 'Available' && before.idleReason !== null),
  },
  {
    id: 'idle-at-next-request',
    clause: 'WA-ST-01',
    story: 'An agent who chooses Idle with a request in front of them is still offered others.',
    alter: offeredThough(
      (app, before, state) => state === 'Idle' && offersTo(app.store.centre, before.id).length > 0,
    ),
  },
  {
    id: 'break-after-conversation',
    clause: 'WA-ST-01',
    story: 'An agent who chooses a break in the middle of a conversation is still offered others.',
    alter: offeredThough(
      (app, before, state) =>
        state !== 'Idle' &&
        state !== 'Available' &&
        currentLegs(app.store.centre, before.id).length > 0,
    ),
  },
  {
    id: 'rona-in-menu',
    clause: 'WA-ST-03',
    story: 'The list of states contains RONA.',
    alter: withPolicy('availability', (documented) => ({
      options: (settings) => [...documented.options(settings), 'RONA'],
    })),
  },
  {
    id: 'second-sign-in-is-available',
    clause: 'WA-ST-04',
    story: 'An agent who signs in for the second time is Available at once.',
    alter: withUseCase('signIn', (original, app) => {
      const known = new Set<string>();
      return (agentId) => {
        const again = known.has(agentId) && !agentOf(app, agentId).signedIn;
        original(agentId);
        known.add(agentId);
        if (again) app.use.setState(agentId, 'Available');
      };
    }),
  },
  {
    id: 'breaks-end-by-themselves',
    clause: 'WA-ST-05',
    story: 'A break ends by itself after half an hour.',
    alter: withUseCase('setState', (original, app) => (agentId, state) => {
      original(agentId, state);
      const { since } = agentOf(app, agentId);
      app.clock.setTimeout(() => {
        const agent = agentOf(app, agentId);
        if (agent.since === since && agent.idleReason) original(agentId, 'Available');
      }, 30 * 60_000);
    }),
  },
  {
    id: 'never-engaged',
    clause: 'WA-ST-08',
    story: 'An agent who has accepted still shows as Available.',
    alter: withPolicy('availability', () => ({ label: (agent) => agent.availability })),
  },
  {
    id: 'accepted-do-not-count',
    clause: 'WA-CAP-01',
    story: 'Conversations that were accepted do not count towards the capacity.',
    alter: withPolicy('routing', () => ({
      hasRoom: (centre, agent) => offersTo(centre, agent.id).length < agent.capacity,
    })),
  },
  {
    id: 'six-for-five',
    clause: 'WA-CAP-01',
    story: 'An agent who may have five conversations is offered a sixth.',
    alter: withPolicy('routing', (documented) => ({
      hasRoom: (centre, agent) =>
        documented.hasRoom(centre, agent.capacity === 5 ? { ...agent, capacity: 6 } : agent),
    })),
  },
];

/** Offers to these agents, too. */
export function alsoOffered(to: (agent: Agent) => boolean): Alteration {
  return withPolicy('availability', (documented) => ({
    mayBeOffered: (agent) => documented.mayBeOffered(agent) || to(agent),
  }));
}

type Choice = (app: App, before: Agent, state: string) => boolean;

/** An agent who chooses a state under this condition shows it, and is offered requests all the same. */
export function offeredThough(condition: Choice): Alteration {
  return both(
    withUseCase('setState', (original, app) => (agentId, state) => {
      const holds = condition(app, agentOf(app, agentId), state);
      original(agentId, state);
      if (holds) setAgent(app, agentId, { idleReason: soon });
    }),
    alsoOffered((agent) => agent.idleReason === soon),
  );
}

/** Choosing a state under this condition offers nothing that waits. */
export function withoutRouting(condition: (before: Agent, state: string) => boolean): Alteration {
  return (blueprint) => ({
    ...blueprint,
    useCases(original, app) {
      const before = blueprint.useCases(original, app);
      let muted = false;
      return {
        ...before,
        setState(agentId, state) {
          muted = condition(agentOf(app, agentId), state);
          before.setState(agentId, state);
          muted = false;
        },
        route: () => (muted ? undefined : before.route()),
      };
    },
  });
}

export function agentOf(app: App, agentId: string): Agent {
  return get(app.store.centre, 'agents', agentId);
}

export function setAgent(app: App, agentId: string, change: Partial<Agent>): void {
  app.store.change((centre) => put(centre, 'agents', { ...agentOf(app, agentId), ...change }));
}
