import type { ErrorObject } from 'ajv/dist/2020.js';
import { eitherOf, nameHint, nearMatches } from '../names/near.ts';
import { shownPath } from './finding.ts';
import type { DataPath } from './finding.ts';
import { holdsSecret, isPrivate, isSecret } from './private-parts.ts';
import { fieldHint, fieldNamesAt } from './schema-guide.ts';

/** A sentence and what to do about it. */
export interface Words {
  readonly sentence: string;
  readonly hint: string;
}

/** What an error of the schema at `path` means to people. What may be a secret is not quoted. */
export function schemaWords(error: ErrorObject, path: DataPath): Words {
  const around = shownPath(path.slice(0, -1));
  const name = shownPath(path);
  const field = String(path.at(-1));
  switch (error.keyword) {
    case 'required':
      return { sentence: `${around} lacks "${field}".`, hint: fieldHint(path) };
    case 'additionalProperties':
      if (holdsSecret(path))
        return { sentence: `${name} has more than env.`, hint: fieldHint(path) };
      return { sentence: `${around} has no field "${field}".`, hint: otherFields(path) };
    case 'type':
      return typeWords(error, path);
    case 'minItems':
      return { sentence: `${name} is an empty list.`, hint: fieldHint(path) };
    case 'oneOf':
      return driverWords(error.params as { passingSchemas: unknown });
    case 'const':
    case 'enum':
      return choiceWords(error, path);
    default:
      return { sentence: `${name} ${misses(error, path)}.`, hint: fieldHint(path) };
  }
}

function otherFields(path: DataPath): string {
  const candidates = fieldNamesAt(path.slice(0, -1));
  return nameHint({ wanted: String(path.at(-1)), candidates });
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping',
  string: 'a text',
};

function typeWords({ data, params }: ErrorObject, path: DataPath): Words {
  const name = shownPath(path);
  const wanted = String((params as { type: unknown }).type);
  if (isSecret(path) && typeof data === 'string' && wanted === 'object') {
    const sentence = `${name} is written into the file, where secrets do not belong.`;
    return { sentence, hint: `Take it out. ${fieldHint(path)}` };
  }
  const sentence = `${name} is ${kindOf(data)}, but should be ${KINDS[wanted] ?? wanted}.`;
  const inQuotes = wanted === 'string' && typeof data === 'number';
  return {
    sentence,
    hint: `${inQuotes ? 'Put it in quotes. ' : ''}${fieldHint(path, { inQuotes })}`,
  };
}

function kindOf(data: unknown): string {
  if (data === null || data === undefined) return 'empty';
  return KINDS[Array.isArray(data) ? 'array' : typeof data] ?? typeof data;
}

function choiceWords({ data, params }: ErrorObject, path: DataPath): Words {
  const { allowedValues, allowedValue } = params as Record<string, unknown>;
  const allowed = ((allowedValues as unknown[] | undefined) ?? [allowedValue]).map(String);
  const sentence = `${shownPath(path)} is ${shownValue(data, path)}, but can only be ${eitherOf(allowed)}.`;
  const near = nearMatches(String(data), allowed);
  const guess = near.length > 0 ? `Did you mean ${eitherOf(near)}? ` : '';
  return { sentence, hint: `${guess}${fieldHint(path)}` };
}

function driverWords({ passingSchemas }: { passingSchemas: unknown }): Words {
  const amount = passingSchemas === null ? 'neither command nor url' : 'both command and url';
  return { sentence: `driver has ${amount}, but needs one of them.`, hint: fieldHint(['driver']) };
}

function misses({ keyword, data, message }: ErrorObject, path: DataPath): string {
  if (data === '') return 'is an empty text';
  const value = shownValue(data, path);
  if (keyword === 'pattern') return `is ${value}, which does not have the form of it`;
  return `is ${value}, but ${message ?? 'cannot be that'}`;
}

function shownValue(value: unknown, path: DataPath): string {
  if (isPrivate(path)) return 'something else';
  if (typeof value === 'object') return kindOf(value);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined || text.length <= 60) return text ?? 'nothing';
  return `${text.slice(0, 57)}...`;
}
