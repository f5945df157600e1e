import { listOf, objectOf, textOf, type Json } from './json.ts';
import { leftOf } from './times.ts';
import type { Trouble, WireRecord } from './types.ts';

/** A request as it was made: the first line, headers and body. */
export interface Request {
  readonly method: string;
  /** Absolute for webhooks, a path for calls of the Graph. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** Takes a record's request apart. */
export function requestOf({ request }: Pick<WireRecord, 'request'>): Request {
  const split = request.indexOf('\n\n');
  const head = split < 0 ? request : request.slice(0, split);
  const [line = '', ...rest] = head.split('\n');
  const [, method = '', target = ''] = /^(\S+) ?(.*)$/u.exec(line) ?? [];
  const headers = rest.map((text): readonly [string, string] => {
    const colon = text.indexOf(':');
    return [text.slice(0, colon), text.slice(colon + 1).trim()];
  });
  return { method, target, headers, body: split < 0 ? '' : request.slice(split + 2) };
}

/** JSON in lines, or the text as it is. */
export function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** What a record is about, in a few words. */
export function wordsOf(record: WireRecord): string {
  const { method, target } = requestOf(record);
  const read = bodyOf(record);
  if (record.direction === 'webhook') return webhookWords(read) ?? record.summary;
  return callWords(method, target, read);
}

const bodies = new WeakMap<WireRecord, Json>();

/** The JSON of a request, read once. */
function bodyOf(record: WireRecord): Json {
  const known = bodies.get(record);
  if (known !== undefined) return known;
  const body = parsed(requestOf(record).body);
  bodies.set(record, body);
  return body;
}

function parsed(text: string): Json {
  try {
    return objectOf(JSON.parse(text));
  } catch {
    return {};
  }
}

function webhookWords(body: Json): string | undefined {
  const changes = listOf(body['entry']).flatMap((entry) => listOf(entry['changes']));
  const told = changes.flatMap((change) => {
    const value = objectOf(change['value']);
    const messages = listOf(value['messages']).map(messageWords);
    const statuses = listOf(value['statuses']).map(statusWords);
    const all = [...messages, ...statuses];
    return all.length > 0 ? all : [textOf(change['field'])];
  });
  return told.length === 0 ? undefined : told.join(', ');
}

function statusWords(status: Json): string {
  const codes = listOf(status['errors']).map(({ code }) => String(code));
  return ['status', textOf(status['status']), ...codes].join(' ');
}

function messageWords(message: Json): string {
  const type = textOf(message['type']);
  const own = objectOf(message[type]);
  const reply = objectOf(own[textOf(own['type'])]);
  const [card] = listOf(message[type]);
  const said = [own['body'], own['caption'], own['emoji'], own['text'], own['filename']];
  const named = [own['name'], reply['title'], objectOf(card?.['name'])['formatted_name']];
  return withWords(type, [...said, ...named]);
}

function callWords(method: string, target: string, body: Json): string {
  const path = (target.split('?', 1)[0] ?? '').split('/').filter((part) => part !== '');
  const last = path.at(-1) ?? '';
  if (method !== 'POST' || last !== 'messages') return `${method} ${last}`;
  if (body['status'] === 'read') {
    return body['typing_indicator'] === undefined ? 'mark as read' : 'mark as read, typing…';
  }
  const type = textOf(body['type']) || 'text';
  const own = objectOf(body[type]);
  const inner = textOf(objectOf(own['body'])['text']);
  return withWords(`send ${type}`, [own['body'], own['caption'], own['name'], inner]);
}

/** What something is, with the first words that are to be had about it. */
function withWords(what: string, candidates: readonly unknown[]): string {
  const said = candidates.map(textOf).find((text) => text !== '');
  return said === undefined ? what : `${what} “${said}”`;
}

export type Tone = 'bad' | 'good' | 'wait';

/** How a request was answered, in words and in a tone: a colour alone tells nobody enough. */
export function outcomeOf({ status, response }: WireRecord): {
  readonly text: string;
  readonly tone: Tone;
} {
  if (status === 0 && response === '') return { text: 'under way', tone: 'wait' };
  if (status === 0) return { text: 'no answer', tone: 'bad' };
  return { text: String(status), tone: status < 400 ? 'good' : 'bad' };
}

const ATTEMPT = / \(attempt (\d+)\)$/u;

/** Which attempt of a webhook a record is. */
export function attemptOf({ summary }: Pick<WireRecord, 'summary'>): number {
  return Number(ATTEMPT.exec(summary)?.[1] ?? 1);
}

/** Which attempt of a webhook a record is, and what is still to come of it; empty where all went well at once. */
export function triesOf(
  record: Pick<WireRecord, 'direction' | 'summary'>,
  troubles: readonly Trouble[],
  now: number,
): string {
  if (record.direction !== 'webhook') return '';
  const attempt = attemptOf(record);
  const trouble = troubles.find((one) => one.summary === record.summary.replace(ATTEMPT, ''));
  const isLatest = trouble?.attempts.length === attempt;
  const told = [attempt > 1 ? `attempt ${attempt}` : '', isLatest ? fateOf(trouble, now) : ''];
  return told.filter((words) => words !== '').join(', ');
}

function fateOf({ state, nextAt }: Trouble, now: number): string {
  if (state === 'dropped') return 'given up';
  return nextAt === null ? '' : `again in ${leftOf(nextAt - now)}`;
}

export const FILTERS = ['all', 'webhooks', 'Graph', 'failures'] as const;
export type Filter = (typeof FILTERS)[number];

/** The records that a filter lets through and that were not cleared away, newest first. */
export function filtered(
  records: readonly WireRecord[],
  { filter, clearedAt }: { readonly filter: Filter; readonly clearedAt: number },
): readonly WireRecord[] {
  return records
    .filter((record) => record.number > clearedAt && passes(record, filter))
    .toReversed();
}

/** Whether a record tells of something that went wrong: an answer, or a message that could not be delivered. */
export function isFailure(record: WireRecord): boolean {
  return outcomeOf(record).tone === 'bad' || tellsOfFailure(record);
}

function tellsOfFailure({ direction, request }: WireRecord): boolean {
  return direction === 'webhook' && request.includes('"status":"failed"');
}

/** The WhatsApp id of the customer that a record is about, if it is about one. */
export function customerOf(record: WireRecord): string | undefined {
  const body = bodyOf(record);
  if (record.direction === 'graph') return textOf(body['to']).replace(/\D/gu, '') || undefined;
  const [change] = listOf(listOf(body['entry'])[0]?.['changes']);
  const value = objectOf(change?.['value']);
  const [message] = listOf(value['messages']);
  const [status] = listOf(value['statuses']);
  return textOf(message?.['from']) || textOf(status?.['recipient_id']) || undefined;
}

function passes(record: WireRecord, filter: Filter): boolean {
  if (filter === 'webhooks') return record.direction === 'webhook';
  if (filter === 'Graph') return record.direction === 'graph';
  return filter === 'all' || isFailure(record);
}
