/** A JSON Schema (2020-12), written with the few words that the wire needs. Nothing that is not named may be there. */
export type Schema = Readonly<Record<string, unknown>>;

type Fields = Readonly<Record<string, Schema>>;

export const text: Schema = { type: 'string', minLength: 1 };
export const anyText: Schema = { type: 'string' };
export const flag: Schema = { type: 'boolean' };
export const number: Schema = { type: 'number' };
export const wholeNumber: Schema = { type: 'integer' };
export const anyObject: Schema = { type: 'object' };

/** Digits without a plus: WhatsApp ids and phone numbers in webhooks. */
export const digits: Schema = { type: 'string', pattern: '^[1-9][0-9]{5,14}$' };
/** Ids of objects: digits below 2^53, as a string. */
export const objectId: Schema = { type: 'string', pattern: '^[1-9][0-9]{0,15}$' };
export const wamid: Schema = { type: 'string', pattern: '^wamid\\.[A-Za-z0-9+/]+={0,2}$' };
/** A business-scoped user id (reference cloud-api 1.9). */
export const userId: Schema = {
  type: 'string',
  pattern: '^[A-Z]{2}\\.(ENT\\.)?[A-Za-z0-9]{1,128}$',
};
/** Seconds since 1970, as a string. */
export const unixSeconds: Schema = { type: 'string', pattern: '^[1-9][0-9]{9}$' };
export const url: Schema = { type: 'string', pattern: '^https?://' };
/** The id of a conversation. */
export const hexId: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' };
export const base64: Schema = { type: 'string', pattern: '^[A-Za-z0-9+/]{43}=$' };
export const hex256: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' };

export function constant(value: string | boolean): Schema {
  return { const: value };
}

export function among(...values: readonly string[]): Schema {
  return { enum: values };
}

/** An object with exactly these fields: all of the first, some of the second. */
export function object(required: Fields, optional: Fields = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

export function list(items: Schema, minItems = 1): Schema {
  return { type: 'array', items, minItems };
}

export function either(...choices: readonly Schema[]): Schema {
  return { anyOf: choices };
}
