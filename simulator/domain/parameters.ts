import { Refusal } from './refusal.ts';

/** The parameters of a call, or an object inside them, as they came: nothing about them is known yet. */
export type Parameters = Readonly<Record<string, unknown>>;

/** Where a parameter is, for messages: `to`, or `text['body']` with `inside` set to `text`. */
export interface Place {
  readonly name: string;
  readonly inside?: string;
}

export const shown = ({ name, inside }: Place): string =>
  inside === undefined ? name : `${inside}['${name}']`;

/** The Refusal for a parameter that breaks a rule, which is told without the parameter's name. */
export const invalid = (place: Place, rule: string): Refusal =>
  new Refusal(100, { message: `(#100) Param ${shown(place)} ${rule}` });

/** The refusal of a call that lacks a parameter (reference cloud-api 3.3). */
export const missing = (place: Place): Refusal =>
  new Refusal(100, { message: `(#100) The parameter ${shown(place)} is required.` });

/** JSON null counts as absent: clients in use send `"context":null`. */
const given = (from: Parameters, name: string): unknown =>
  Object.hasOwn(from, name) ? (from[name] ?? undefined) : undefined;

/** Objects and lists may also be written as JSON inside a text, as in a form: whatsapp-api-js does so with contacts. */
function structured(from: Parameters, name: string): unknown {
  const value = given(from, name);
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export function optionalText(from: Parameters, place: Place): string | undefined {
  const value = given(from, place.name);
  if (value === undefined || typeof value === 'string') return value;
  throw invalid(place, 'must be a string.');
}

/** An empty text counts as missing. */
export function requiredText(from: Parameters, place: Place): string {
  const value = optionalText(from, place);
  if (value !== undefined && value !== '') return value;
  throw missing(place);
}

/** A text that must be there but may be empty, so that its length can be judged. */
export function present(from: Parameters, place: Place): string {
  const text = optionalText(from, place);
  if (text !== undefined) return text;
  throw missing(place);
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

export function optionalFlag(from: Parameters, place: Place): boolean | undefined {
  const value = given(from, place.name);
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalid(place, 'must be a boolean.');
}

export function optionalObject(from: Parameters, place: Place): Parameters | undefined {
  const value = structured(from, place.name);
  if (value === undefined || isObject(value)) return value;
  throw invalid(place, 'must be a JSON object.');
}

export function requiredObject(from: Parameters, place: Place): Parameters {
  const value = optionalObject(from, place);
  if (value !== undefined) return value;
  throw missing(place);
}

export function optionalList(from: Parameters, place: Place): readonly unknown[] | undefined {
  const value = structured(from, place.name);
  if (value === undefined || Array.isArray(value)) return value;
  throw invalid(place, 'must be an array.');
}

export function requiredList(from: Parameters, place: Place): readonly unknown[] {
  const value = optionalList(from, place);
  if (value !== undefined) return value;
  throw missing(place);
}

/** The elements of a list, each of which must be an object; with the place of each, for messages. */
export function objectsIn(list: readonly unknown[], place: Place): readonly [Parameters, string][] {
  return list.map((value, index) => {
    const at = `${shown(place)}[${String(index)}]`;
    if (isObject(value)) return [value, at];
    throw new Refusal(100, { message: `(#100) Param ${at} must be a JSON object.` });
  });
}

/** Numbers may also come as text, for that is how a form writes them. */
export function requiredNumber(from: Parameters, place: Place): number {
  const value = given(from, place.name);
  if (value === undefined || value === '') throw missing(place);
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw invalid(place, 'must be a number.');
}

/** Refuses a text that is not one of the choices, in the platform's wording. */
export function oneOf(value: string, choices: readonly string[], place: Place): void {
  if (!choices.includes(value)) throw notOneOf(value, choices, place);
}

/** The refusal of a text that is not one of the choices. */
export function notOneOf(value: string, choices: readonly string[], place: Place): Refusal {
  const listed = choices.map((choice) => choice.toUpperCase()).join(', ');
  return invalid(place, `must be one of {${listed}} - got "${value}".`);
}

/** Refuses a text of more than `limit` characters. A character is a Unicode code point: the reading that refuses least. */
export function atMost(value: string, limit: number, place: Place): void {
  if (!longerThan(value, limit)) return;
  throw invalid(place, `must be at most ${String(limit)} characters long.`);
}

/** Characters are Unicode code points. A text of many is not counted to its end. */
export function longerThan(value: string, limit: number): boolean {
  if (value.length <= limit) return false;
  return value.length > 2 * limit || countCharacters(value) > limit;
}

export function isObject(value: unknown): value is Parameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function countCharacters(text: string): number {
  let count = 0;
  for (const character of text) count += character === '' ? 0 : 1;
  return count;
}
