import swagger from '@fastify/swagger';
import fastify from 'fastify';
import { clientFrameSchema, closeCodes } from './frames.ts';
import { addRoutes } from './routes.ts';
import { createWindows } from './windows.ts';

const version = '1.0.0';
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
  const windows = createWindows({ openDesk: nobody, now: nobody, nextId: nobody });
  addRoutes(app, { windows, tokens: new Map(), now: nobody, onActed: () => undefined });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}

const whole = { type: 'integer' };
const message = (title: string, properties: object, required = Object.keys(properties)) => ({
  name: title,
  payload: { type: 'object', properties: { type: { const: title }, ...properties }, required },
});

/** The AsyncAPI 3.0 document of the live view. */
export function asyncApi(): object {
  return {
    asyncapi: '3.0.0',
    info: { title: 'Desk API, live view', version, description: howItWorks },
    channels: {
      live: {
        address: '/api/v1/desks/{desk}/live?after={sequence}',
        messages: { ...serverFrames, client: { name: 'client', payload: clientFrameSchema } },
      },
    },
    operations: {
      tell: { action: 'send', channel: { $ref: '#/channels/live' } },
      hear: { action: 'receive', channel: { $ref: '#/channels/live' } },
    },
  };
}

const serverFrames = {
  view: message('view', { sequence: whole, now: whole, view: { type: 'object' } }),
  change: message(
    'change',
    { sequence: whole, now: whole, set: { type: 'object' }, thread: { type: 'object' } },
    ['sequence', 'now', 'set'],
  ),
  synced: message('synced', { id: whole, sequence: whole, now: whole }),
};

const howItWorks = [
  'JSON text frames. Offer the sub-protocols `deskproof.v1` and `token.<token>`, or send an Authorization header.',
  '`view` is the whole desk view. `change` sets top-level fields of it; where `thread` stands beside, `set.conversation` has no messages:',
  'keep the first `keep` messages of the thread and append `add`. `sequence` counts the changes of one desk from 1.',
  'After a lost connection ask with `after=<last sequence>`: the changes since then come again, or a whole view where they are gone.',
  'Ignore a change that you have; start over when one is missing. Answer each frame with `seen`: with 16 frames unseen the server waits.',
  'Timers move without anything happening: `sync` brings everything up to this moment, then `synced` comes with your id.',
  `Close codes: ${Object.entries(closeCodes)
    .map(([name, code]) => `${code} ${name}`)
    .join(', ')}. Closing with 1000 or 1001 closes the window, anything else is a lost connection.`,
].join(' ');
