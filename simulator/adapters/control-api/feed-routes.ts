import type { FastifyInstance } from 'fastify';
import { allAgents } from './agent-routes.ts';
import { chatOf } from './chat.ts';
import { agents, chat } from './chat-schemas.ts';
import { allFaults, faultList } from './fault-routes.ts';
import { foundCustomer, onCustomer, type OfCustomer } from './find-customer.ts';
import { LONGEST_WAIT_MS, waitFor } from './long-poll.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';
import { wireSince } from './wire-routes.ts';

interface OfFeed {
  Querystring: { after: number; wait: number; wire?: number };
}

/** The latest webhooks that did not arrive, in one answer. */
const TROUBLES = 200;

const onFeed = {
  summary:
    'Everything at once, for whoever shows it live: the chats that have changed, the webhooks that did not arrive, faults, agents, and with `wire` what crossed the wire. To follow it, ask again with `after` set to `change`.',
  querystring: schemas.strict({
    after: {
      ...{ type: 'integer', minimum: 0, default: 0 },
      description: 'The change that is known already; one that never was gives everything.',
    },
    wait: {
      ...{ type: 'integer', minimum: 0, maximum: LONGEST_WAIT_MS, default: 0 },
      description: 'Ms to wait until something has changed.',
    },
    wire: {
      ...{ type: 'integer', minimum: 0 },
      description: 'The last change of the wire that is known: what came since comes along.',
    },
  }),
  response: schemas.answers(
    {
      200: schemas.together(
        {
          run: { type: 'string', description: 'Another after each start of the simulator.' },
          change: { type: 'integer' },
          now: { type: 'integer', description: 'Ms since 1970 by the clock of the platform.' },
          customers: { type: 'array', items: chat },
          records: { type: 'array', items: schemas.record, description: 'As in `GET /wire`.' },
          next: { type: 'integer', description: 'The last change of the wire: the next `wire`.' },
          troubles: { type: 'array', items: schemas.delivery, maxItems: TROUBLES },
          ...faultList.properties,
          ...agents.properties,
        },
        ['run', 'change', 'now', 'customers', 'troubles'],
      ),
    },
    400,
  ),
};

/** What a page that shows the phones follows. */
export function addFeed(app: FastifyInstance, context: RouteContext): void {
  const { simulator, clock, feed, run } = context;
  app.get<OfFeed>('/feed', { schema: onFeed }, async ({ query }, reply) => {
    const { after, wait, wire } = query;
    const seen = await waitFor(
      { clock, simulator: { onWire: feed.onChange } },
      {
        look: () => ({
          ...feed.since(after),
          ...(wire !== undefined && wireSince(simulator, { after: wire })),
        }),
        isThere: ({ change, records = [] }) => change !== after || records.length > 0,
        ...{ ms: wait, reply },
      },
    );
    const troubles = simulator.deliveries().filter(({ state }) => state !== 'received');
    return {
      ...{ run, now: clock.now(), ...seen, troubles: troubles.slice(-TROUBLES) },
      ...{ ...allFaults(simulator), ...allAgents(context) },
    };
  });
  app.addHook('onResponse', ({ method }, _reply, done) => {
    if (method !== 'GET' && method !== 'HEAD') feed.touch();
    done();
  });
  addChat(app, context);
}

function addChat(app: FastifyInstance, context: RouteContext): void {
  const schema = {
    summary: 'A phone as its owner sees it: both sides of the chat, with ticks, quotes and files',
    params: onCustomer,
    response: schemas.answers({ 200: schemas.together({ chat }, ['chat']) }, 404),
  };
  app.get<OfCustomer>('/customers/:waId/chat', { schema }, ({ params }) => {
    const { simulator, lives, ticks } = context;
    const customer = foundCustomer(simulator, params.waId);
    const told = ticks.told();
    const number = simulator.customers.list().indexOf(customer) + 1;
    return { chat: chatOf(customer, { ...simulator, told, number, persona: lives.of(customer) }) };
  });
}
