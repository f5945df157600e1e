import type { Exchange } from '../ports/assembly.ts';
import { shorten } from './person.ts';

/** A request between platform and contact centre, taken apart as far as a story needs it. */
export interface Call {
  /** Method and path. */
  readonly asked: string;
  readonly body: unknown;
  /** Of a message that is sent: its text, or what it is. */
  readonly words?: string;
  /** Ids of messages that were taken. */
  readonly answerIds: readonly string[];
  /** The platform's error, to stand behind a sentence; empty without one. */
  readonly problem: string;
}

/** One thing that a webhook tells: of an answer what became of it, or a customer's message. */
export interface Item {
  readonly id: string;
  readonly isAnswer: boolean;
  /** Comes a while after it was written. */
  readonly isLate: boolean;
  /** The number of a message's customer. */
  readonly who: string;
  readonly word: string;
}

type Json = Readonly<Record<string, unknown>>;

/** Later than this, in ms, it is told that a message comes late. */
const late = 2000;

export function readExchange({ request, response }: Exchange): Call {
  const [head = '', ...rest] = request.split('\n\n');
  const body = parsed(rest.join('\n\n'));
  const answer = objectOf(parsed(response));
  const ids = listOf(answer['messages']).map(({ id }) => textOf(id));
  const asked = (head.split('\n')[0] ?? '').replace(/\?.*$/u, '');
  const words = wordsOf(asked, objectOf(body));
  return {
    ...{ asked, body, answerIds: ids, problem: problemIn(answer, response) },
    ...(words !== undefined && { words }),
  };
}

function wordsOf(asked: string, body: Json): string | undefined {
  if (!asked.endsWith('/messages') || body['status'] !== undefined) return undefined;
  const type = textOf(body['type']) || 'text';
  const text = textOf(objectOf(body[type])['body']);
  return text === '' ? `a message of type ${type}` : JSON.stringify(shorten(text));
}

function problemIn({ error }: Json, response: string): string {
  const { code, message } = objectOf(error);
  if (typeof code === 'number') return `, error ${code}: ${textOf(message)}`;
  return response === '' ? '' : `: ${shorten(response)}`;
}

/** What a webhook's body tells, in its order. `at`: when it was sent, in ms since 1970. */
export function itemsIn(body: unknown, at: number): readonly Item[] {
  const entries = listOf(objectOf(body)['entry']);
  const values = entries.flatMap(({ changes }) => listOf(changes)).map(({ value }) => value);
  return values
    .map(objectOf)
    .flatMap(({ messages, statuses }) => [
      ...listOf(messages).map((one) => messageItem(one, at)),
      ...listOf(statuses).map(statusItem),
    ]);
}

function messageItem({ id, from, type, text, timestamp }: Json, at: number): Item {
  const words = textOf(objectOf(text)['body']);
  const word = words === '' ? `a message of type ${textOf(type)}` : JSON.stringify(shorten(words));
  const isLate = at - Number(timestamp) * 1000 >= late;
  return { id: textOf(id), isAnswer: false, isLate, who: `+${textOf(from)}`, word };
}

function statusItem({ id, status, errors }: Json): Item {
  const why = listOf(errors).map(({ code, title }) => `${Number(code)} ${textOf(title)}`.trim());
  const word = textOf(status) + (why.length === 0 ? '' : ` (${why.join(', ')})`);
  return { id: textOf(id), isAnswer: true, isLate: false, who: '', word };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : {};
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.map(objectOf) : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
