import { exchange, type Answer } from '../http/exchange.ts';
import { goneFor, Unreachable } from '../unreachable.ts';
import type { Channel } from './channel.ts';
import { patienceFor, usualPatience, type DriverPatience } from './patience.ts';

/** A driver that is asked over HTTP: one POST a question, JSON-RPC 2.0. */
export function overHttp(url: string, patience: DriverPatience = usualPatience): Channel {
  let count = 0;
  let gone: string | null = null;
  // One that hangs is not waited for again by everything that follows in its scenario.
  const onHang = (sentence: string) => (gone = sentence);
  return {
    called: url,
    get gone() {
      return gone;
    },
    follow: () => () => undefined,
    stop: () => undefined,
    async ask(method, params) {
      if (gone !== null) throw goneFor(gone);
      const id = (count += 1);
      const body = JSON.stringify({ jsonrpc: '2.0', id, method, params });
      const limitMs = patienceFor(method, patience);
      const { status, text } = await posted({ url, method, body, limitMs }, onHang);
      if (status !== 200) throw failed(url, `it answered ${method} with HTTP ${status}`);
      return resultIn(text, { url, method, id });
    },
  };
}

interface Posting {
  readonly url: string;
  readonly method: string;
  readonly body: string;
  readonly limitMs: number;
}

async function posted(
  { url, method, body, limitMs }: Posting,
  onHang: (sentence: string) => void,
): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  try {
    return await exchange({ url, method: 'POST', headers, body, limitMs });
  } catch (problem) {
    // Where a name has several addresses, each with a problem of its own, there is no message.
    const { message, code = 'nobody answers there' } = problem as Error & { code?: string };
    const sentence = failed(url, `${message || code} when it was asked to ${method}`);
    if (!message.startsWith('nothing came within')) throw sentence;
    onHang(sentence.message);
    throw goneFor(sentence.message);
  }
}

interface Asked {
  readonly url: string;
  readonly method: string;
  readonly id: number;
}

function resultIn(text: string, { url, method, id }: Asked): unknown {
  const answer = objectIn(text);
  // A question that is sent back has the right id as well.
  if (answer?.['id'] !== id || 'method' in answer) {
    const why = answer && 'id' in answer ? otherId(answer['id'], id) : '';
    throw failed(url, `its answer to ${method} is no JSON-RPC answer: ${text.slice(0, 200)}${why}`);
  }
  const error = answer['error'] as { readonly message?: unknown } | null | undefined;
  if (!error) return answer['result'];
  throw failed(url, typeof error.message === 'string' ? error.message : 'it gave no reason');
}

/** Nothing where the id is right, and something else is wrong. */
function otherId(told: unknown, id: number): string {
  if (told === id) return '';
  return ` Its id is ${JSON.stringify(told).slice(0, 40)}, and that of the question is ${id}`;
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
