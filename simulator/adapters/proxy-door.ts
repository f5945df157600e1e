import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { answerBare } from './bare-answer.ts';
import { openDoor, type Door, type Place } from './door.ts';
import { serverOptions, USUAL_LIMITS, type DoorLimits } from './door-limits.ts';
import { PLATFORM_HOSTS, platformPort } from './platform-hosts.ts';
import { createTunnels } from './proxy-tunnels.ts';
import { absoluteTarget } from './request-url.ts';
import { answerCall, answerCautious, type Answers, type Call } from './wire-answer.ts';

export interface ProxyDoorOptions extends Place {
  /** What connections to the platform's hosts are shown: certificate and key, both PEM. */
  readonly tls: { readonly cert: string; readonly key: string };
  /** Waits other than the usual ones. */
  readonly limits?: Partial<DoorLimits>;
}

/**
 * The platform behind an HTTP proxy (reference cloud-api 5.1, way P): for clients that have its hosts built in. It answers
 * for those hosts by itself and opens no connection to anywhere, not even to this machine: what else a client asks for is
 * refused with a sentence, and goes past the proxy with NO_PROXY. Rejects when the port is taken.
 */
export async function openProxyDoor(
  simulator: Answers,
  { tls, limits: own, ...place }: ProxyDoorOptions,
): Promise<Door> {
  const limits = { ...USUAL_LIMITS, ...own };
  const server = createServer(serverOptions(limits));
  server.maxConnections = limits.connections;
  const tunnels = createTunnels(server, { tls, handshakeMs: limits.headersMs });
  server.on('connect', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    if (!tunnels.begin(request, socket, head)) answerBare(socket, 403, refusal(request.url));
  });
  const answering = (answer: Answer) => (request: IncomingMessage, response: ServerResponse) => {
    const url = tunnels.urlOf(request) ?? urlByProxy(request);
    if (url !== undefined) answer(simulator, { request, response, url });
    else refuse(request, response);
  };
  server.on('request', answering(answerCall));
  server.on('checkContinue', answering(answerCautious));
  return openDoor(server, 'http', place);
}

type Answer = (simulator: Answers, call: Call) => void;

/** Outside of tunnels a proxy is asked for whole URLs. */
function urlByProxy({ url = '' }: IncomingMessage): string | undefined {
  const target = absoluteTarget(url);
  if (target?.protocol !== 'http:') return undefined;
  const port = platformPort(`${target.hostname}:${target.port || '80'}`);
  return port === 80 ? target.href : undefined;
}

function refuse({ url = '' }: IncomingMessage, response: ServerResponse): void {
  const [status, sentence] = url.startsWith('/')
    ? [400, `This is a proxy, to be set as HTTPS_PROXY: it answers for ${HOSTS}.`]
    : [403, refusal(url)];
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    Connection: 'close',
  });
  response.end(`${sentence}\n`);
}

const HOSTS = PLATFORM_HOSTS.join(' and ');

function refusal(asked = ''): string {
  const what = JSON.stringify(asked.slice(0, 200));
  return `This proxy answers for ${HOSTS}, ports 443 and 80, and connects to nothing else; it was asked for ${what}. NO_PROXY lets a client go past it.`;
}
