import { once } from 'node:events';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import type { Answers } from './wire-answer.ts';
import { BUSINESS, createBench } from '../application/test-bench.ts';
import type { Door } from './door.ts';
import { openHttpDoor, type HttpDoorOptions } from './http-door.ts';

/** Everything that comes back on a bare connection until the other side closes it. */
export async function rawExchange(port: number, ...lines: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(lines.join('\r\n'));
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** The status of the answer, and its body as a Graph error. */
export function read(answer: string): { status: string; code?: number } {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const status = head.split(' ')[1] ?? '';
  if (!body.startsWith('{')) return { status };
  return { status, code: (JSON.parse(body) as { error: { code: number } }).error.code };
}

export interface Got {
  readonly status: number;
  readonly text: string;
}

/** One request with Node's own client, for what `fetch` cannot be told. */
export async function ask(
  options: RequestOptions,
  body = '',
  send: typeof httpRequest = httpRequest,
): Promise<Got> {
  const request = send(options).end(body);
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() };
}

export const MESSAGES = `/v24.0/${BUSINESS.phoneNumberId}/messages`;

export const AUTHORISED = {
  authorization: `Bearer ${BUSINESS.accessToken}`,
  'content-type': 'application/json',
};

export const textTo = (to: string, body = 'Hello'): string =>
  JSON.stringify({ messaging_product: 'whatsapp', to, text: { body } });

/** A platform that gives one answer to all, and tells when it heard that the answer is out. */
export function answeringWith(body: string) {
  let heard = false;
  let tell = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const simulator: Answers = {
    answer: () => ({
      response: { status: 200, headers: {}, body },
      answered: () => {
        heard = true;
        tell();
      },
    }),
  };
  return { simulator, answered, heard: () => heard };
}

const doors: Door[] = [];

/** A platform on a free port. */
export async function served(options?: HttpDoorOptions) {
  const bench = createBench();
  return { ...bench, door: await opened(bench.simulator, options) };
}

export async function opened(simulator: Answers, options?: HttpDoorOptions): Promise<Door> {
  const door = await openHttpDoor(simulator, options);
  doors.push(door);
  return door;
}

/** To be called after each test. */
export async function closeDoors(): Promise<void> {
  await Promise.all(doors.splice(0).map((door) => door.close()));
}
