import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { partAt } from './finding.ts';
import type { DataPath, Finding } from './finding.ts';
import { holdsSecret } from './private-parts.ts';
import { statementSchema } from './schema-guide.ts';
import { schemaWords } from './schema-words.ts';

let compiled: ValidateFunction | undefined;

/** Everything in which `data` break `statement.schema.json`, at most one finding a place. */
export function schemaFindings(data: unknown): readonly Finding[] {
  compiled ??= new Ajv2020({ allErrors: true, verbose: true }).compile(statementSchema());
  if (compiled(data)) return [];
  return (compiled.errors ?? [])
    .filter(({ keyword, schemaPath }) => keyword !== 'if' && !schemaPath.includes('/oneOf/'))
    .map((error) => {
      const path = pathOf(error, data);
      return { path, ...schemaWords(error, path) };
    });
}

/** Where it is: of a field that is missing or not known, that field. */
function pathOf(error: ErrorObject, data: unknown): DataPath {
  const names = error.instancePath.split('/').slice(1).map(unescapePointer);
  const path = names.map((name, depth) => {
    return Array.isArray(partAt(data, names.slice(0, depth))) ? Number(name) : name;
  });
  const { missingProperty, additionalProperty } = error.params as Record<string, string>;
  // A key where the name of a variable belongs may be the secret itself.
  if (additionalProperty !== undefined && holdsSecret(path)) return path;
  const name = missingProperty ?? additionalProperty;
  return name === undefined ? path : [...path, name];
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
