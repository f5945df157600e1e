import { createServer, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listening, type Question } from './test-driven.ts';

/** For tests: what somebody in the middle makes of what passes through. */
export interface Middle {
  /** The result that the suite gets in place of the driver's; `undefined`: it gets none, and the connection stays open. */
  readonly answer?: (question: Question, result: Answered) => unknown;
  /** Whether a webhook reaches the contact centre; one that does not is answered all the same. */
  readonly reaches?: (webhook: string) => boolean;
  /** Whether everybody is hung up on. */
  readonly isGone?: () => boolean;
}

export interface Answered {
  readonly webhook?: { readonly url: string };
  readonly desk?: string;
  readonly [name: string]: unknown;
}

/** Stands between the suite and a driver, and between WhatsApp and the contact centre. Gives the driver's new address. */
export async function between(
  ask: (body: string) => Promise<string>,
  { answer = (_question, result) => result, reaches = () => true, isGone = () => false }: Middle,
): Promise<string> {
  let webhookUrl = '';
  const answered = async (body: string) => {
    const question = JSON.parse(body) as Question;
    const told = JSON.parse(await ask(body)) as { readonly result?: Answered };
    if (!told.result) return JSON.stringify(told);
    const { webhook } = told.result;
    if (webhook) webhookUrl = webhook.url;
    const own = webhook && { webhook: { ...webhook, url: `${url}webhook` } };
    const result: unknown = await answer(question, { ...told.result, ...own });
    return result === undefined ? undefined : JSON.stringify({ ...told, result });
  };
  const server = createServer((request, response) => {
    if (isGone()) {
      request.socket.destroy();
      return;
    }
    const work = async () => {
      const body = await buffer(request);
      if (request.url === '/') return answered(body.toString());
      return reaches(body.toString()) ? forwarded(webhookUrl, request, body) : '';
    };
    work().then(
      (text) => text !== undefined && response.end(text),
      (problem: unknown) => response.writeHead(500).end(String(problem)),
    );
  });
  const url = `http://127.0.0.1:${await listening(server)}/`;
  return url;
}

async function forwarded(url: string, request: IncomingMessage, body: Buffer): Promise<string> {
  const query = new URL(request.url ?? '', url).search;
  const { 'content-type': type = '', 'x-hub-signature-256': signature } = request.headers;
  const init = {
    ...{ method: 'POST', body: new Uint8Array(body), signal: AbortSignal.timeout(10_000) },
    headers: { 'content-type': type, 'x-hub-signature-256': String(signature) },
  };
  const response = await fetch(`${url}${query}`, request.method === 'POST' ? init : {});
  if (response.ok) return response.text();
  throw new Error(`The webhook was answered with ${response.status}.`);
}
