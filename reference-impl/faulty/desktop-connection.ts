import { both, withPolicy, withUseCase, type Alteration } from '../alter.ts';
import { afterChanges, withPage } from '../alter-page.ts';
import type { App } from '../application/app.ts';
import { sendTo } from '../application/use-cases/route.ts';
import type { Agent } from '../domain/agent.ts';
import { currentLegs, get, offersTo, put } from '../domain/centre.ts';
import { released, type Leg } from '../domain/leg.ts';
import { agentOf, setAgent } from './availability.ts';
import { legsInWrapUp } from './countdown.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what a lost connection does to an agent who is back in time. */
export const desktopConnectionTwins: readonly FaultyTwin[] = [
  {
    id: 'recovery-of-a-minute',
    clause: 'WA-NTF-05',
    story: 'An agent is signed out who was without a connection for a minute.',
    alter: withPolicy('recovery', () => ({ timeMs: 60_000 })),
  },
  {
    id: 'recovery-from-the-first-loss',
    clause: 'WA-NTF-05',
    story: 'The 120 seconds count from the first loss, though the connection was back in between.',
    alter: countedFromFirst(),
  },
  {
    id: 'back-from-loss-idle',
    clause: 'WA-NTF-05',
    story: 'An agent who was without a connection for more than half a minute comes back Idle.',
    alter: withUseCase('comeBack', (original, app) => (agentId) => {
      const awayMs = timeAway(app, agentId);
      original(agentId);
      if (awayMs > 30_000) setAgent(app, agentId, { availability: 'Idle' });
    }),
  },
  {
    id: 'state-timer-anew-after-loss',
    clause: 'WA-NTF-05',
    story: 'When the connection is back, the state timer of an agent on a break starts anew.',
    alter: withPolicy('availability', (documented) => ({
      restartsTimer: (event, agent) =>
        documented.restartsTimer(event, agent) ||
        (event === 'came-back' && agent.idleReason !== null),
    })),
  },
  {
    id: 'nothing-after-loss',
    clause: 'WA-NTF-05',
    story:
      'After a loss of more than half a minute the desktop says Available, but nothing is offered.',
    alter: deafAfterLoss(),
  },
  {
    id: 'conversations-go-back-to-the-queue',
    clause: 'WA-NTF-05',
    story: 'After 90 seconds without a connection an agent loses their conversations to the queue.',
    alter: afterAbsence(90_000, (app, agentId) => {
      for (const leg of ownedBy(app, agentId)) giveBack(app, leg);
    }),
  },
  {
    id: 'wrap-up-ends-without-connection',
    clause: 'WA-NTF-05',
    story:
      'After 90 seconds without a connection a wrap-up is finished, though there is no countdown.',
    alter: afterAbsence(90_000, submitReasons),
  },
  {
    id: 'loss-counts-as-no-answer',
    clause: 'WA-NTF-05',
    story: 'A request counts as missed as soon as the connection of its agent is lost.',
    alter: afterAbsence(0, (app, agentId) => {
      for (const { id } of offersTo(app.store.centre, agentId)) app.use.expire(id);
    }),
  },
  {
    id: 'last-of-what-came-meanwhile',
    clause: 'WA-NTF-05',
    story: 'Of several messages that came during a loss only the last is shown.',
    alter: onlyTheLast(),
  },
  {
    id: 'page-loss-told-for-half-a-minute',
    clause: 'WA-NTF-05',
    story: 'The desktop stops telling of a loss after half a minute, and looks as if all was well.',
    needs: 'screen',
    alter: withPage({
      script: `let since = 0; window.addEventListener('offline', () => { since = Date.now(); });
        ${afterChanges(`
          const [said] = document.querySelectorAll('.connection.offline bdi');
          if (said && Date.now() - since > 30000 && said.textContent !== 'online') said.textContent = 'online';`)}`,
    }),
  },
];

/** For how long the agent has been away, in ms. */
function timeAway(app: App, agentId: string): number {
  return app.clock.now() - (agentOf(app, agentId).awaySince ?? app.clock.now());
}

/** Something happens to an agent who has been away for so long without coming back. */
function afterAbsence(ms: number, happens: (app: App, agentId: string) => void): Alteration {
  return withUseCase('goAway', (original, app) => (agentId) => {
    original(agentId);
    const since = app.clock.now();
    app.clock.setTimeout(() => {
      if (agentOf(app, agentId).awaySince === since) happens(app, agentId);
    }, ms);
  });
}

/** The time to come back is over so long after the first loss. */
function countedFromFirst(): Alteration {
  return withUseCase('goAway', (original, app) => {
    const first = new Map<string, number>();
    return (agentId) => {
      original(agentId);
      const now = app.clock.now();
      first.set(agentId, first.get(agentId) ?? now);
      const over = (first.get(agentId) ?? now) + app.policies.recovery.timeMs;
      app.clock.setTimeout(() => app.use.giveUp(agentId, now), over - now);
    };
  });
}

/** Who comes back after more than half a minute is passed over until they choose a state. */
function deafAfterLoss(): Alteration {
  const deaf = new WeakSet<Agent>();
  return both(
    withUseCase('comeBack', (original, app) => (agentId) => {
      const awayMs = timeAway(app, agentId);
      original(agentId);
      if (awayMs > 30_000) deaf.add(agentOf(app, agentId));
    }),
    withPolicy('availability', (documented) => ({
      mayBeOffered: (agent) => documented.mayBeOffered(agent) && !deaf.has(agent),
    })),
  );
}

function ownedBy(app: App, agentId: string): readonly Leg[] {
  return currentLegs(app.store.centre, agentId).filter(
    ({ phase, role }) => phase === 'active' && role === 'owner',
  );
}

/** The conversation waits in its queue again, as if nobody had accepted it. */
function giveBack(app: App, leg: Leg): void {
  const conversation = get(app.store.centre, 'conversations', leg.conversationId);
  app.store.change((centre) =>
    put(put(centre, 'legs', released(leg, app.clock.now())), 'conversations', {
      ...conversation,
      owner: null,
    }),
  );
  const target = { kind: 'queue', id: conversation.queueId } as const;
  sendTo(app, conversation.id, { purpose: 'offer', target, except: null });
}

function submitReasons(app: App, agentId: string): void {
  const reasons = app.policies.wrapUp.reasons(app.store.centre.settings);
  const reason = app.policies.wrapUp.defaultReason(reasons)?.name ?? '';
  for (const { conversationId } of legsInWrapUp(app, agentId)) {
    app.use.submitWrapUp({ agentId, conversationId }, { reason, automatic: true });
  }
}

/** Whoever is back finds of the messages since the loss only the last of each conversation. */
function onlyTheLast(): Alteration {
  return withUseCase('comeBack', (original, app) => (agentId) => {
    const since = agentOf(app, agentId).awaySince ?? Infinity;
    original(agentId);
    for (const { conversationId } of ownedBy(app, agentId)) {
      const conversation = get(app.store.centre, 'conversations', conversationId);
      const thread = conversation.thread.filter(
        ({ at }, index, { length }) => at <= since || index === length - 1,
      );
      app.store.change((centre) => put(centre, 'conversations', { ...conversation, thread }));
    }
  });
}
