import { invalid, optionalText, wholeNumber, type Parameters } from './parameters.ts';

/** Which part of a list a caller wants. Cursors are keys of rows, written so that nobody reads a meaning into them. */
export interface PageRequest {
  readonly limit: number;
  readonly after?: string;
  readonly before?: string;
}

/** Rows of a list. Cursors are absent when there are none; `next` and `previous` tell whether there are more. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly cursors?: { readonly before: string; readonly after: string };
  readonly next: boolean;
  readonly previous: boolean;
}

/** What a caller gets who does not say how many. */
const DEFAULT_LIMIT = 25;
/** The most rows of one page; ours. */
const LIMIT = 1000;

export function readPageRequest(parameters: Parameters): PageRequest {
  const after = optionalText(parameters, { name: 'after' });
  const before = optionalText(parameters, { name: 'before' });
  const limit = wholeNumber(parameters, { name: 'limit' }) ?? DEFAULT_LIMIT;
  if (limit < 1) throw invalid({ name: 'limit' }, 'must be a positive number.');
  return {
    limit: Math.min(limit, LIMIT),
    ...(after !== undefined && after !== '' && { after }),
    ...(before !== undefined && before !== '' && { before }),
  };
}

/** The part of a list that is wanted, or `undefined` when a cursor is of no row in it. */
export function pageOf<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  { limit, after, before }: PageRequest,
): Page<T> | undefined {
  const cursors = rows.map((row) => Buffer.from(keyOf(row)).toString('base64'));
  const cursor = after ?? before;
  const place = cursor === undefined ? -1 : cursors.indexOf(cursor);
  if (cursor !== undefined && place === -1) return undefined;
  const backwards = after === undefined && before !== undefined;
  const start = backwards ? Math.max(place - limit, 0) : place + 1;
  const end = Math.min(backwards ? place : start + limit, rows.length);
  const [first, last] = [cursors[start], cursors[end - 1]];
  const ends = end > start && first !== undefined && last !== undefined;
  return {
    rows: rows.slice(start, end),
    ...(ends && { cursors: { before: first, after: last } }),
    next: ends && end < rows.length,
    previous: ends && start > 0,
  };
}
