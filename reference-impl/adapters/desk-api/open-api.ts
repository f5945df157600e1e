import swagger from '@fastify/swagger';
import fastify from 'fastify';
import { usualLimits } from './limits.ts';
import { addRoutes } from './routes.ts';
import { version } from './version.ts';
import { createWindows } from './windows.ts';

const nobody = () => {
  throw new Error('The document is made without a contact centre.');
};

/** The OpenAPI 3.1 document of the Desk API, made from the schemas of its routes; those validate the requests. */
export async function openApi(): Promise<object> {
  const app = fastify();
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Desk API',
        version,
        description: 'What an agent sees and does. The live view is described in /asyncapi.json.',
      },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
  });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => JSON.stringify);
  const windows = createWindows({
    openDesk: nobody,
    now: nobody,
    nextId: nobody,
    onRemoved: nobody,
  });
  const { fileBytes } = usualLimits;
  addRoutes(app, { windows, tokens: new Map(), now: nobody, onLooked: nobody, fileBytes });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}
