import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadClauses } from './load-clauses.ts';
import { statementNames } from './statement-names.ts';

const features = fileURLToPath(new URL('../../features/', import.meta.url));
const clauseSet = loadClauses(join(features, 'clauses'));
const known = statementNames(clauseSet);

interface Named {
  readonly description: string;
  readonly enum?: readonly string[];
}
interface ClaimsSchema {
  readonly profiles: { readonly items: { readonly examples: readonly string[] } };
  readonly features: { readonly properties: Readonly<Record<string, Named>> };
  readonly interpretations: { readonly properties: Readonly<Record<string, Named>> };
}

const schemaFile = new URL('../../steps/statement/statement.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as {
  readonly properties: { readonly claims: { readonly properties: ClaimsSchema } };
};
const claims = schema.properties.claims.properties;

test('editors are told of every profile and every feature, and of none beside them', () => {
  assert.deepEqual(claims.profiles.items.examples.toSorted(), known.profiles.toSorted());
  assert.deepEqual(Object.keys(claims.features.properties).sort(), known.features.toSorted());
});

test('editors are told what cannot be declared unsupported, and why', () => {
  const told = Object.entries(claims.features.properties);
  const fixed = told.filter(([, { enum: values }]) => values?.join() === 'supported');
  assert.deepEqual(fixed.map(([name]) => name).sort(), [...known.alwaysThere.keys()].sort());
  for (const [name, { description }] of fixed)
    assert.ok(description.endsWith(`Always there: ${known.alwaysThere.get(name)}.`), name);
});

test('editors are told of every clause with several readings, and of what each of them says', () => {
  const several = [...clauseSet.clauses.values()].filter((one) => one.interpretations.length > 0);
  const told = claims.interpretations.properties;
  assert.deepEqual(Object.keys(told).sort(), several.map(({ id }) => id).sort());
  for (const { id, title, interpretations } of several) {
    assert.deepEqual(told[id]?.enum, known.interpretations.get(id));
    for (const says of [title, ...interpretations.map((reading) => reading.says)]) {
      assert.ok(told[id]?.description.includes(says), `${id}: ${says}`);
    }
  }
});

test('a clause with one reading is known, and has none to choose from', () => {
  assert.deepEqual(known.interpretations.get('WA-TRF-08'), []);
  assert.equal(known.interpretations.get('WA-TRF-80'), undefined);
});

test('as many agents are asked for as the scenario uses that uses most', () => {
  const files = readdirSync(features, { recursive: true, encoding: 'utf8' });
  const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
  const used = files
    .filter((name) => name.endsWith('.feature'))
    .flatMap((name) => [...readFileSync(join(features, name), 'utf8').matchAll(/(\w+) agent\b/gu)])
    .map(([, ordinal = '']) => ordinals.indexOf(ordinal) + 1);
  assert.equal(Math.max(...used), known.agents);
});
