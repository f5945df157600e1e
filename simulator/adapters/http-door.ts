import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { answerBare } from './bare-answer.ts';
import { openDoor, type Door, type Place } from './door.ts';
import { serverOptions, USUAL_LIMITS, type DoorLimits } from './door-limits.ts';
import { createRequestUrls } from './request-url.ts';
import { answerCall, answerCautious, type Answers } from './wire-answer.ts';

export interface HttpDoorOptions extends Place {
  /** Certificate and key, both PEM: the door then speaks TLS. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Waits other than the usual ones. */
  readonly limits?: Partial<DoorLimits>;
}

/**
 * The platform on a port, in plain HTTP or over TLS (reference cloud-api 5): for clients whose base URL can be set.
 * Rejects when the port is taken.
 */
export async function openHttpDoor(
  simulator: Answers,
  { tls, limits: own, ...place }: HttpDoorOptions = {},
): Promise<Door> {
  const scheme = tls === undefined ? 'http' : 'https';
  const limits = { ...USUAL_LIMITS, ...own };
  const server: Server =
    tls === undefined
      ? createServer(serverOptions(limits))
      : createSecureServer({
          ...serverOptions(limits),
          ...{ cert: tls.cert, key: tls.key },
          handshakeTimeout: limits.headersMs,
        });
  server.maxConnections = limits.connections;
  const urlOf = createRequestUrls(scheme, () => door.url);
  const callOf = (request: IncomingMessage, response: ServerResponse) => ({
    ...{ request, response },
    url: urlOf(request),
  });
  server.on('request', (request, response) => {
    answerCall(simulator, callOf(request, response));
  });
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    answerCautious(simulator, callOf(request, response));
  });
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    answerBare(socket, 405, 'This is no proxy: the simulator has another port for that.');
  });
  const door = await openDoor(server, scheme, place);
  return door;
}
