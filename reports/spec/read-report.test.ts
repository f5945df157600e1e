import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith } from '../clauses/test-fixtures.ts';
import { BadInput } from '../run/bad-input.ts';
import { readReport } from './read-report.ts';

const suite = { name: 'small', version: '1.2.3', revision: `sha256:${'a'.repeat(64)}` };
const report = {
  schema: 'deskproof/conformance/1',
  target: 'memory',
  seed: 1,
  suite,
  profiles: [{ name: 'core', verdict: 'pass' }],
  verdicts: { must: {}, should: {}, may: {} },
  clauses: [],
  scenarios: { total: 0, passed: 0, failed: 0, verdicts: {} },
  seconds: 1,
  digest: suite.revision,
};

const refusals: readonly (readonly [string, string, RegExp])[] = [
  ['broken JSON', '{ "schema": ', /^a\.json is not JSON: .+\.$/u],
  ['no report', '[]', /^a\.json is no conformance report of deskproof: it must be object\.$/u],
  [
    'a report with a strange verdict',
    JSON.stringify({ ...report, profiles: [{ name: 'core', verdict: 'good' }] }),
    /no conformance report of deskproof: \/profiles\/0\/verdict must be/u,
  ],
  [
    'a report of another suite',
    JSON.stringify({ ...report, suite: { ...suite, revision: `sha256:${'b'.repeat(64)}` } }),
    /^a\.json was judged by another version of the suite \(1\.2\.3, b{12}; here is 1\.2\.3, a{12}\)\. Judge the target again/u,
  ],
];

for (const [name, text, sentence] of refusals) {
  test(`${name} is refused in a sentence`, (t) => {
    const folder = folderWith(t, { 'a.json': text });
    assert.throws(
      () => readReport('a.json', folder, suite),
      (error) => error instanceof BadInput && sentence.test(error.message),
    );
  });
}

test('a file that is not there is refused in a sentence', (t) => {
  assert.throws(() => readReport('a.json', folderWith(t, {}), suite), {
    name: 'BadInput',
    message: 'a.json cannot be read (ENOENT).',
  });
});

test('a sound report is taken with the name of its file, without the folder', (t) => {
  const folder = folderWith(t, {});
  const path = join(folder, 'a.json');
  writeFileSync(path, JSON.stringify(report));
  assert.deepEqual(readReport(path, '/', suite), { conformance: report, file: 'a.json' });
});
