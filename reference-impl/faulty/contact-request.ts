import type { App } from '../application/app.ts';
import type { DeskView } from '../application/presenter/desk-view.ts';
import { withDesk, withView, type Alteration } from '../alter.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Offer } from '../domain/offer.ts';
import { get, offersTo } from '../domain/centre.ts';
import type { FaultyTwin } from './twin.ts';

/** Faults in what a contact request shows. */
export const contactRequestTwins: readonly FaultyTwin[] = [
  {
    id: 'name-without-emoji',
    clause: 'WA-POP-01',
    story: "An emoji in the customer's name is dropped.",
    alter: withRequests((request) => ({
      ...request,
      customerName: request.customerName.replace(/\p{Extended_Pictographic}/gu, '').trim(),
    })),
  },
  {
    id: 'phone-cut-after-twelve-digits',
    clause: 'WA-POP-01',
    story: "A phone number is cut after twelve digits, though some countries' are longer.",
    alter: withRequests((request) => ({
      ...request,
      customerPhone: request.customerPhone.replace(/^(\+\d{12})\d+$/u, '$1'),
    })),
  },
  {
    id: 'phone-of-first-request',
    clause: 'WA-POP-01',
    story: 'All requests in front of an agent show the phone number of the first one.',
    alter: withView((view) => ({
      ...view,
      requests: view.requests.map((request) => ({
        ...request,
        customerPhone: view.requests[0]?.customerPhone ?? '',
      })),
    })),
  },
  {
    id: 'source-is-customer',
    clause: 'WA-POP-01',
    story: "A transferred conversation's request shows the customer's number as the source number.",
    alter: withRequests((request) => ({
      ...request,
      sourceNumber: request.purpose === 'transfer' ? request.customerPhone : request.sourceNumber,
    })),
  },
  {
    id: 'queue-of-entry',
    clause: 'WA-POP-01',
    story: 'The request names the queue through which the customer came, even after a transfer.',
    alter: withRequests((request, { app, conversation }) => ({
      ...request,
      queueName: get(app.store.centre, 'queues', conversation.queueId).name,
    })),
  },
  {
    id: 'no-accept-after-waiting',
    clause: 'WA-POP-01',
    story: 'A request that waited before it reached the agent has a disabled Accept button.',
    alter: withRequests((request, { offer, conversation }) => ({
      ...request,
      controls: [{ name: 'Accept', enabled: offer.receivedAt === conversation.startedAt }],
    })),
  },
  {
    id: 'timer-from-first-message',
    clause: 'WA-POP-02',
    story: 'The timer counts from when the customer wrote.',
    alter: timedFrom(({ conversation }) => conversation.startedAt),
  },
  {
    id: 'timer-from-last-message',
    clause: 'WA-POP-02',
    story: 'The timer starts anew when the customer writes again.',
    alter: timedFrom(({ offer, conversation }) =>
      Math.max(offer.receivedAt, conversation.thread.at(-1)?.at ?? 0),
    ),
  },
  {
    id: 'timer-of-first-request',
    clause: 'WA-POP-02',
    story: 'All requests in front of an agent show the time of the first one.',
    alter: timedFrom(
      ({ app, offer }) => offersTo(app.store.centre, offer.agentId)[0]?.receivedAt ?? 0,
    ),
  },
  {
    id: 'timer-without-minutes',
    clause: 'WA-POP-02',
    story: 'The timer starts from nought after each minute.',
    alter: withRequests((request) => ({ ...request, elapsedSeconds: request.elapsedSeconds % 60 })),
  },
  {
    id: 'timer-counts-down',
    clause: 'WA-POP-02',
    story: 'The timer counts down to RONA.',
    alter: withRequests((request, { app, offer }) => ({
      ...request,
      elapsedSeconds: Math.ceil((offer.expiresAt - app.clock.now()) / 1000),
    })),
  },
  {
    id: 'timer-starts-with-reload',
    clause: 'WA-POP-02',
    story: 'The timer starts anew when the agent reloads the desktop.',
    alter: withDesk((desk, app) => {
      let reloadedAt = 0;
      return {
        ...desk,
        view: () =>
          retimed(desk.view(), app, ({ offer }) => Math.max(offer.receivedAt, reloadedAt)),
        act(action) {
          if (action.verb === 'reload') reloadedAt = app.clock.now();
          return desk.act(action);
        },
      };
    }),
  },
  {
    id: 'three-popovers',
    clause: 'WA-POP-06',
    story: 'No more than three requests are shown at a time.',
    alter: withView((view) => ({ ...view, requests: view.requests.slice(0, 3) })),
  },
];

type Request = DeskView['requests'][number];

interface Behind {
  readonly app: App;
  readonly offer: Offer;
  readonly conversation: Conversation;
}

/** Changes each request that a desk shows. */
function withRequests(change: (request: Request, behind: Behind) => Request): Alteration {
  return withView((view, app) => changed(view, app, change));
}

/** Makes the timers count from another moment (ms since 1970). */
function timedFrom(start: (behind: Behind) => number): Alteration {
  return withView((view, app) => retimed(view, app, start));
}

function retimed(view: DeskView, app: App, start: (behind: Behind) => number): DeskView {
  return changed(view, app, (request, behind) => ({
    ...request,
    elapsedSeconds: Math.floor((app.clock.now() - start(behind)) / 1000),
  }));
}

function changed(
  view: DeskView,
  app: App,
  change: (request: Request, behind: Behind) => Request,
): DeskView {
  const requests = view.requests.map((request) => {
    const offer = app.store.centre.offers.get(request.id);
    if (!offer) return request;
    const conversation = get(app.store.centre, 'conversations', offer.conversationId);
    return change(request, { app, offer, conversation });
  });
  return { ...view, requests };
}
