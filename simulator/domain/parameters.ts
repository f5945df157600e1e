import { Refusal } from './refusal.ts';

/** The parameters of a call, or an object inside them, as they came: nothing about them is known yet. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Where a parameter is, for messages: `to`, or `text['body']` with `inside` set to `text`. */
export interface Place {
  readonly name: string;
  readonly inside?: string;
}

const shown = ({ name, inside }: Place): string =>
  inside === undefined ? name : `${inside}['${name}']`;

/** The Refusal for a parameter that breaks a rule, which is told without the parameter's name. */
export const invalid = (place: Place, rule: string): Refusal =>
  new Refusal(100, { message: `(#100) Param ${shown(place)} ${rule}` });

/** JSON null counts as absent: clients in use send `"context":null`. */
const given = (from: Parameters, name: string): unknown =>
  Object.hasOwn(from, name) ? (from[name] ?? undefined) : undefined;

export function optionalText(from: Parameters, place: Place): string | undefined {
  const value = given(from, place.name);
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(place, 'must be a string.');
}

/** An empty text counts as missing. */
export function requiredText(from: Parameters, place: Place): string {
  const value = optionalText(from, place);
  if (value !== undefined && value !== '') return value;
  throw new Refusal(100, { message: `(#100) The parameter ${shown(place)} is required.` });
}

/** A whole number, which forms and queries write as text. */
export function wholeNumber(from: Parameters, place: Place): number | undefined {
  const value = given(from, place.name);
  if (value === undefined) return undefined;
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number)) return number;
  throw invalid(place, 'must be an integer.');
}

/** A text of digits, which clients also send as a number. */
export function requiredDigits(from: Parameters, place: Place): string {
  const value = given(from, place.name);
  const text = typeof value === 'number' ? { [place.name]: String(value) } : from;
  return requiredText(text, place);
}

export function optionalList(from: Parameters, place: Place): readonly unknown[] | undefined {
  const value = given(from, place.name);
  if (value === undefined || isList(value)) return value;
  throw invalid(place, 'must be an array.');
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

export function optionalFlag(from: Parameters, place: Place): boolean | undefined {
  const value = given(from, place.name);
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalid(place, 'must be a boolean.');
}

export function optionalObject(from: Parameters, place: Place): Parameters | undefined {
  const value = given(from, place.name);
  if (value === undefined || isObject(value)) return value;
  throw invalid(place, 'must be a JSON object.');
}

/** Refuses a text that is not one of the choices, in the platform's wording. */
export function oneOf(value: string, choices: readonly string[], place: Place): void {
  if (choices.includes(value)) return;
  const listed = choices.map((choice) => choice.toUpperCase()).join(', ');
  throw invalid(place, `must be one of {${listed}} - got "${value}".`);
}

/** Refuses a text of more than `limit` characters. A character is a Unicode code point: the reading that refuses least. */
export function atMost(value: string, limit: number, place: Place): void {
  if (value.length <= limit || countCharacters(value) <= limit) return;
  throw invalid(place, `must be at most ${String(limit)} characters long.`);
}

export function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) count += character === '' ? 0 : 1;
  return count;
}
