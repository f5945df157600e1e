import type { FastifyInstance } from 'fastify';
import type { AdminAction } from '../../drivers/protocol/messages.ts';
import type { CentreOptions } from './centre.ts';
import type { Centres } from './centres.ts';
import { LabError } from './lab-error.ts';
import type { ClockAction } from './move-clock.ts';
import * as schemas from './schemas.ts';

interface OfCentre {
  Params: { centre: string };
}

/** What a driver can ask of a laboratory. */
export function addRoutes(app: FastifyInstance, centres: Centres): void {
  app.get('/', () => ({ centres: centres.count }));
  app.post<{ Body: CentreOptions }>(
    '/centres',
    { schema: { body: schemas.newCentre } },
    async ({ body }, reply) => {
      if (!URL.canParse(body.graphUrl)) throw new LabError(400, noAddress, '/graphUrl');
      const [name, centre] = await centres.open(body);
      return reply.code(201).send({ centre: name, ...centre.told() });
    },
  );
  app.post<OfCentre & { Body: AdminAction }>(
    '/centres/:centre/administration',
    { schema: { body: schemas.administration } },
    async ({ params, body }) => {
      const centre = await centres.find(params.centre);
      centre.administer(body);
      return { centre: params.centre, ...centre.told() };
    },
  );
  app.post<OfCentre & { Body: ClockAction }>(
    '/centres/:centre/clock',
    { schema: { body: schemas.clock } },
    async ({ params, body }) => (await centres.find(params.centre)).moveClock(body),
  );
  app.delete<OfCentre>('/centres/:centre', async ({ params }, reply) => {
    await centres.close(params.centre);
    return reply.code(204).send();
  });
}

const noAddress = 'The body at /graphUrl is no address that can be asked.';
