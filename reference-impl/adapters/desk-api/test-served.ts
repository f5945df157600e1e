import assert from 'node:assert/strict';
import { WebSocket } from 'ws';
import type { DeskView } from '../../index.ts';
import { createTestCentre, textNotice, webhook } from '../../test-centre.ts';
import { serverFrames } from './frames.ts';
import { validatorOf } from './validate.ts';
import { startDeskApi, type DeskApiOptions } from './start-desk-api.ts';

type ServedOptions = Pick<DeskApiOptions, 'limits' | 'track'> & {
  readonly graph?: (request: Request) => Promise<Response>;
};

/** A served contact centre with agents at `token-one` and `token-two`. For tests. */
export async function serveForTest(options: ServedOptions = {}) {
  const answer = () => Response.json({ error: {} }, { status: 500 });
  const { graph, ...limits } = options;
  const centre = createTestCentre({ answer, ...(graph ? { graph } : {}) });
  const { reference, clock, tell } = centre;
  const [first = '', second = ''] = reference.administration.agents();
  const tokens = new Map([
    ['token-one', first],
    ['token-two', second],
  ]);
  const api = await startDeskApi({ reference, clock, tokens, ...limits });
  const ask = (path: string, options: { token?: string; method?: string; body?: string } = {}) => {
    const { token = 'token-one', method = 'GET', body } = options;
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (body !== undefined) headers['content-type'] = 'application/json';
    return fetch(api.url + path, { method, headers, ...(body === undefined ? {} : { body }) });
  };
  const act = (desk: string, action: object, token = 'token-one') =>
    ask(`/api/v1/desks/${desk}/actions`, { token, method: 'POST', body: JSON.stringify(action) });
  const open = async (token = 'token-one') => {
    const response = await ask('/api/v1/desks', { token, method: 'POST' });
    return ((await response.json()) as { desk: string }).desk;
  };
  const look = async (desk: string, token = 'token-one') => {
    const response = await ask(`/api/v1/desks/${desk}`, { token });
    return ((await response.json()) as { view: DeskView }).view;
  };
  let count = 0;
  /** A customer's text, through the webhook; gives the status of the answer. */
  const write = async (from: string, text: string) => {
    const body = textNotice({ from, text, id: `http.${(count += 1)}` });
    const { headers } = webhook(body);
    return (await fetch(`${api.url}/webhook`, { method: 'POST', headers, body })).status;
  };
  return { api, clock, reference, first, second, ask, act, open, look, write, tell };
}

/** A client of the live view that keeps what it was sent. */
export interface TestSocket {
  readonly socket: WebSocket;
  readonly frames: readonly Record<string, unknown>[];
  /** Resolves with the frame in this position, from 0, once it is there. */
  frame(index: number): Promise<Record<string, unknown>>;
  send(frame: object): void;
  closed(): Promise<number>;
}

export async function follow(url: string, token = 'token-one'): Promise<TestSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), ['deskproof.v1', `token.${token}`]);
  const frames: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data) => {
    frames.push(asDocumented(JSON.parse((data as Buffer).toString()) as Record<string, unknown>));
    waiting.forEach((look) => look());
  });
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return {
    socket,
    frames,
    frame: (index) => {
      const arrived = new Promise<Record<string, unknown>>((resolve) => {
        const look = () => {
          const found = frames[index];
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
      return inTime(arrived, () => `frame ${index}; there are ${frames.length}`);
    },
    send: (frame) => socket.send(JSON.stringify(frame)),
    closed: () => inTime(closed, () => 'the end of the connection'),
  };
}

const patienceMs = 5000;

function inTime<T>(work: Promise<T>, what: () => string): Promise<T> {
  const limit = AbortSignal.timeout(patienceMs);
  const late = new Promise<never>((_resolve, reject) => {
    limit.addEventListener('abort', () =>
      reject(new Error(`Waited ${patienceMs} ms for ${what()}.`)),
    );
  });
  return Promise.race([work, late]);
}

/** A frame that is none of those in the AsyncAPI document fails the test that got it. */
function asDocumented(frame: Record<string, unknown>): Record<string, unknown> {
  const schema = serverFrames[frame['type'] as keyof typeof serverFrames];
  const validate = validatorOf(schema);
  assert.ok(validate(frame), `${JSON.stringify(frame)}: ${JSON.stringify(validate.errors)}`);
  return frame;
}
