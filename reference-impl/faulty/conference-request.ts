import { both, withPolicy, withUseCase } from '../alter.ts';
import type { App } from '../application/app.ts';
import { currentLegs } from '../domain/centre.ts';
import type { Conversation } from '../domain/conversation.ts';
import { cameThroughQueue, notingQueues, requestsOf, withOwnersPane } from './conference-kit.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in where a conference request goes, and in what the pane says then. */
const requestTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-queue-means-anybody',
    clause: 'WA-CNF-03',
    story: 'A conference request to a queue goes to whoever is free, of that queue or not.',
    alter: withPolicy('routing', (documented) => ({
      serves(centre, agent, waiting) {
        const queueId = waiting.purpose === 'conference' ? 'any' : waiting.queueId;
        return documented.serves(centre, agent, { ...waiting, queueId });
      },
    })),
  },
  {
    id: 'conference-request-shown-outside-the-queue',
    clause: 'WA-CNF-03',
    story: 'A conference request to a queue is also shown to an available agent outside it.',
    alter: withUseCase('requestConference', (original, app) => (move, target) => {
      original(move, target);
      const staff = app.store.centre.queues.get(target.id)?.staff;
      const outsider = [...app.store.centre.agents.values()].find(
        (agent) =>
          staff?.includes(agent.id) === false &&
          agent.id !== move.agentId &&
          app.policies.availability.mayBeOffered(agent),
      );
      if (!outsider) return;
      const request = { purpose: 'conference', target, except: move.agentId } as const;
      app.use.offer(move.conversationId, outsider.id, request);
    }),
  },
  {
    id: 'conference-requested-only-when-offered',
    clause: 'WA-CNF-03',
    story: 'The state turns to Conference Requested only once somebody is offered the request.',
    alter: withOwnersPane((pane, { app }) =>
      pane.state === 'Conference Requested' && requestsOf(app, pane.id).length === 0
        ? { ...pane, state: 'Connected' }
        : pane,
    ),
  },
  {
    id: 'conference-at-once-for-queues',
    clause: 'WA-CNF-03',
    story: 'With a queue as the destination, the state says Conference at the request already.',
    alter: withPolicy('conference', (documented) => ({
      label: (conversation) =>
        conversation.conferenceRequest?.kind === 'queue'
          ? 'Conference'
          : documented.label(conversation),
    })),
  },
  {
    id: 'conference-request-does-not-wait',
    clause: 'WA-CNF-03',
    story: 'A conference request to a queue is lost when nobody of the queue is free at once.',
    alter: withUseCase('requestConference', (original, app) => (move, target) => {
      original(move, target);
      app.store.change((centre) => ({
        ...centre,
        waiting: centre.waiting.filter(({ purpose }) => purpose !== 'conference'),
      }));
    }),
  },
];

/** How long ago the conference was requested of somebody, in ms. */
function requestedFor(app: App, { id }: Conversation): number {
  const now = app.clock.now();
  return Math.max(0, ...requestsOf(app, id).map(({ receivedAt }) => now - receivedAt));
}

/** The asked agent has accepted something since, though not this. */
function acceptedElsewhere(app: App, { id }: Conversation): boolean {
  return requestsOf(app, id).some(({ agentId, receivedAt }) =>
    currentLegs(app.store.centre, agentId).some(({ acceptedAt }) => acceptedAt >= receivedAt),
  );
}

/** Faults in when the state turns from Conference Requested to Conference. */
const acceptanceTwins: readonly FaultyTwin[] = [
  {
    id: 'conference-by-waiting',
    clause: 'WA-CNF-04',
    story: 'Five seconds after the request the state turns to Conference, accepted or not.',
    alter: withOwnersPane((pane, { app, conversation }) =>
      requestedFor(app, conversation) >= 5000 ? { ...pane, state: 'Conference' } : pane,
    ),
  },
  {
    id: 'conference-by-the-customer',
    clause: 'WA-CNF-04',
    story: 'When the customer writes again, Conference Requested turns to Conference.',
    alter: withPolicy('conference', (documented) => ({
      label(conversation) {
        const written = conversation.thread.filter(({ from }) => from === 'customer').length;
        const requested = conversation.conferenceRequest?.kind === 'agent';
        return requested && written > 1 ? 'Conference' : documented.label(conversation);
      },
    })),
  },
  {
    id: 'conference-by-another-acceptance',
    clause: 'WA-CNF-04',
    story: 'The state turns to Conference when the asked agent accepts another request.',
    alter: withOwnersPane((pane, { app, conversation }) =>
      acceptedElsewhere(app, conversation) ? { ...pane, state: 'Conference' } : pane,
    ),
  },
  {
    id: 'conference-through-queue-stays-requested',
    clause: 'WA-CNF-04',
    story: 'When the colleague comes from a queue, the state stays Conference Requested.',
    alter: both(
      notingQueues,
      withOwnersPane((pane, { app }) =>
        pane.state === 'Conference' && cameThroughQueue(app, pane.id)
          ? { ...pane, state: 'Conference Requested' }
          : pane,
      ),
    ),
  },
  {
    id: 'conference-with-busy-agent-stays-requested',
    clause: 'WA-CNF-04',
    story: 'When the colleague has another conversation, the state stays Conference Requested.',
    alter: withOwnersPane((pane, { app, conversation }) => {
      const { centre } = app.store;
      const busy = conversation.guests.some((id) => currentLegs(centre, id).length > 1);
      return busy ? { ...pane, state: 'Conference Requested' } : pane;
    }),
  },
];

/** Faults in a conference request, from sending it to its acceptance. */
export const conferenceRequestTwins: readonly FaultyTwin[] = [...requestTwins, ...acceptanceTwins];
