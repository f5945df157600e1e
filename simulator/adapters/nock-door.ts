import type { ClientRequest } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import nock from 'nock';
import type { Exchange } from '../application/graph.ts';
import { PLATFORM_HOSTS } from './platform-hosts.ts';

/** What the door needs of a simulator. */
export interface Answering {
  exchange(request: Request): Promise<Exchange<Response>>;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];

/** The request as nock hands it over, with what it keeps of the body. */
type NockRequest = ClientRequest & {
  headers: Record<string, string | string[] | number>;
  readonly requestBodyBuffers?: unknown;
};

/**
 * Opens a door in this process: whatever asks `host`, or without one the platform's own hosts, over http, https or fetch is
 * answered by the simulator. Other hosts are left as they are. Returns the undo, which takes away this door's own
 * interceptors only.
 */
export function openNockDoor(
  simulator: Answering,
  { host }: { readonly host?: string } = {},
): () => void {
  const hosts = host === undefined ? PLATFORM_HOSTS.map((name) => `https://${name}`) : [host];
  const undos = hosts.map((each) => intercept(simulator, each));
  return () => {
    for (const undo of undos) undo();
  };
}

function intercept(simulator: Answering, host: string): () => void {
  const scope = nock(host).persist();
  // Importing nock replaced functions of node:http and node:https; modules that imported them by name see it only now.
  syncBuiltinESMExports();
  const types = new WeakMap<ClientRequest, string | string[] | number>();
  const answered = new WeakMap<ClientRequest, () => void>();

  // nock parses bodies that call themselves JSON, and throws where nobody can catch it when they are not. Without the
  // content type it leaves them alone.
  scope.on('request', (req: NockRequest) => {
    const { 'content-type': type, ...headers } = req.headers;
    if (type !== undefined) types.set(req, type);
    req.headers = headers;
  });
  // Only now has the answer left; a turn later the caller has it.
  scope.on('replied', (req: NockRequest) => setImmediate(() => answered.get(req)?.()));

  const answer = async (req: NockRequest, uri: string, body: unknown) => {
    const exchange = await simulator.exchange(
      requestOf(req, new URL(uri, host), {
        type: types.get(req),
        body,
      }),
    );
    answered.set(req, exchange.answered);
    req.once('close', exchange.answered);
    const { status, headers } = exchange.response;
    const bytes = Buffer.from(await exchange.response.arrayBuffer());
    return [status, bytes, Object.fromEntries(headers)] as const;
  };

  const interceptors = METHODS.map((method) => {
    const interceptor = scope.intercept(() => true, method).query(true);
    interceptor.reply(function (uri, body) {
      return answer(this.req, uri, body);
    });
    return interceptor;
  });
  return () => {
    for (const interceptor of interceptors) nock.removeInterceptor(interceptor);
  };
}

interface Sent {
  readonly type: string | string[] | number | undefined;
  readonly body: unknown;
}

function requestOf(req: NockRequest, url: URL, { type, body }: Sent): Request {
  const headers = new Headers(
    Object.entries(req.headers).map(([name, value]) => [name, String(value)]),
  );
  if (type !== undefined) headers.set('content-type', String(type));
  const bytes = bytesOf(req, body);
  const bare = req.method === 'GET' || req.method === 'HEAD' || bytes.length === 0;
  return new Request(url, { method: req.method, headers, ...(!bare && { body: bytes }) });
}

/** The bytes as they were sent; nock's own text of them, should it no longer keep them. */
function bytesOf({ requestBodyBuffers: kept }: NockRequest, body: unknown): Buffer {
  if (Array.isArray(kept) && kept.every((part) => Buffer.isBuffer(part)))
    return Buffer.concat(kept);
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
