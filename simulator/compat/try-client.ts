import { BUSINESS } from './business.ts';
import type { Client } from './clients.ts';
import { FILES, uploadAll } from './files.ts';
import { runScript, type Operation } from './run-script.ts';
import { openWorld, type World } from './world.ts';

/** How a client got on with the simulated platform. */
export interface ClientReport {
  readonly client: Client;
  readonly operations: readonly Operation[];
  /** How many requests, answers and webhooks were held against their schema. */
  readonly looked: number;
  /** A sentence for each that broke it, and for whatever else went wrong on our side. */
  readonly breaches: readonly string[];
}

/** Tries one client against a platform of its own. */
export async function tryClient(client: Client): Promise<ClientReport> {
  const world = await openWorld();
  try {
    const settings = await settingsFor(world);
    const operations = await runScript({
      client: client.script,
      env: { ...client.env(world.doors), COMPAT_SETTINGS: JSON.stringify(settings) },
      otherSide: world.otherSide,
    });
    const { check, simulator } = world;
    return {
      client,
      operations: operations.map((operation) => arrived(world, operation)),
      looked: check.looked(),
      breaches: [...check.breaches(), ...simulator.failures(), ...gaps(simulator)],
    };
  } finally {
    await world.close();
  }
}

/** What the simulator lacks; that clients also ask for what is not there is their business. */
function gaps(simulator: World['simulator']): readonly string[] {
  return simulator.unexpected().filter((sentence) => sentence.includes('this simulator'));
}

async function settingsFor({ doors, simulator, customer }: World) {
  const { accessToken: token, ...business } = BUSINESS;
  return {
    ...{ ...doors, ...business, token },
    customer: customer.waId,
    files: {
      ...(await uploadAll(simulator)),
      png: Buffer.from(FILES.image.bytes).toString('base64'),
    },
    template: { name: 'order_update', language: 'en_US', parameters: ['Ada', 'A-1907'] },
  };
}

/** What a client says it has sent must be on the customer's phone, and be of the type it says. */
function arrived({ customer }: World, operation: Operation): Operation {
  const { sent } = operation;
  if (sent === undefined || sent.type === 'reaction') return operation;
  const found = customer.received().find(({ id }) => id === sent.id);
  if (found === undefined) return { ...operation, problem: `${sent.id} never reached the phone` };
  if (found.type === sent.type) return operation;
  return { ...operation, problem: `it reached the phone as ${found.type}, not as ${sent.type}` };
}
