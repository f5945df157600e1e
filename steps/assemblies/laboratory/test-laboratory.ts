import { createVirtualClock } from '../../../reference-impl/index.ts';
import { openHttpDoor, sendWebhook } from '../../../simulator/doors.ts';
import { createSimulator } from '../../../simulator/index.ts';
import { business, startOfTime } from '../business.ts';
import type { CentreTold } from './centre.ts';
import { startLaboratory, type LaboratoryOptions } from './start-laboratory.ts';

/** Answers of all routes together, as far as tests look at them. */
export interface Told extends Partial<CentreTold> {
  readonly centre?: string;
  readonly centres?: number;
  readonly next?: number | null;
  readonly error?: { readonly message: string; readonly path?: string };
}

const parts: { close(): Promise<void> }[] = [];

/** Closed with `closeLaboratories`. */
export function kept<T extends { close(): Promise<void> }>(part: T): T {
  parts.push(part);
  return part;
}

/** To be called after each test. */
export async function closeLaboratories(): Promise<void> {
  await Promise.all(parts.splice(0).map((part) => part.close()));
}

/** A laboratory on a free port, and a client that knows its token. */
export async function testLaboratory(options: LaboratoryOptions = {}) {
  const laboratory = kept(await startLaboratory(options));
  const authorization = `Bearer ${laboratory.token}`;
  const ask = async (call: string, body?: unknown, headers: Record<string, string> = {}) => {
    const [method = '', path = ''] = call.split(' ');
    const json: Record<string, string> =
      body === undefined ? {} : { 'content-type': 'application/json' };
    const response = await fetch(`${laboratory.url}${path}`, {
      method,
      headers: { authorization, ...json, ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, told: JSON.parse(text === '' ? '{}' : text) as Told };
  };
  return { ...laboratory, ask };
}

/** A simulated WhatsApp on a port, with its webhooks sent over the network to where `webhook.url` says. */
export async function testPlatform() {
  const webhook = { url: 'http://127.0.0.1:9/webhook' };
  const simulator = createSimulator({
    ...{ seed: 1, clock: createVirtualClock(startOfTime), business },
    webhook: {
      url: 'https://contact-centre.example/webhook',
      send: async (request) =>
        sendWebhook(
          new Request(`${webhook.url}${new URL(request.url).search}`, {
            ...{ method: request.method, headers: request.headers },
            ...(request.method === 'POST' && { body: await request.arrayBuffer() }),
          }),
        ),
    },
  });
  const door = kept(await openHttpDoor({ answer: (call) => simulator.answer(call) }));
  return { simulator, graphUrl: `${door.url}/v24.0`, webhook };
}

/** What a contact centre of the test business is asked for with. */
export const newCentre = (graphUrl: string, more: object = {}) => {
  const { phoneNumberId, displayNumber, accessToken, appSecret, verifyToken } = business;
  return {
    ...{ idPrefix: 'test', now: startOfTime, graphUrl },
    business: { phoneNumberId, displayNumber, accessToken, appSecret, verifyToken },
    ...more,
  };
};
