import type { FastifyInstance } from 'fastify';
import { PERSONA_NAMES, type Persona } from '../../application/personas/habits.ts';
import { chat } from './chat-schemas.ts';
import { foundCustomer, onCustomer, type OfCustomer } from './find-customer.ts';
import type { RouteContext } from './routes.ts';
import * as schemas from './schemas.ts';

interface OfLife extends OfCustomer {
  Body: { persona?: Persona };
}

const ONE = '/customers/:waId/life';
const persona = { type: 'string', enum: PERSONA_NAMES, default: 'everyone' };
const response = schemas.together({ persona: chat.properties.persona }, ['persona']);

/** Customers who chat by themselves. */
export function addLives(app: FastifyInstance, { simulator, lives }: RouteContext): void {
  const begun = {
    summary: 'Has a customer chat on their own account, as people of a kind do, until all is said',
    ...{ params: onCustomer, body: schemas.strict({ persona }) },
    response: schemas.answers({ 200: response }, 400, 404, 413, 415),
  };
  app.put<OfLife>(ONE, { schema: begun }, ({ params, body }) => {
    const customer = foundCustomer(simulator, params.waId);
    lives.begin(customer, body.persona ?? 'everyone');
    return { persona: lives.of(customer) ?? null };
  });
  const ended = {
    summary: 'Has the customer wait to be told again',
    params: onCustomer,
    response: schemas.answers({ 200: response }, 404),
  };
  app.delete<OfCustomer>(ONE, { schema: ended }, ({ params }) => {
    const customer = foundCustomer(simulator, params.waId);
    lives.end(customer);
    return { persona: null };
  });
}
