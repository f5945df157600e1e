import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import process from 'node:process';
import { openHttpDoor, createPostWebhook, sendWebhook, wallClock } from '../../simulator/doors.ts';
import { createSimulator } from '../../simulator/index.ts';
import {
  ACCESS_TOKEN,
  APP_SECRET,
  CONSTANT_ANSWER,
  CONSTANT_WEBHOOK,
  PEOPLE,
  PHONE_NUMBER_ID,
  type Ready,
  type Role,
} from './messages.ts';

/**
 * One server of the bench, in a process of its own: `server.ts ROLE WEBHOOK-PORT`. Tells its parent when it serves, and what it has
 * cost whenever it is asked; ends with its parent.
 */
const DAY_MS = 86_400_000;
const HEADERS = { 'Content-Type': 'application/json', 'Content-Length': CONSTANT_ANSWER.length };

/** Reads and parses the body, answers a constant, and then does what is wanted. */
async function serveBare(then: () => void): Promise<Ready> {
  const server = createServer((asked, response) => {
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      JSON.parse(Buffer.concat(chunks).toString());
      response.writeHead(200, HEADERS).end(CONSTANT_ANSWER);
      then();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const people = Array.from({ length: PEOPLE }, (_, at) => String(12_025_550_100 + at));
  return { port: (server.address() as AddressInfo).port, people };
}

/** Signs a constant webhook anew each time, and posts it over connections that stay. */
function createPoster(port: number): () => void {
  const agent = new Agent({ keepAlive: true });
  const posted = { agent, host: '127.0.0.1', port, method: 'POST', path: '/webhook' };
  return () => {
    const signature = createHmac('sha256', APP_SECRET).update(CONSTANT_WEBHOOK).digest('hex');
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': CONSTANT_WEBHOOK.length,
      'X-Hub-Signature-256': `sha256=${signature}`,
    };
    const asked = request({ ...posted, headers }, (response) => response.resume());
    asked.end(CONSTANT_WEBHOOK);
  };
}

/** The simulator as `simulate` runs it, with the clocks that refuse switched off. */
async function serveSimulator(sentMs: number, webhookPort: number): Promise<Ready> {
  const simulator = createSimulator({
    ...{ seed: 1, clock: wallClock, keep: 1000 },
    business: {
      ...{ phoneNumberId: PHONE_NUMBER_ID, wabaId: '102290129340398' },
      ...{ displayPhoneNumber: '15550783881', verifiedName: 'Bench' },
      ...{ accessToken: ACCESS_TOKEN, appSecret: APP_SECRET, verifyToken: 'bench' },
    },
    webhook: {
      url: `http://127.0.0.1:${webhookPort}/webhook`,
      send: sendWebhook,
      post: createPostWebhook(),
    },
    statusDelays: { sentMs, deliveredMs: 0 },
    limits: { pairRate: 'off', throughput: 'off', messagingLimit: 'off' },
  });
  const people = Array.from({ length: PEOPLE }, () => simulator.customers.create());
  await Promise.all(people.map((customer) => customer.writes('Where is my parcel?')));
  // What is sent to one who has blocked the business never gets further: one status a message.
  for (const customer of people) customer.blocks();
  const { port } = await openHttpDoor(simulator);
  return { port, people: people.map(({ waId }) => waId) };
}

function serve(role: Role, webhookPort: number): Promise<Ready> {
  if (role === 'simulator answers') return serveSimulator(DAY_MS, webhookPort);
  if (role === 'simulator webhooks') return serveSimulator(0, webhookPort);
  return serveBare(role === 'bare answers' ? () => undefined : createPoster(webhookPort));
}

const [role = '', webhookPort = ''] = process.argv.slice(2);
process.on('disconnect', () => process.exit());
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpuMs: (user + system) / 1000, heap: process.memoryUsage().heapUsed });
});
process.send?.(await serve(role as Role, Number(webhookPort)));
