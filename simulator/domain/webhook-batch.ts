import { isObject } from './parameters.ts';
import { accountBody, webhookBody, type WebhookOwner } from './webhook-body.ts';

/** One thing that happened, as webhooks tell it. */
export interface Happening {
  /** What is in `value`, beside the metadata where it is about a chat. */
  readonly value: object;
  /** The field of news about the account; left out for what happens in chats. */
  readonly field?: string | undefined;
  /** Seconds since 1970. */
  readonly seconds: number;
}

/**
 * How several things share one request. All are legal, and the platform promises none (reference cloud-api 1.7): an entry
 * for each, one entry with a change for each, or one change that lists several messages or several statuses.
 */
export type BatchShape = (typeof BATCH_SHAPES)[number];

export const BATCH_SHAPES = ['entries', 'changes', 'elements'] as const;

interface Body {
  readonly entry: readonly { readonly changes: readonly object[] }[];
}

/** The body of one webhook about several things that happened, in their order. */
export function batchBody(
  owner: WebhookOwner,
  happened: readonly Happening[],
  shape: BatchShape,
): object {
  const [only] = happened;
  if (only !== undefined && only.field === undefined && happened.length === 1) {
    return webhookBody(owner, only.value);
  }
  const joined = shape === 'elements' ? together(happened) : happened;
  const bodies = joined.map((one) => bodyOf(owner, one));
  const entry = bodies.flatMap((body) => body.entry);
  const object = 'whatsapp_business_account';
  if (shape !== 'changes') return { object, entry };
  return {
    object,
    entry: [{ id: owner.wabaId, changes: entry.flatMap(({ changes }) => changes) }],
  };
}

function bodyOf(owner: WebhookOwner, { value, field, seconds }: Happening): Body {
  const body =
    field === undefined ? webhookBody(owner, value) : accountBody(owner, { field, value, seconds });
  return body;
}

/** Neighbours of one kind become one: their lists are joined. */
function together(happened: readonly Happening[]): readonly Happening[] {
  const joined: Happening[] = [];
  for (const one of happened) {
    const last = joined.at(-1);
    const value = last && merged(last, one);
    if (last !== undefined && value !== undefined) joined[joined.length - 1] = { ...last, value };
    else joined.push(one);
  }
  return joined;
}

function merged(one: Happening, other: Happening): object | undefined {
  if (one.field !== undefined || other.field !== undefined) return undefined;
  if (kindOf(one.value) !== kindOf(other.value)) return undefined;
  const lists = Object.entries(other.value).map(([name, list]) => {
    const before = (one.value as Readonly<Record<string, unknown>>)[name];
    return [name, distinct([...listOf(before), ...listOf(list)])] as const;
  });
  return Object.fromEntries(lists);
}

/** A customer who has written twice is named once. */
function distinct(list: readonly unknown[]): readonly unknown[] {
  const seen = new Set<unknown>();
  return list.filter((item) => {
    const key = isObject(item) ? (item['wa_id'] ?? item) : item;
    return !seen.has(key) && seen.add(key);
  });
}

/** What a change lists decides with what it can be joined: `contacts,messages`, `statuses`, … */
function kindOf(value: object): string {
  return Object.keys(value).sort().join();
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
