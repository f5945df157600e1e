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
  const { method, target, body } = requestOf(record);
  const read = parsed(body);
  if (record.direction === 'webhook') return webhookWords(read) ?? record.summary;
  return callWords(method, target, read);
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
    const statuses = listOf(value['statuses']).map((it) => `status ${textOf(it['status'])}`);
    const all = [...messages, ...statuses];
    return all.length > 0 ? all : [textOf(change['field'])];
  });
  return told.length === 0 ? undefined : told.join(', ');
}

function messageWords(message: Json): string {
  const type = textOf(message['type']);
  const own = objectOf(message[type]);
  const said = textOf(own['body']) || textOf(own['caption']) || textOf(own['emoji']);
  return said === '' ? type : `${type} “${said}”`;
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
  const said = textOf(own['body']) || textOf(own['caption']) || textOf(own['name']);
  return said === '' ? `send ${type}` : `send ${type} “${said}”`;
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

function passes(record: WireRecord, filter: Filter): boolean {
  if (filter === 'webhooks') return record.direction === 'webhook';
  if (filter === 'Graph') return record.direction === 'graph';
  return filter === 'all' || outcomeOf(record).tone === 'bad';
}
