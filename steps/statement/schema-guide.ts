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

/** What the schema tells people about a field. */
export interface AboutField {
  /** Empty where it says nothing. */
  readonly says: string;
  /** Undefined where it has none. */
  readonly example: unknown;
}

export function aboutField(path: DataPath): AboutField {
  const { description, examples } = fieldAt(path) ?? {};
  const example: unknown = Array.isArray(examples) ? examples[0] : undefined;
  return { says: typeof description === 'string' ? description : '', example };
}

/** How texts are written in YAML: only where they need it in quotes, or always. */
export interface Written {
  readonly inQuotes?: boolean;
}

/** The same as one text, so that errors and editors say the same: "Where … For instance: accept: 30". */
export function fieldHint(path: DataPath, written: Written = {}): string {
  const { says, example } = aboutField(path);
  if (example === undefined) return says;
  const name = path.findLast((key) => typeof key === 'string');
  // An item of a list is written as the list would be.
  const value = typeof path.at(-1) === 'number' ? [example] : example;
  return `${says} For instance: ${name ?? ''}: ${inYaml(value, written)}`.trim();
}

/** A value as it may stand behind a key, on one line. */
export function inYaml(value: unknown, { inQuotes = false }: Written = {}): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const quotes = { defaultKeyType: 'PLAIN', defaultStringType: 'QUOTE_DOUBLE' } as const;
  const form = { collectionStyle: 'flow', lineWidth: 0, ...(inQuotes && quotes) } as const;
  return document.toString(form).trimEnd();
}

/** The names of the fields that may stand in the mapping at a path. */
export function fieldNamesAt(path: DataPath): string[] {
  const field = fieldAt(path);
  return Object.keys(field?.['properties'] ?? {});
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
