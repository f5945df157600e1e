import { withPane } from '../alter-pane.ts';
import { both, withDesk, withPolicy, withUseCase, withView } from '../alter.ts';
import { currentLegs, put } from '../domain/centre.ts';
import { acknowledged, type Leg } from '../domain/leg.ts';
import type { LawfulTwin } from './twin.ts';

const dayMs = 24 * 3600 * 1000;

/** Other lawful ways of showing requests, tasks, states and earlier contacts. */
export const desktopTwins: readonly LawfulTwin[] = [
  {
    id: 'states-found-by-beginning',
    allows:
      'The search in the list of states finds what begins with the text: how it compares is not documented.',
    alter: withPolicy('availability', () => ({
      finds: (search, state) => state.toLowerCase().startsWith(search.toLowerCase()),
    })),
  },
  {
    id: 'states-searched-from-three-letters',
    allows:
      'The search in the list of states does nothing below three letters, as newer text says.',
    alter: withPolicy('availability', (documented) => ({
      finds: (search, state) => search.trim().length < 3 || documented.finds(search, state),
    })),
  },
  {
    id: 'tasks-by-time-of-accepting',
    allows:
      'A conversation is as new as its acceptance, so accepting moves it up: what makes a task new is not documented.',
    alter: withUseCase('accept', (original, app) => (agentId, offerId) => {
      original(agentId, offerId);
      const leg = currentLegs(app.store.centre, agentId).at(-1);
      if (!leg) return;
      app.store.change((now) => put(now, 'legs', { ...leg, receivedAt: leg.acceptedAt }));
    }),
  },
  {
    id: 'flashes-for-ten-seconds',
    allows: 'A request flashes for its last ten seconds: how many "a few" are is not documented.',
    alter: withPolicy('offers', () => ({
      flashes: (offer, now) => offer.expiresAt - now <= 10_000,
    })),
  },
  {
    id: 'engaged-timer-from-accepting',
    allows:
      'While the agent is Engaged, the state timer shows the time since then: which state it counts is not documented.',
    alter: withView((view, app, agentId) => {
      const [first] = currentLegs(app.store.centre, agentId);
      if (!first) return view;
      const stateSeconds = Math.floor((app.clock.now() - first.acceptedAt) / 1000);
      return { ...view, agent: { ...view.agent, stateSeconds } };
    }),
  },
  {
    id: 'cut-off-agents-are-passed-over',
    allows:
      'While the connection of an agent is lost, requests go to others, and what waits is offered once it is back: who gets them until then is not documented.',
    alter: both(
      withPolicy('availability', (documented) => ({
        mayBeOffered: (agent) => documented.mayBeOffered(agent) && agent.awaySince === null,
      })),
      withUseCase('comeBack', (original, app) => (agentId) => {
        original(agentId);
        app.use.route();
      }),
    ),
  },
  {
    id: 'cut-off-agents-stay-as-they-are',
    allows:
      'However long the connection is lost, the agent stays signed in and as ready as they were: what comes after 120 seconds is not documented.',
    alter: both(
      withPolicy('recovery', () => ({ keeps: () => true })),
      withPolicy('availability', (documented) => ({
        after: (event, agent) =>
          event === 'away-too-long' ? null : documented.after(event, agent),
      })),
    ),
  },
  {
    id: 'terminated-interaction-comes-to-the-front',
    allows:
      'An interaction that is terminated behind another one comes to the front with its dialog: where the dialog waits is not documented.',
    alter: withDesk((desk, app) => {
      app.store.listen((event) => {
        if (event?.kind === 'terminated') desk.act({ verb: 'open', task: event.conversationId });
      });
      return desk;
    }),
  },
  {
    id: 'terminated-interaction-listed-at-once',
    allows:
      'The history lists a terminated interaction before the agent has chosen OK: when it does is not documented.',
    alter: withPolicy('history', (documented) => ({
      entries(centre, agentId, now) {
        const legs = [...centre.legs].map(([id, leg]) => [id, overAtOnce(leg)] as const);
        return documented.entries({ ...centre, legs: new Map(legs) }, agentId, now);
      },
    })),
  },
  {
    id: 'contacts-told-by-the-day',
    allows:
      'The contact history tells the day of a contact and not the hour: how exactly it tells is not documented.',
    alter: withPane((pane) => {
      const contacts = pane.contactHistory.contacts.map((contact) => {
        return { ...contact, startedAt: contact.startedAt - (contact.startedAt % dayMs) };
      });
      return { ...pane, contactHistory: { ...pane.contactHistory, contacts } };
    }),
  },
  {
    id: 'contacts-listed-once-wrapped-up',
    allows:
      'A contact stands in the contact history once its last agent has wrapped up: when it begins to count as an earlier one is not documented.',
    alter: withPolicy('contactHistory', (documented) => ({
      contacts: (centre, open, now) =>
        documented.contacts(centre, open, now).filter(({ reason }) => reason !== null),
    })),
  },
];

function overAtOnce(leg: Leg): Leg {
  return leg.phase === 'terminated' ? acknowledged(leg) : leg;
}
