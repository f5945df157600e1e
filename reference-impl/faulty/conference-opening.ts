import { withAction, withPolicy, type Alteration } from '../alter.ts';
import type { App } from '../application/app.ts';
import type { Agent } from '../domain/agent.ts';
import { currentLegs, offersTo, type Centre } from '../domain/centre.ts';
import type { Target } from '../domain/target.ts';
import { withRequestDialog } from './transfer-dialog.ts';
import { firstChoiceCounts, queueListsAgentsToo } from './choice-faults.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in opening Conference Request. */
const openingTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-opens-transfer-in-second-conversation',
    clause: 'WA-CNF-01',
    story: 'With two conversations at once, Conference opens Transfer Request.',
    alter: withAction((action, real, { app, agentId }) => {
      const busy = currentLegs(app.store.centre, agentId).length > 1;
      return real(action.verb === 'conference' && busy ? { verb: 'transfer' } : action);
    }),
  },
  {
    id: 'conference-sends-what-was-cancelled',
    clause: 'WA-CNF-01',
    story: 'Opening Conference Request again sends the request that was cancelled before.',
    alter: sendsWhatWasCancelled(),
  },
];

/** What was selected in the Conference Requests that were cancelled, of one contact centre. */
const cancelled = new WeakMap<App, Target>();

function sendsWhatWasCancelled(): Alteration {
  return withAction((action, real, { desk, app, agentId }) => {
    const { dialog, conversation } = desk.view();
    if (action.verb === 'cancel' && dialog?.kind === 'conference-request') {
      const target = targetNamed(app.store.centre, dialog.selected);
      if (target) cancelled.set(app, target);
    }
    const outcome = real(action);
    const target = cancelled.get(app);
    if (action.verb === 'conference' && target && conversation)
      app.use.requestConference({ agentId, conversationId: conversation.id }, target);
    return outcome;
  });
}

function targetNamed(centre: Centre, name: string | null): Target | undefined {
  const agent = [...centre.agents.values()].find((each) => each.name === name);
  const queue = [...centre.queues.values()].find((each) => each.name === name);
  if (agent) return { kind: 'agent', id: agent.id };
  return queue && { kind: 'queue', id: queue.id };
}

/** Lets agents be asked into a conference whom the documentation leaves out. */
function asksAlso(whom: (centre: Centre, agent: Agent) => boolean): Alteration {
  return withPolicy('targets', (documented) => ({
    agents(centre, looking) {
      const listed = documented.agents(centre, looking);
      if (looking.purpose === 'transfer') return listed;
      const others = [...centre.agents.values()].filter(
        (agent) => agent.id !== looking.agentId && agent.signedIn && whom(centre, agent),
      );
      return [
        ...listed,
        ...others.map(({ id, name }) => ({
          target: { kind: 'agent', id } as const,
          name,
          state: 'Available',
          enabled: true,
        })),
      ];
    },
    problem: (centre, target, looking) =>
      looking.purpose === 'transfer' ? documented.problem(centre, target, looking) : null,
  }));
}

function isFull(centre: Centre, { id, capacity }: Agent): boolean {
  return currentLegs(centre, id).length + offersTo(centre, id).length >= capacity;
}

/** Faults in choosing between a queue and an agent. */
const choiceTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-agent-gone-after-queue',
    clause: 'WA-CNF-02',
    story: 'After a look at Queue, Agent lists nobody until the list is refreshed.',
    alter: withRequestDialog('conference', () => {
      let queueChosen = false;
      return {
        show: (dialog) =>
          queueChosen && dialog.destination === 'agent' ? { ...dialog, options: [] } : dialog,
        act(action) {
          queueChosen ||= action.verb === 'choose' && action.destination === 'queue';
          queueChosen &&= action.verb !== 'refresh';
          return null;
        },
      };
    }),
  },
  {
    id: 'conference-queue-lists-agents-too',
    clause: 'WA-CNF-02',
    story: 'In Conference Request, Queue lists the agents as well, beneath the queues.',
    alter: queueListsAgentsToo('conference'),
  },
  {
    id: 'conference-first-choice-counts',
    clause: 'WA-CNF-02',
    story: 'An agent who selects a queue and then an agent instead asks the queue all the same.',
    alter: firstChoiceCounts('conference'),
  },
  {
    id: 'conference-asks-idle-agents',
    clause: 'WA-CNF-02',
    story: 'Conference Request lists agents who are idle as if they were available, and asks them.',
    alter: asksAlso((_centre, { availability }) => availability === 'Idle'),
  },
  {
    id: 'conference-asks-agents-without-room',
    clause: 'WA-CNF-02',
    story: 'Conference Request asks an agent who already has all the conversations they may have.',
    alter: asksAlso((centre, agent) => agent.availability === 'Available' && isFull(centre, agent)),
  },
];

/** Faults in Conference Request as it opens and as it is filled in. */
export const conferenceOpeningTwins: readonly FaultyTwin[] = [...openingTwins, ...choiceTwins];
