import { exchange } from '../http/exchange.ts';
import { Unreachable } from '../unreachable.ts';
import type { Channel } from './channel.ts';
import { patienceFor, usualPatience, type DriverPatience } from './patience.ts';

/** A driver that is asked over HTTP: one POST a question, JSON-RPC 2.0. */
export function overHttp(url: string, patience: DriverPatience = usualPatience): Channel {
  let count = 0;
  return {
    called: url,
    gone: null,
    follow: () => () => undefined,
    stop: () => undefined,
    async ask(method, params) {
      const id = (count += 1);
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
      const { status, text } = await posted(url, body, patienceFor(method, patience));
      if (status !== 200) throw failed(url, `it answered ${method} with HTTP ${status}`);
      return resultIn(text, { url, method, id });
    },
  };
}

async function posted(url: string, body: string, limitMs: number) {
  const headers = { 'content-type': 'application/json' };
  try {
    return await exchange({ url, method: 'POST', headers, body, limitMs });
  } catch (problem) {
    throw failed(url, (problem as Error).message);
  }
}

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly id: number;
}

function resultIn(text: string, { url, method, id }: Asked): unknown {
  const answer = objectIn(text);
  if (answer?.['id'] !== id) {
    throw failed(url, `its answer to ${method} is no JSON-RPC answer: ${text.slice(0, 200)}`);
  }
  const error = answer['error'] as { readonly message?: unknown } | null | undefined;
  if (!error) return answer['result'];
  throw failed(url, typeof error.message === 'string' ? error.message : 'it gave no reason');
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    return null;
  }
}

function failed(url: string, why: string): Unreachable {
  return new Unreachable(`The driver at ${url} failed: ${why.replace(/\.$/u, '')}.`);
}
