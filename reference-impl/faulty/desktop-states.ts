import { both, withPolicy, withUseCase, withView, type Alteration } from '../alter.ts';
import type { Agent } from '../domain/agent.ts';
import { currentLegs } from '../domain/centre.ts';
import { agentOf, alsoOffered, setAgent } from './availability.ts';
import { notebook } from './notebook.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what the header says of the agent's state, and in choosing another. */
export const desktopStateTwins: readonly FaultyTwin[] = [
  {
    id: 'state-search-minds-case',
    clause: 'WA-ST-06',
    story: 'The search in the list of states only finds what is written in the same case.',
    alter: withPolicy('availability', () => ({ finds: (search, state) => state.includes(search) })),
  },
  {
    id: 'state-search-leaves-out-reasons',
    clause: 'WA-ST-06',
    story:
      'The search in the list of states finds Available and Idle, but none of the idle reasons.',
    alter: withPolicy('availability', (documented) => ({
      finds: (search, state) =>
        ['Available', 'Idle'].includes(state) && documented.finds(search, state),
    })),
  },
  {
    id: 'state-timer-survives-reload',
    clause: 'WA-ST-07',
    story: 'After a reload the state timer goes on where it was.',
    alter: withPolicy('availability', () => ({ restartsTimer: () => false })),
  },
  {
    id: 'nothing-after-reload',
    clause: 'WA-ST-07',
    story: 'After a reload the desktop says Available, but nothing is offered any more.',
    alter: deafAfterReload(),
  },
  {
    id: 'state-timer-runs-through-idle',
    clause: 'WA-ST-11',
    story: 'The state timer goes on when the agent changes from Idle to an idle reason.',
    alter: withView((view) => ({
      ...view,
      agent: { ...view.agent, stateSeconds: view.agent.idleSeconds ?? view.agent.stateSeconds },
    })),
  },
  {
    id: 'state-timer-without-hours',
    clause: 'WA-ST-11',
    story: 'The state timer starts from nought after each hour.',
    alter: withView((view) => ({
      ...view,
      agent: { ...view.agent, stateSeconds: view.agent.stateSeconds % 3600 },
    })),
  },
  {
    id: 'idle-in-all-counts-work',
    clause: 'WA-ST-15',
    story: 'The time idle in all goes on counting while the agent is Available in between.',
    alter: withUseCase('setState', (original, app) => {
      const since = new Map<string, number | null>();
      return (agentId, state) => {
        const before = agentOf(app, agentId).idleSince ?? since.get(agentId) ?? null;
        since.set(agentId, before);
        original(agentId, state);
        if (state !== 'Available' && before !== null) setAgent(app, agentId, { idleSince: before });
      };
    }),
  },
  {
    id: 'idle-in-all-is-time-for-reason',
    clause: 'WA-ST-15',
    story: 'The time idle in all starts anew with each reason.',
    alter: withView((view) => ({
      ...view,
      agent: {
        ...view.agent,
        idleSeconds: view.agent.idleSeconds === null ? null : view.agent.stateSeconds,
      },
    })),
  },
  {
    id: 'breaks-show-at-once',
    clause: 'WA-ST-10',
    story: 'A break chosen in the middle of a conversation is shown at once, in place of Engaged.',
    alter: withPolicy('availability', (documented) => ({
      label: (agent, working) => documented.label(agent, working && agent.idleReason === null),
    })),
  },
  {
    id: 'idle-after-first-of-two',
    clause: 'WA-ST-10',
    story: 'Idle takes effect when the first of two conversations is finished.',
    alter: idleAfterFirst(),
  },
  {
    id: 'offered-after-first-of-two',
    clause: 'WA-ST-10',
    story:
      'An agent who chose a break is offered requests again when one of two conversations is finished.',
    alter: offeredAfterFirst(),
  },
  {
    id: 'engaged-explained-once',
    clause: 'WA-ST-09',
    story: 'What Engaged means is explained only while the agent has one conversation.',
    alter: withView((view, app, agentId) => {
      const single = currentLegs(app.store.centre, agentId).length <= 1;
      return { ...view, agent: { ...view.agent, stateNote: single ? view.agent.stateNote : null } };
    }),
  },
  {
    id: 'idle-agents-may-leave-requests',
    clause: 'WA-ST-13',
    story: 'An agent who goes idle can sign out, though a request is still in front of them.',
    alter: withPolicy('availability', (documented) => ({
      maySignOut: (agent, work) =>
        documented.maySignOut(agent, work) ||
        (agent.availability === 'Idle' && work.conversations === 0),
    })),
  },
  {
    id: 'transfer-requests-may-be-left',
    clause: 'WA-ST-13',
    story: 'An agent can sign out though a colleague has just transferred a conversation to them.',
    alter: withPolicy('availability', (documented) => ({
      maySignOut: (agent, work) =>
        documented.maySignOut(agent, {
          ...work,
          requests: work.requests.filter(({ purpose }) => purpose !== 'transfer'),
        }),
    })),
  },
];

/** Who has reloaded is passed over until they choose a state. */
function deafAfterReload(): Alteration {
  const deaf = new WeakSet<Agent>();
  return both(
    withUseCase('happened', (original, app) => (agentId, event) => {
      original(agentId, event);
      if (event === 'reloaded') deaf.add(agentOf(app, agentId));
    }),
    withPolicy('availability', (documented) => ({
      mayBeOffered: (agent) => documented.mayBeOffered(agent) && !deaf.has(agent),
    })),
  );
}

/** The header says Idle as soon as one conversation was wrapped up after Idle was chosen. */
function idleAfterFirst(): Alteration {
  const notes = notebook();
  return both(
    withUseCase('submitWrapUp', (original, app) => (move, end) => {
      original(move, end);
      notes(app).add(move.agentId);
    }),
    withView((view, app, agentId) => {
      const isIdle = agentOf(app, agentId).availability === 'Idle' && notes(app).has(agentId);
      return isIdle ? { ...view, agent: { ...view.agent, state: 'Idle' } } : view;
    }),
  );
}

/** Who chose a break and then wrapped up one of two conversations is offered requests as if they were Available. */
function offeredAfterFirst(): Alteration {
  const ready = new WeakSet<Agent>();
  return both(
    withUseCase('submitWrapUp', (original, app) => (move, end) => {
      original(move, end);
      const rest = currentLegs(app.store.centre, move.agentId).length;
      if (rest > 0) ready.add(agentOf(app, move.agentId));
    }),
    alsoOffered((agent) => agent.idleReason !== null && ready.has(agent)),
  );
}
