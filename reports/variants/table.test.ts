import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { outlineOf } from '../clauses/feature-outline.ts';
import { clauseOf } from '../clauses/tag-names.ts';
import { packageRoot } from '../engine/package-root.ts';
import { loadSource } from '../run/suite-source.ts';
import { variantTable } from './table.ts';

const { clauses, features } = await loadSource(packageRoot);

const all = Object.entries(variantTable).flatMap(([name, { others }]) =>
  Object.entries(others).map(([value, variant]) => ({ about: `${name}: ${value}`, ...variant })),
);

/** Each scenario, or each table of its examples, with all the tags that its pickles have. */
const examples = features.map(outlineOf).flatMap(({ rules }) =>
  rules.flatMap(({ rule, scenarios }) =>
    scenarios.flatMap((scenario) => {
      const tables = scenario.examples.length > 0 ? scenario.examples : [{ tags: [] }];
      return tables.map((table) => [...rule.tags, ...scenario.tags, ...table.tags]);
    }),
  ),
);
const tagsIn = new Set(examples.flat().map(({ name }) => name.slice(1)));

test('the table has just the variants that a statement can declare', () => {
  const path = join(packageRoot, 'steps/statement/statement.schema.json');
  const schema = JSON.parse(readFileSync(path, 'utf8')) as {
    properties: {
      claims: { properties: { variants: { properties: Record<string, { enum: string[] }> } } };
    };
  };
  const declarable = Object.entries(schema.properties.claims.properties.variants.properties);
  const known = Object.entries(variantTable).map(([name, { documented, others }]) => [
    name,
    [documented, ...Object.keys(others)].sort(),
  ]);
  assert.deepEqual(
    Object.fromEntries(known),
    Object.fromEntries(declarable.map(([name, { enum: values }]) => [name, [...values].sort()])),
  );
});

test('each variant breaks a clause that gets a verdict, and none is broken and moot', () => {
  for (const { about, breaks, moot } of all) {
    const broken = Object.keys(breaks);
    assert.ok(broken.length > 0, about);
    for (const id of broken) assert.match(clauses.clauses.get(id)?.level ?? id, /MUST|SHOULD/u);
    const idle = moot.flatMap((one) => one.clauses);
    for (const id of idle) assert.ok(clauses.clauses.has(id), `${about}: ${id}`);
    assert.equal(new Set([...broken, ...idle]).size, broken.length + idle.length, about);
  }
});

test('every ground that a variant takes away has scenarios, and is known by the tags that stand on them', () => {
  const lacking = new Set<string>(all.flatMap(({ lacks }) => lacks));
  for (const tag of lacking) assert.ok(tagsIn.has(tag), tag);
  for (const tag of tagsIn) assert.ok(!tag.startsWith('where:') || lacking.has(tag), tag);
});

test('along each variant every clause keeps a scenario, unless it is moot', () => {
  for (const { about, breaks, moot, lacks } of all) {
    const kept = examples
      .filter((tags) => tags.every(({ name }) => !lacks.some((tag) => name === `@${tag}`)))
      .map(clauseOf);
    const excused = [...Object.keys(breaks), ...moot.flatMap((one) => one.clauses)];
    const bare = [...clauses.clauses.keys()].filter(
      (id) => !kept.includes(id) && !excused.includes(id),
    );
    assert.deepEqual(bare, [], about);
  }
});
