import { clientFrames, closeCodes, serverFrames } from './frames.ts';
import { version } from './version.ts';

const channel = { $ref: '#/channels/live' } as const;

/** The AsyncAPI 3.0 document of the live view, as the server sees it. What validates a client's frames stands in it as it is. */
export function asyncApi(): object {
  return {
    asyncapi: '3.0.0',
    info: { title: 'Desk API, live view', version, description: howItWorks.join('\n\n') },
    defaultContentType: 'application/json',
    servers: { reference: { host: '127.0.0.1:4400', protocol: 'ws', security: [bearer] } },
    channels: { live: live() },
    operations: {
      tell: {
        action: 'send',
        summary: 'The desk as it is, and each change of it',
        channel,
        messages: Object.keys(serverFrames).map(messageRef),
      },
      hear: {
        action: 'receive',
        summary: 'What a client asks, and what it has shown',
        channel,
        messages: Object.keys(clientFrames).map(messageRef),
      },
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  };
}

const bearer = { $ref: '#/components/securitySchemes/token' } as const;

function live(): object {
  const after = {
    type: 'integer',
    minimum: 0,
    description: 'Number of the last change that the client knows.',
  };
  return {
    address: '/api/v1/desks/{desk}/live',
    parameters: { desk: { description: "Id of one of the agent's own windows." } },
    messages: Object.fromEntries(
      Object.entries({ ...serverFrames, ...clientFrames }).map(([name, payload]) => [
        name,
        { name, payload },
      ]),
    ),
    bindings: {
      ws: { method: 'GET', query: { type: 'object', properties: { after } } },
    },
  };
}

function messageRef(name: string): object {
  return { $ref: `#/channels/live/messages/${name}` };
}

const howItWorks: readonly string[] = [
  'JSON text frames. Offer the sub-protocols `deskproof.v1` and `token.<token>` (browsers cannot set headers), or send an Authorization header.',
  'The first frame is a `view`, or with `after` the changes since then; a `view` as well where those are not kept any more. `sequence` counts the changes of one desk from 1. Ignore a change that you have, and connect again without `after` when one is missing.',
  '`change` sets top-level fields of the view. Where `thread` stands beside, `set.conversation` has no messages: keep the first `keep` messages of the thread and append `add`. Where it does not, the messages stay as they are.',
  'Answer each `view` and `change` with `seen` once it is on the screen. With 16 of them unseen, or 1 MiB on the way, the server waits and then sends one `view`. Who does not catch up is sent away.',
  'Timers move without anything happening: `sync` asks for what time has changed, and `synced` comes with its id after all of that.',
  `A client that closes with ${closeCodes.normal} or ${closeCodes.leaving}, or without a code, closes the window. With ${closeCodes.offline} it says that it is offline; any other end counts as that, too. Following a window opens it and brings it online again.`,
  `The server closes with ${closeCodes.replaced} when another connection follows the window, ${closeCodes.tooSlow} when the client does not catch up, ${closeCodes.malformed} for what is no frame of a client, ${closeCodes.tooLarge} for a frame of more than 16 KiB, ${closeCodes.normal} when the window was let go of.`,
];
