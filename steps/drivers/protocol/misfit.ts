import type { ErrorObject } from 'ajv/dist/2020.js';
import { eitherOf, nameHint, nearMatches } from '../../names/near.ts';

/** In what an answer is not as it should be. */
export interface Misfit {
  /** Where in the answer, as a JSON pointer (RFC 6901); empty for the answer as a whole. */
  readonly place: string;
  /** What is wrong there, as it goes on after the place. Quotes names of fields, and no values. */
  readonly sentence: string;
  /** What stands there. */
  readonly value: unknown;
}

/** The first of what a validator found (with `verbose`), in words. */
export function misfitIn(errors: readonly ErrorObject[]): Misfit {
  const [first] = errors;
  if (first === undefined) return { place: '', sentence: 'it is wrong', value: undefined };
  const { instancePath: place, data: value, message = 'is wrong' } = first;
  switch (first.keyword) {
    case 'additionalProperties':
      return strangeField(first);
    case 'required':
      return { place, sentence: `it ${message}${instead(first)}`, value };
    case 'type':
      return {
        place,
        sentence: `it must be ${typesAt(errors, place)}, and is ${kindOf(value)}`,
        value,
      };
    case 'enum':
      return { place, sentence: `it ${message}${choices(first)}`, value };
    default:
      return { place, sentence: `it ${message}, and is ${kindOf(value)}`, value };
  }
}

function strangeField(error: ErrorObject): Misfit {
  const { additionalProperty: field } = error.params as { additionalProperty: string };
  const there = error.data as Readonly<Record<string, unknown>>;
  const candidates = fieldsOf(error).filter((name) => !Object.hasOwn(there, name));
  const hint = nameHint({ wanted: field, candidates }).replace(/\.$/u, '');
  return {
    place: `${error.instancePath}/${field.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    sentence: `there is no field of this name. ${hint}`,
    value: there[field],
  };
}

/** The fields that are known there. */
function fieldsOf({ parentSchema }: ErrorObject): readonly string[] {
  const { properties = {} } = (parentSchema ?? {}) as { readonly properties?: object };
  return Object.keys(properties);
}

/** What was probably meant to be the field that is missing. */
function instead(error: ErrorObject): string {
  const { missingProperty: field } = error.params as { missingProperty: string };
  const strange = Object.keys(error.data as object).filter((key) => !fieldsOf(error).includes(key));
  const near = nearMatches(field, strange, 1);
  return near.length === 0 ? '' : `; it has '${near.join('')}'`;
}

/** All that it may be, where it may be one of several things or nothing. */
function typesAt(errors: readonly ErrorObject[], place: string): string {
  const all = errors
    .filter(({ keyword, instancePath }) => keyword === 'type' && instancePath === place)
    .flatMap(({ params }) => (params as { type: string | readonly string[] }).type);
  return eitherOf([...new Set(all)]);
}

function choices({ params, data }: ErrorObject): string {
  const { allowedValues } = params as { allowedValues: readonly unknown[] };
  const near = typeof data === 'string' ? nearMatches(data, allowedValues.map(String), 1) : [];
  const guess = near.length === 0 ? '' : `. Did you mean ${JSON.stringify(near[0])}?`;
  return `, which are ${eitherOf(allowedValues.map((one) => JSON.stringify(one)))}${guess}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'not there';
  if (Array.isArray(value)) return 'an array';
  if (value === '') return 'an empty string';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
