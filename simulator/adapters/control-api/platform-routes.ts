import type { FastifyInstance } from 'fastify';
import type { RouteOptions } from './routes.ts';
import * as schemas from './schemas.ts';

const sentences = (name: string, summary: string) => ({
  summary,
  response: schemas.answers({ 200: schemas.list(name, { type: 'string' }) }),
});

/** What the platform knows of its own work. */
export function addPlatform(app: FastifyInstance, { simulator }: RouteOptions): void {
  const up = {
    summary: 'Whether the simulator is up',
    response: schemas.answers({ 200: schemas.together({ status: { type: 'string' } }) }),
  };
  app.get('/health', { schema: up }, () => ({ status: 'ok' }));
  const delivered = {
    summary: 'What became of each webhook, in the order in which they were first sent',
    response: schemas.answers({ 200: schemas.list('deliveries', schemas.delivery) }),
  };
  app.get('/deliveries', { schema: delivered }, () => ({ deliveries: simulator.deliveries() }));
  const unexpected = sentences('unexpected', 'A sentence for each request that nobody should make');
  app.get('/unexpected', { schema: unexpected }, () => ({ unexpected: simulator.unexpected() }));
  const failures = sentences(
    'failures',
    'A sentence for each request at which the simulator itself broke',
  );
  app.get('/failures', { schema: failures }, () => ({ failures: simulator.failures() }));
  const shaken = {
    summary: 'The verification handshake of the webhook, now',
    body: schemas.strict({}),
    response: schemas.answers({ 200: schemas.verification }, 400, 413, 415),
  };
  app.post('/subscribe', { schema: shaken }, () => simulator.subscribe());
}
