import type { App } from '../application/app.ts';
import { both, withAction, withPolicy, withUseCase, withView, type Alteration } from '../alter.ts';
import type { Agent } from '../domain/agent.ts';
import type { AgentEvent } from '../domain/policies/availability.ts';
import { put } from '../domain/centre.ts';
import type { Offer } from '../domain/offer.ts';
import { agentOf, offeredThough, withoutRouting } from './availability.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what follows a request that nobody answered. */
export const noAnswerTwins: readonly FaultyTwin[] = [
  {
    id: 'two-misses-make-available',
    clause: 'WA-ST-02',
    story: 'The second of two requests missed at once makes the agent Available again.',
    alter: withPolicy('availability', (documented) => ({
      after: (event, agent) =>
        event === 'missed-request' && agent.availability === 'RONA'
          ? 'Available'
          : documented.after(event, agent),
    })),
  },
  {
    id: 'rona-ends-after-five-minutes',
    clause: 'WA-ST-02',
    story: 'RONA ends by itself after five minutes.',
    alter: withUseCase('happened', (original, app) => (agentId, event) => {
      original(agentId, event);
      if (event !== 'missed-request') return;
      app.clock.setTimeout(() => comesBack(app, agentId), 5 * 60_000);
    }),
  },
  {
    id: 'rona-ends-when-customer-writes',
    clause: 'WA-ST-02',
    story: 'RONA ends when a customer writes to whom the agent is talking already.',
    alter: ronaEndsAfter('customer-wrote'),
  },
  {
    id: 'rona-ends-when-agent-writes',
    clause: 'WA-ST-02',
    story: 'RONA ends when the agent answers a customer to whom they are talking already.',
    alter: withUseCase('send', (original, app) => (move, text) => {
      original(move, text);
      comesBack(app, move.agentId);
    }),
  },
  {
    id: 'rona-ends-with-reload',
    clause: 'WA-ST-02',
    story: 'RONA ends when the agent reloads the desktop.',
    alter: ronaEndsAfter('reloaded'),
  },
  {
    id: 'rona-ends-with-wrap-up',
    clause: 'WA-ST-02',
    story: 'RONA ends when the agent wraps up another conversation.',
    alter: ronaEndsAfter('wrapped-up'),
  },
  {
    id: 'idle-after-rona-is-offered',
    clause: 'WA-ST-02',
    story: 'An agent who goes from RONA to Idle is offered requests again.',
    alter: offeredThough(
      (_app, before, state) => before.availability === 'RONA' && state === 'Idle',
    ),
  },
  {
    id: 'idle-after-rona-is-a-trap',
    clause: 'WA-ST-02',
    story:
      'An agent who went from RONA to Idle is not offered what waits when they choose Available.',
    alter: trappedAfterRona(),
  },
  {
    id: 'second-miss-is-forgiven',
    clause: 'WA-ST-02',
    story: 'An agent who misses a second request stays Available.',
    alter: withUseCase('happened', (original) => {
      const missed = new Set<string>();
      return (agentId, event) => {
        if (event === 'missed-request' && missed.has(agentId)) return;
        if (event === 'missed-request') missed.add(agentId);
        original(agentId, event);
      };
    }),
  },
  {
    id: 'rona-in-spite-of-accepting',
    clause: 'WA-RONA-05',
    story: 'An agent who accepts in the last five seconds is put in RONA all the same.',
    alter: withUseCase('accept', (original, app) => (agentId, offerId) => {
      const left = (app.store.centre.offers.get(offerId)?.expiresAt ?? 0) - app.clock.now();
      original(agentId, offerId);
      if (left > 5000) return;
      app.clock.setTimeout(() => app.use.happened(agentId, 'missed-request'), left);
    }),
  },
  {
    id: 'accepted-and-missed',
    clause: 'WA-RONA-05',
    story: 'An agent who accepts at the moment of RONA gets the conversation and is in RONA.',
    alter: bothAtOnce(),
  },
  {
    id: 'unanswered-goes-to-everyone',
    clause: 'WA-RONA-05',
    story:
      'An unanswered request goes to any available agent, also to one who does not serve its queue.',
    alter: withUseCase('expire', (original, app) => (offerId) => {
      const { centre } = app.store;
      const offer = centre.offers.get(offerId);
      const queue = offer?.purpose === 'offer' && centre.queues.get(offer.target.id);
      if (queue) app.store.change((now) => put(now, 'queues', { ...queue, staff: null }));
      original(offerId);
    }),
  },
  {
    id: 'prompt-without-available',
    clause: 'WA-RONA-06',
    story: 'The prompt after no answer has no way to Available.',
    alter: withView((view) => ({
      ...view,
      ronaPrompt: view.ronaPrompt && { options: ['Go To Idle'] },
    })),
  },
];

function comesBack(app: App, agentId: string): void {
  if (agentOf(app, agentId).availability === 'RONA') app.use.setState(agentId, 'Available');
}

function ronaEndsAfter(cause: AgentEvent): Alteration {
  return withPolicy('availability', (documented) => ({
    after: (event, agent) =>
      event === cause && agent.availability === 'RONA'
        ? 'Available'
        : documented.after(event, agent),
  }));
}

/** Remembers who chose Idle in RONA; their next Available offers nothing that waits. */
function trappedAfterRona(): Alteration {
  const trapped = new WeakSet<Agent>();
  return both(
    withUseCase('setState', (original, app) => (agentId, state) => {
      const fromRona = agentOf(app, agentId).availability === 'RONA';
      original(agentId, state);
      if (fromRona && state === 'Idle') trapped.add(agentOf(app, agentId));
    }),
    withoutRouting((before, state) => state === 'Available' && trapped.has(before)),
  );
}

/** A request that went at this very moment can still be accepted. */
function bothAtOnce(): Alteration {
  const gone = new Map<string, Offer>();
  return both(
    withUseCase('expire', (original, app) => (offerId) => {
      const offer = app.store.centre.offers.get(offerId);
      if (offer) gone.set(offerId, offer);
      original(offerId);
    }),
    withAction((action, real, { app }) => {
      const offer = action.verb === 'accept' ? gone.get(action.request) : undefined;
      if (offer?.expiresAt === app.clock.now()) revive(app, offer);
      return real(action);
    }),
  );
}

function revive(app: App, offer: Offer): void {
  const expiresAt = offer.expiresAt + 1000;
  app.store.change((now) => ({
    ...put(now, 'offers', { ...offer, expiresAt }),
    waiting: now.waiting.filter((each) => each.conversationId !== offer.conversationId),
  }));
}
