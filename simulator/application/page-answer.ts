import { pageOf, readPageRequest, type Page } from '../domain/paging.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Answer } from './answer.ts';
import type { GraphCall } from './graph-call.ts';

/** How a list is shown. */
export interface Listing<T> {
  /** What tells one row from all others. */
  readonly keyOf: (row: T) => string;
  /** The rows of a page as the answer has them. */
  readonly show: (rows: readonly T[]) => readonly unknown[];
  /** What a caller is told whose cursor is of no row. */
  readonly lost?: Refusal;
}

/** One page of a list, as the call wants it. */
export function pageAnswer<T>(call: GraphCall, rows: readonly T[], listing: Listing<T>): Answer {
  const request = readPageRequest(call.parameters());
  const page = pageOf(rows, listing.keyOf, request);
  if (page === undefined) {
    throw listing.lost ?? new Refusal(100, { message: '(#100) Invalid cursors values' });
  }
  const data = listing.show(page.rows);
  if (page.cursors === undefined) return { body: { data } };
  return { body: { data, paging: { cursors: page.cursors, ...links(call, page, request.limit) } } };
}

function links<T>(call: GraphCall, { cursors, next, previous }: Page<T>, limit: number): object {
  const link = (way: 'after' | 'before'): string =>
    linkTo(call, { limit: String(limit), [way]: cursors?.[way] ?? '' });
  return { ...(previous && { previous: link('before') }), ...(next && { next: link('after') }) };
}

const OWN = ['access_token', 'limit', 'after', 'before'];

/** A whole URL with the token in it: clients follow it as it is, without a header (reference cloud-api 2.7). */
function linkTo(call: GraphCall, place: Record<string, string>): string {
  const kept = Object.entries(call.parameters()).flatMap(([name, value]): [string, string][] =>
    OWN.includes(name) ? [] : [[name, typeof value === 'string' ? value : JSON.stringify(value)]],
  );
  const query = new URLSearchParams([['access_token', call.token ?? ''], ...kept]);
  for (const [name, value] of Object.entries(place)) query.append(name, value);
  const path = call.path.map(encodeURIComponent).join('/');
  return `${call.origin}/${call.version}/${path}?${String(query)}`;
}
