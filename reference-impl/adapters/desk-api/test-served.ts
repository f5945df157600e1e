import { WebSocket } from 'ws';
import { createVirtualClock } from '../virtual-clock.ts';
import { createReference } from '../../index.ts';
import { startDeskApi } from './start-desk-api.ts';

/** A served contact centre with two agents, whose customers write through `says`. For tests. */
export async function serveForTest() {
  const clock = createVirtualClock(Date.UTC(2026, 2, 2, 9));
  const business = {
    phoneNumberId: '1',
    displayNumber: '+1 555-078-3881',
    accessToken: 'access',
    appSecret: 'secret',
    verifyToken: 'verify',
  };
  const refused = () => Promise.resolve(Response.json({ error: {} }, { status: 500 }));
  const reference = createReference({
    clock,
    idPrefix: 'test',
    business,
    graph: { baseUrl: 'https://graph.facebook.com/v24.0', fetch: refused },
    track: () => undefined,
  });
  const [first = '', second = ''] = reference.administration.agents();
  const tokens = new Map([
    ['token-one', first],
    ['token-two', second],
  ]);
  const api = await startDeskApi({ reference, clock, tokens });
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
  return { api, clock, reference, first, second, ask, act, open };
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
    frames.push(JSON.parse((data as Buffer).toString()) as Record<string, unknown>);
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
    frame: (index) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames[index];
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    send: (frame) => socket.send(JSON.stringify(frame)),
    closed: () => closed,
  };
}
