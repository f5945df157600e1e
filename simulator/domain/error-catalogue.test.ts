import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ERROR_CATALOGUE, type CatalogueEntry } from './error-catalogue.ts';

/** Rows of reference cloud-api 3.2 by their HTTP status; whatever is not here is a 400. */
const OTHER_STATUSES: readonly [number, readonly number[]][] = [
  [401, [0, 104, 190]],
  [403, [10, 200, 368, 130497, 131005, 131031]],
  [404, [132001]],
  [500, [3, 131000, 131016, 131045, 131057, 133000]],
  [503, [2, 133004]],
];

/** Codes that reach the contact centre by webhook only. */
const ASYNC = [130472, 131026, 131042, 131047, 131048, 131049, 131050, 131052, 131053];
const BOTH = [130403, 130497, 131000, 131009];

const rows: [string, CatalogueEntry][] = Object.entries(ERROR_CATALOGUE);

test('each error has the documented HTTP status, and 400 is the rule', () => {
  const expected = new Map(
    OTHER_STATUSES.flatMap(([http, codes]) => codes.map((code) => [String(code), http] as const)),
  );
  for (const [code, { http }] of rows) assert.equal(http, expected.get(code) ?? 400, code);
  for (const code of expected.keys())
    assert.ok(
      rows.some(([row]) => row === code),
      code,
    );
});

test('each error says whether it comes with the answer or after it', () => {
  const arriving = (way: string): number[] =>
    rows.filter(([, { arrives }]) => arrives === way).map(([code]) => Number(code));
  assert.deepEqual(arriving('async'), ASYNC);
  assert.deepEqual(arriving('both'), BOTH);
});

test('titles are there, and never repeat their code', () => {
  for (const [code, { title }] of rows) {
    assert.ok(title.length > 3, code);
    assert.ok(!title.includes(code), code);
  }
});
