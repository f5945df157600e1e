import { readFileSync } from 'node:fs';
import { Document } from 'yaml';
import { isMapping, partAt } from './finding.ts';
import type { DataPath } from './finding.ts';

const SCHEMA = new URL('./statement.schema.json', import.meta.url);

let parsed: Record<string, unknown> | undefined;

/** The published JSON Schema of statements. */
export function statementSchema(): Record<string, unknown> {
  return (parsed ??= JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>);
}

/**
 * What the schema tells people about a field, so that errors and editors say the same: "The driver's … For instance: accept: 30".
 * Empty where it says nothing.
 */
export function fieldHint(path: DataPath): string {
  const field = fieldAt(path);
  const says = field?.['description'];
  const examples = field?.['examples'];
  const name = path.findLast((key) => typeof key === 'string');
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  const instance =
    example === undefined ? '' : `For instance: ${name ?? ''}: ${inYaml(example, path)}`;
  return [typeof says === 'string' ? says : '', instance].filter(Boolean).join(' ');
}

/** An item of a list is written as the list would be. */
function inYaml(value: unknown, path: DataPath): string {
  const written = typeof path.at(-1) === 'number' ? [value] : value;
  const document = new Document(written, { aliasDuplicateObjects: false });
  const options = { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true } as const;
  return document.toString(options).trimEnd();
}

/** The names of the fields that may stand in the mapping at a path. */
export function fieldNamesAt(path: DataPath): string[] {
  const field = fieldAt(path);
  return Object.keys((field?.['properties'] ?? {}));
}

type Field = Record<string, unknown>;

function fieldAt(path: DataPath): Field | undefined {
  return path.reduce<Field | undefined>(
    (field, key) => field && below(field, key),
    statementSchema(),
  );
}

function below(field: Field, key: string | number): Field | undefined {
  if (typeof key === 'number') return resolved(field['items']);
  const listed = partAt(field, ['properties', key]) ?? partAt(field, ['then', 'properties', key]);
  return resolved(listed ?? field['additionalProperties']);
}

/** With what a reference points to, below what stands beside the reference. */
function resolved(field: unknown): Field | undefined {
  if (!isMapping(field)) return undefined;
  const { $ref: reference, then, ...own } = field;
  const aim = typeof reference === 'string' ? reference.split('/').slice(1) : undefined;
  const shared = aim && resolved(partAt(statementSchema(), aim));
  const branch = resolved(then);
  return { ...branch, ...shared, ...own };
}
