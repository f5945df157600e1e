import swagger from '@fastify/swagger';
import fastify from 'fastify';
import { addRoutes, type RouteOptions } from './routes.ts';

/** Version of the control API. */
const VERSION = '1.0.0';

/** Stands where a simulator would: no request is ever made while the document is. */
const NOBODY = {
  simulator: { onWire: () => () => undefined },
  clock: { now: () => 0 },
} as unknown as RouteOptions;

/** The OpenAPI 3.1 document, made from the schemas of the routes; those validate the requests. */
export async function openApi(): Promise<object> {
  const app = fastify();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Control API of the simulated WhatsApp',
        version: VERSION,
        description:
          'Scripts the simulator from any language: customers who write, and what crossed the wire. The token is asked for only where the simulator was started with one.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
      security: [{}, { token: [] }],
    },
  });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  addRoutes(app, NOBODY);
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
