import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMapping, partAt } from './finding.ts';
import { schemaFindings } from './schema-findings.ts';
import { statementSchema } from './schema-guide.ts';
import { env, least, read, whole } from './test-statements.ts';

const example = (statementSchema()['examples'] as unknown[])[0];

test("the schema's example is a statement, by the schema and by the reader", (t) => {
  assert.deepEqual(schemaFindings(example), []);
  assert.equal(read(t, example).asset.appSecret, env.ACME_APP_SECRET);
});

test('what the types take, the schema takes, and the whole statement has every field of the schema', () => {
  assert.deepEqual(schemaFindings(whole), []);
  assert.deepEqual(schemaFindings(least), []);
  const named = namedIn(statementSchema(), []).filter(({ path }) => !free(path));
  const lacking = named.filter(({ path }) => partAt({ ...whole }, path) === undefined);
  assert.deepEqual(
    lacking.map(({ path }) => path.join('.')),
    ['driver.url'],
  );
});

test('every field is explained to editors, with an example where it has a value of its own', () => {
  const fields = namedIn(statementSchema(), []);
  assert.ok(fields.length > 50);
  for (const { path, schema } of fields) {
    assert.ok(schema['description'], path.join('.'));
    if (!free(path)) assert.ok(schema['title'], path.join('.'));
    if (!free(path) && schema['type'] !== 'object') assert.ok(schema['examples'], path.join('.'));
  }
});

test('no mapping takes fields that it does not name, but for those whose names are free', () => {
  for (const { path, schema } of namedIn(statementSchema(), [])) {
    const open = schema['type'] === 'object' && schema['additionalProperties'] !== false;
    const named = ['credentials', 'options', 'features', 'interpretations'];
    assert.equal(open, named.includes(String(path.at(-1))), path.join('.'));
  }
});

/** Its names are those of features and clauses, and a test of the clauses holds them against these. */
function free(path: readonly (string | number)[]): boolean {
  return ['features', 'interpretations'].includes(String(path[1])) && path.length > 2;
}

interface Named {
  readonly path: readonly (string | number)[];
  readonly schema: Record<string, unknown>;
}

/** Every field that the schema names, with its path; of a list, the first item's. */
function namedIn(schema: unknown, path: Named['path']): Named[] {
  if (!isMapping(schema)) return [];
  const properties = isMapping(schema['properties']) ? Object.entries(schema['properties']) : [];
  const below = properties.flatMap(([name, field]) => {
    const here = [...path, name];
    return [{ path: here, schema: field as Named['schema'] }, ...namedIn(field, here)];
  });
  const conditional = path.length > 1 ? namedIn(schema['then'], path) : [];
  return [...below, ...namedIn(schema['items'], [...path, 0]), ...conditional];
}
