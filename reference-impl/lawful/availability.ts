import { withPolicy, withView } from '../alter.ts';
import { currentLegs, offersTo } from '../domain/centre.ts';
import type { LawfulTwin } from './twin.ts';

const noAnswer = 'No answer';

/** Other lawful ways of being available and of being offered requests. */
export const availabilityTwins: readonly LawfulTwin[] = [
  {
    id: 'idle-after-no-answer',
    allows: 'After no answer the agent is Idle with a reason of the system instead of in RONA.',
    readings: { 'WA-RONA-05': 'idle-with-reason' },
    alter: withPolicy('availability', (documented) => ({
      after: (event, agent) =>
        event === 'missed-request' ? 'Idle' : documented.after(event, agent),
      reasonAfter: (event) =>
        event === 'missed-request' ? noAnswer : documented.reasonAfter(event),
      awaitsReturn: (agent) => agent.idleReason === noAnswer,
    })),
  },
  {
    id: 'engaged-names-availability',
    allows: 'The label of an agent at work is Engaged with their availability beside it.',
    alter: withPolicy('availability', (documented) => ({
      label: (agent, working) =>
        working ? `Engaged - ${agent.availability}` : documented.label(agent, working),
    })),
  },
  {
    id: 'offers-to-latest-available',
    allows:
      'Of several available agents another one is offered the request: no rule is documented.',
    alter: withPolicy('routing', () => ({
      pick: (agents) => [...agents].sort((a, b) => b.since - a.since)[0],
    })),
  },
  {
    id: 'wrap-up-takes-no-place',
    allows: 'A conversation in wrap-up does not count towards the capacity: nothing is documented.',
    alter: withPolicy('routing', () => ({
      hasRoom: (centre, agent) =>
        currentLegs(centre, agent.id).filter((leg) => leg.phase === 'active').length +
          offersTo(centre, agent.id).length <
        agent.capacity,
    })),
  },
  {
    id: 'request-tells-more',
    allows: 'The request shows numbers with spaces and brackets, and more than is documented.',
    alter: withView((view) => ({
      ...view,
      requests: view.requests.map((request) => ({
        ...request,
        customerPhone: request.customerPhone.replace(/^(\+\d\d)(\d{3})/u, '$1 ($2) '),
        otherFields: ['WhatsApp', 'Priority: normal'],
        controls: [...request.controls, { name: 'Decline', enabled: true }],
      })),
    })),
  },
];
