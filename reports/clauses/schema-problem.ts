import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { eitherOf, nearMatches } from './near.ts';
import type { DataPath } from './read-yaml.ts';

/** Where data break the schema, and how, in one sentence with a hint. */
export interface SchemaProblem {
  readonly path: DataPath;
  readonly sentence: string;
}

const SCHEMA = new URL('../../features/clauses/clauses.schema.json', import.meta.url);

let compiled: ValidateFunction | undefined;

/** Everything in which `data` is no clause file by `features/clauses/clauses.schema.json`. */
export function schemaProblems(data: unknown): readonly SchemaProblem[] {
  compiled ??= compileSchema(SCHEMA);
  return problemsBy(compiled, data);
}

/** Everything in which `data` break a schema that `compileSchema` has made ready. */
export function problemsBy(schema: ValidateFunction, data: unknown): readonly SchemaProblem[] {
  if (schema(data)) return [];
  const errors = schema.errors ?? [];
  // What is of another type altogether breaks every other rule as well.
  const strange = errors.filter(({ keyword }) => keyword === 'type');
  const isOther = (one: ErrorObject) => strange.some((it) => it.instancePath === one.instancePath);
  return errors
    .filter((one) => one.keyword === 'type' || !isOther(one))
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => ({ path: pathOf(error, data), sentence: sentenceOf(error) }));
}

/** Makes a schema file ready, so that all problems are found and can be told. */
export function compileSchema(file: URL): ValidateFunction {
  const schema = JSON.parse(readFileSync(file, 'utf8')) as object;
  return new Ajv2020({ allErrors: true, verbose: true }).compile(schema);
}

function pathOf(error: ErrorObject, data: unknown): DataPath {
  const names = error.instancePath.split('/').slice(1).map(unescapePointer);
  const path = names.map((name, depth) => (isList(data, names, depth) ? Number(name) : name));
  if (error.propertyName !== undefined) return [...path, error.propertyName];
  return error.keyword === 'additionalProperties' ? [...path, extra(error)] : path;
}

/** Whether the part that `names[depth]` points into is a list: its positions are numbers to the YAML reader. */
function isList(data: unknown, names: readonly string[], depth: number): boolean {
  let part = data;
  for (const name of names.slice(0, depth)) part = (part as Record<string, unknown>)[name];
  return Array.isArray(part);
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function extra(error: ErrorObject): string {
  return String((error.params as Record<string, unknown>)['additionalProperty']);
}

function sentenceOf(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>;
  const where = error.propertyName ?? lastName(error);
  switch (error.keyword) {
    case 'required':
      return `${inside(error)} lacks "${String(params['missingProperty'])}".`;
    case 'dependentRequired':
      return `"${String(params['property'])}" needs "${String(params['missingProperty'])}" beside it.`;
    case 'additionalProperties':
      return `There is no field "${extra(error)}" here.${guess(extra(error), fieldsOf(error))}`;
    case 'enum':
      return `"${where}" is ${shown(error.data)}, but can only be ${eitherOf(allowed(params))}.${guess(String(error.data), allowed(params))}`;
    case 'pattern':
      return `"${where}" is ${shown(error.data)}, ${formOf(error)}.`;
    case 'type':
      return `${placeIn(error)} is ${shown(error.data)}, but should be ${kindOf(params['type'])}.`;
    default:
      return `"${where}" is ${shown(error.data)}, but ${error.message ?? 'cannot be that'}.`;
  }
}

/** A regular expression tells little to whoever wrote the file: an example of the schema's tells more, where it has one. */
function formOf(error: ErrorObject): string {
  const { examples = [] } = (error.parentSchema ?? {}) as { readonly examples?: unknown[] };
  if (examples.length > 0) return `but should look like ${eitherOf(examples.map(String))}`;
  const { pattern } = error.params as { readonly pattern: string };
  return pattern === '\\S' ? 'but needs words' : `which does not have the form ${pattern}`;
}

function placeIn(error: ErrorObject): string {
  if (error.instancePath === '') return 'The file';
  return /^\/\d+$/.test(error.instancePath) ? 'An entry' : `"${lastName(error)}"`;
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'a list: its entries begin with "- "',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  object: 'a mapping: lines of "field: value"',
  string: 'a text',
};

function kindOf(type: unknown): string {
  return KINDS[String(type)] ?? String(type);
}

function lastName(error: ErrorObject): string {
  const names = error.instancePath.split('/').slice(1);
  return unescapePointer(names.findLast((name) => !/^\d+$/.test(name)) ?? 'the file');
}

function inside(error: ErrorObject): string {
  const id = (error.data as Record<string, unknown> | null)?.['id'];
  if (typeof id === 'string') return id;
  return error.instancePath === '' ? 'The file' : `An entry of "${lastName(error)}"`;
}

function fieldsOf(error: ErrorObject): string[] {
  const properties = (error.parentSchema as { properties?: object } | undefined)?.properties;
  return Object.keys(properties ?? {});
}

function allowed(params: Record<string, unknown>): string[] {
  return (params['allowedValues'] as unknown[]).map(String);
}

function guess(wanted: string, candidates: readonly string[]): string {
  const near = nearMatches(wanted, candidates);
  return near.length > 0 ? ` Did you mean ${eitherOf(near)}?` : '';
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined || text.length <= 60) return text ?? 'nothing';
  return `${text.slice(0, 57)}...`;
}
