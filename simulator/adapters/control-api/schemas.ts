/** Schemas that the routes share: the OpenAPI document is made of them, and requests are held against them. */
import { LOCALES } from '../../domain/locales.ts';

const text = { type: 'string' } as const;
const at = { type: 'integer', description: 'Ms since 1970.' } as const;
const truth = { type: 'boolean' } as const;

const object = <P extends object>(properties: P, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
});

/** A schema for what is sent: nothing beside what is named. */
export const strict = (properties: object, required: readonly string[] = []) => ({
  ...object(properties, required),
  additionalProperties: false,
});

export const error = object(
  {
    error: object(
      {
        code: text,
        message: { type: 'string', description: 'A sentence for people.' },
        path: { type: 'string', description: 'JSON pointer to what is wrong.' },
        rule: { type: 'string', description: 'The rule that it breaks.' },
        allowed: { type: 'array', items: text },
      },
      ['code', 'message'],
    ),
  },
  ['error'],
);

/** The answers of a route: what it gives, and the statuses of its refusals. Every route may also answer 401 and 403. */
export const answers = (ok: Readonly<Record<number, object>>, ...refusals: readonly number[]) => ({
  ...ok,
  ...Object.fromEntries([401, 403, ...refusals].map((status) => [status, error])),
});

export const newCustomer = strict({
  name: { type: 'string', minLength: 1, maxLength: 512 },
  phone: {
    type: 'string',
    pattern: '^\\+[1-9]\\d{6,14}$',
    description: 'E.164 with the plus. Drawn from the seed unless told.',
  },
  locale: { type: 'string', enum: LOCALES, description: 'Where the name comes from.' },
  readReceipts: {
    type: 'boolean',
    default: true,
    description: 'Whether the business learns what was read.',
  },
});

export const customer = object(
  {
    waId: { type: 'string', description: 'The number as the platform writes it: digits.' },
    phone: { type: 'string', description: 'E.164 with the plus.' },
    name: text,
    seesTyping: { type: 'boolean', description: 'The business shows as typing.' },
  },
  ['waId', 'phone', 'name', 'seesTyping'],
);

/** A message on a customer's phone. More keys come with more types of messages. */
export const message = object({ id: text, type: text, text, at, read: truth, replyTo: text }, [
  'id',
  'at',
  'read',
]);

export const record = object(
  {
    number: { type: 'integer', description: 'From 1, in the order of the requests.' },
    change: {
      type: 'integer',
      description: 'Set when the request is made and anew when it is answered: what `after` means.',
    },
    at,
    direction: { type: 'string', enum: ['webhook', 'graph'] },
    summary: text,
    request: { type: 'string', description: 'First line, headers that matter, body. No tokens.' },
    response: text,
    status: { type: 'integer', description: '0 while there is no answer, or when none came.' },
  },
  ['number', 'change', 'at', 'direction', 'summary', 'request', 'response', 'status'],
);

export const delivery = object(
  {
    summary: text,
    state: { type: 'string', enum: ['under way', 'received', 'retrying', 'dropped'] },
    attempts: {
      type: 'array',
      items: object({ at, status: { type: 'integer' }, reason: text }, ['at', 'status']),
    },
    nextAt: { type: ['integer', 'null'], description: 'Ms since 1970 of the next attempt.' },
  },
  ['summary', 'state', 'attempts', 'nextAt'],
);

export const verification = object({ verified: truth, reason: text }, ['verified']);

export const list = <N extends string>(name: N, items: object) =>
  object({ [name]: { type: 'array', items } } as Record<N, object>, [name]);

export const together = object;
