import type { FastifyInstance } from 'fastify';
import type { Customer } from '../../application/customers.ts';
import type { CustomerOptions } from '../../application/options.ts';
import { refusable } from './control-error.ts';
import { answerOf, CUSTOMER_VERBS } from './customer-verbs.ts';
import { foundCustomer, onCustomer as params, type OfCustomer } from './find-customer.ts';
import { LONGEST_WAIT_MS, waitFor } from './long-poll.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';

interface OfPhone extends OfCustomer {
  Querystring: { received: number; wait: number };
}

const ONE = '/customers/:waId';
const oneCustomer = schemas.together({ customer: schemas.customer }, ['customer']);

/** Customers: who they are, what is on their phones, and what they do. */
export function addCustomers(app: FastifyInstance, options: RouteContext): void {
  const { customers } = options.simulator;
  const created = {
    summary: 'A new person with WhatsApp',
    body: schemas.newCustomer,
    response: schemas.answers({ 201: oneCustomer }, 400, 409, 413, 415),
  };
  app.post<{ Body: CustomerOptions }>('/customers', { schema: created }, async (request, reply) => {
    const customer = await refusable(() => customers.create(request.body));
    return reply.code(201).send({ customer: shown(customer) });
  });
  const listed = {
    summary: 'Everyone there is',
    response: schemas.answers({ 200: schemas.list('customers', schemas.customer) }),
  };
  app.get('/customers', { schema: listed }, () => ({ customers: customers.list().map(shown) }));
  const looked = {
    summary: 'One customer',
    params,
    response: schemas.answers({ 200: oneCustomer }, 404),
  };
  app.get<OfCustomer>(ONE, { schema: looked }, ({ params: { waId } }) => ({
    customer: shown(found(options, waId)),
  }));
  addPhone(app, options);
  addVerbs(app, options);
}

const onPhone = {
  summary: 'The messages on a phone, those of the business and those of its owner, oldest first',
  params,
  querystring: schemas.strict({
    received: {
      ...{ type: 'integer', minimum: 0, default: 0 },
      description:
        'With `wait`: how many messages of the business are known already; `arrivals` of the last answer.',
    },
    wait: {
      ...{ type: 'integer', minimum: 0, maximum: LONGEST_WAIT_MS, default: 0 },
      description: 'Ms to wait until there are more of them than `received`.',
    },
  }),
  response: schemas.answers(
    {
      200: schemas.together(
        {
          received: { type: 'array', items: schemas.message },
          sent: { type: 'array', items: schemas.message },
          arrivals: {
            ...{ type: 'integer', minimum: 0 },
            description: 'How many of the business have arrived ever; the latest 2,000 are told.',
          },
        },
        ['received', 'sent', 'arrivals'],
      ),
    },
    400,
    404,
  ),
};

function addPhone(app: FastifyInstance, options: RouteContext): void {
  app.get<OfPhone>(`${ONE}/messages`, { schema: onPhone }, (request, reply) => {
    const customer = found(options, request.params.waId);
    const { received, wait } = request.query;
    return waitFor(options, {
      look: () => ({
        ...{ received: customer.received(), sent: customer.sent() },
        arrivals: customer.arrivals(),
      }),
      isThere: (seen) => seen.arrivals > received,
      ...{ ms: wait, reply },
    });
  });
}

function addVerbs(app: FastifyInstance, options: RouteContext): void {
  const { warn = () => undefined } = options;
  for (const verb of CUSTOMER_VERBS) {
    const schema = {
      summary: verb.summary,
      params,
      body: verb.body ?? schemas.strict({}),
      response: schemas.answers({ 200: answerOf(verb, schemas.customer) }, 400, 404, 409, 413, 415),
    };
    app.post<OfCustomer>(`${ONE}/${verb.path}`, { schema }, async (request) => {
      const customer = found(options, request.params.waId);
      const more = await refusable(() => verb.act(customer, request.body, warn));
      return { customer: shown(customer), ...(more as object | undefined) };
    });
  }
}

function found({ simulator }: RouteContext, waId: string): Customer {
  return foundCustomer(simulator, waId);
}

function shown(customer: Customer) {
  const { waId, phone, name } = customer;
  return { waId, phone, name, seesTyping: customer.seesTyping() };
}
