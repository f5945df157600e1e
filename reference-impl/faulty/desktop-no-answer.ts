import { withAction, withPolicy, withUseCase } from '../alter.ts';
import type { App } from '../application/app.ts';
import { setAgent } from './availability.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in the time to accept and in what follows it. */
export const desktopNoAnswerTwins: readonly FaultyTwin[] = [
  {
    id: 'at-most-two-minutes-to-accept',
    clause: 'WA-RONA-03',
    story: 'However much time the administrator gives, a request is gone after two minutes.',
    alter: withPolicy('offers', (documented) => ({
      expiresAt: (receivedAt, seconds) => documented.expiresAt(receivedAt, Math.min(seconds, 120)),
    })),
  },
  {
    id: 'at-least-half-a-minute-to-accept',
    clause: 'WA-RONA-03',
    story: 'However little time the administrator gives, a request stays for half a minute.',
    alter: withPolicy('offers', (documented) => ({
      expiresAt: (receivedAt, seconds) => documented.expiresAt(receivedAt, Math.max(seconds, 30)),
    })),
  },
  {
    id: 'time-to-accept-of-first-request',
    clause: 'WA-RONA-03',
    story: 'The time to accept stays as it was at the first request, whatever is set afterwards.',
    alter: withUseCase('offer', (original, app) => {
      let first: number | null = null;
      return (conversationId, agentId, request) => {
        first ??= app.store.centre.settings.timeToAcceptSeconds;
        withTimeToAccept(app, first, () => original(conversationId, agentId, request));
      };
    }),
  },
  {
    id: 'transfers-have-time-of-their-own',
    clause: 'WA-RONA-03',
    story: 'A request that comes through a transfer is always gone after 32 seconds.',
    alter: withUseCase('offer', (original, app) => (conversationId, agentId, request) => {
      const usual = app.store.centre.settings.timeToAcceptSeconds;
      const seconds = request.purpose === 'transfer' ? 32 : usual;
      withTimeToAccept(app, seconds, () => original(conversationId, agentId, request));
    }),
  },
  {
    id: 'flashes-for-a-share-of-the-time',
    clause: 'WA-RONA-04',
    story: 'A request flashes for the last fifth of its time, so for long where there is much.',
    alter: withPolicy('offers', () => ({
      flashes: ({ receivedAt, expiresAt }, now) => (expiresAt - now) * 5 <= expiresAt - receivedAt,
    })),
  },
  {
    id: 'flashes-in-the-last-second-not',
    clause: 'WA-RONA-04',
    story: 'A request that was flashing stops in its last second.',
    alter: withPolicy('offers', (documented) => ({
      flashes: (offer, now) => documented.flashes(offer, now) && offer.expiresAt - now > 1000,
    })),
  },
  {
    id: 'go-to-idle-is-a-meeting',
    clause: 'WA-RONA-10',
    story:
      "Go To Idle makes the agent idle for a meeting, the first reason in the administrator's list.",
    alter: withPolicy('availability', (documented) => ({
      waysBack: { ...documented.waysBack, 'Go To Idle': 'Meeting' },
    })),
  },
  {
    id: 'go-to-available-offers-nothing-that-waits',
    clause: 'WA-RONA-10',
    story: 'Go To Available makes the agent Available, but what waits is not offered to them.',
    alter: withAction((action, real, { app, agentId }) => {
      if (action.verb !== 'answerPrompt' || !action.option.includes('Available')) {
        return real(action);
      }
      setAgent(app, agentId, { availability: 'Available', since: app.clock.now() });
      return { outcome: 'done' };
    }),
  },
];

/** Does something while another time to accept is set. */
function withTimeToAccept(app: App, timeToAcceptSeconds: number, what: () => void): void {
  const { settings } = app.store.centre;
  const set = (seconds: number) =>
    app.store.change((now) => ({
      ...now,
      settings: { ...now.settings, timeToAcceptSeconds: seconds },
    }));
  set(timeToAcceptSeconds);
  what();
  set(settings.timeToAcceptSeconds);
}
