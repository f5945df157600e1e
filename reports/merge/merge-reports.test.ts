import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Conformance } from '../conformance/conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { runConformance } from '../run/run-conformance.ts';
import type { RunFlags } from '../run/run-request.ts';
import { mergeReports } from './merge-reports.ts';
import type { MergeFlags } from './merge-reports.ts';

const plain: RunFlags = { target: 'memory', clause: [], seed: '1', order: 'defined' };
const shards = ['1/3', '2/3', '3/3'];

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
after(() => suite.dispose());

function surroundings() {
  const printed: string[] = [];
  const stdout = { write: (text: string) => printed.push(text) };
  const stderr = { write: () => true };
  return { printed, io: { stdout, stderr, env: {}, cwd: suite.root, root: suite.root } };
}

async function run(flags: Partial<RunFlags>) {
  const { printed, io } = surroundings();
  const code = await runConformance({ ...plain, json: true, ...flags }, io);
  return { code, report: JSON.parse(printed.join('')) as Conformance };
}

/** Judges all shards into `<name>-1` and so on. */
async function cut(name: string, flags: Partial<RunFlags> = {}) {
  const folders = shards.map((_, at) => `${name}-${at + 1}`);
  const codes: number[] = [];
  for (const [at, shard] of shards.entries()) {
    codes.push((await run({ ...flags, shard, out: folders[at] ?? '' })).code);
  }
  return { folders, codes };
}

async function merge(folders: readonly string[], flags: MergeFlags = {}) {
  const { printed, io } = surroundings();
  const code = await mergeReports(folders, { out: 'merged', json: true, ...flags }, io);
  return { code, text: printed.join('') };
}

const refused = (folders: readonly string[], sentence: RegExp, flags: MergeFlags = {}) =>
  assert.rejects(merge(folders, flags), { name: 'BadInput', message: sentence });

for (const target of ['memory', 'faulty:silent', 'lawful:long', 'null:dead']) {
  test(`shards of ${target} put together are the whole run: digest, verdicts and exit code`, async () => {
    const whole = await run({ target, out: 'whole' });
    const { folders } = await cut('part', { target, order: 'random:7' });
    const { code, text } = await merge([...folders].reverse());
    const report = JSON.parse(text) as Conformance;
    assert.equal(code, whole.code);
    assert.deepEqual({ ...report, seconds: 0 }, { ...whole.report, seconds: 0 });
  });
}

test('a shard judges its own, leaves the rest to the others, and exits by what it judged', async () => {
  const { codes } = await cut('own', { target: 'faulty:silent' });
  assert.deepEqual(codes, [1, 0, 1]);
  const path = join(suite.root, 'own-2/conformance.json');
  const { clauses, part } = JSON.parse(readFileSync(path, 'utf8')) as Conformance;
  assert.deepEqual(
    clauses.map(({ id, verdict }) => [id, verdict]),
    [
      ['WA-FIX-01', 'pass'],
      ['WA-FIX-04', 'recorded'],
    ],
  );
  assert.deepEqual([part?.shard?.number, part?.shard?.of], [2, 3]);
  assert.equal(part?.shard?.scenarios.length, 2);
});

test('the report of a merged run is told like that of one run', async () => {
  const { folders } = await cut('told', { target: 'faulty:silent' });
  writeFileSync(join(suite.root, 'merged/junit.xml'), 'of another run');
  const { text } = await merge(folders, { json: false });
  assert.match(text, /^Put together is conformance\.json only: messages\.ndjson, report\.html/u);
  assert.match(text, /Expected: a greeting\n +Seen: +silence on faulty:silent/u);
  assert.match(text, /scenarios: 4 passed, 2 failed\n$/u);
  assert.equal(existsSync(join(suite.root, 'merged/junit.xml')), false);
});

test('shards that do not belong together are refused by what tells them apart', async () => {
  const { folders } = await cut('one');
  const [first = '', second = '', third = ''] = folders;
  const { folders: seeded } = await cut('two', { seed: '2' });
  const { folders: narrow } = await cut('narrow', { clause: ['WA-FIX-01', 'WA-FIX-02'] });
  const { folders: strict } = await cut('strict', { strict: true });
  await run({ shard: '1/2', out: 'half' });
  await run({ out: 'whole' });
  await refused([first, second], /^Shard 3 of 3 is missing\.$/u);
  await refused([first], /^Shards 2, 3 of 3 are missing\.$/u);
  await refused([...folders, first], /^Shard 1 of 3 is there 2 times: one-1 and one-1\.$/u);
  await refused([first, second, seeded[2] ?? ''], /one-1 and two-3 .*: the seed is 1 and 2\.$/u);
  await refused([first, 'half'], /the number of shards is 3 and 2\.$/u);
  await refused(
    [first, strict[1] ?? ''],
    /the strictness is without --strict and with --strict\.$/u,
  );
  await refused([first, narrow[1] ?? ''], /they were cut from different clauses\.$/u);
  await refused(['whole'], /^whole is the report of a run that was not cut into shards/u);
  await refused(['nowhere'], /^nowhere cannot be read \(ENOENT\)\.$/u);
  await refused(folders, /would be written over those of one-3\./u, { out: third });
});

test('a scenario in none or in two of the shards is named', async () => {
  const { folders } = await cut('odd');
  const rewrite = (change: (report: Conformance) => unknown) => {
    const path = join(suite.root, 'odd-2/conformance.json');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, JSON.stringify(change(JSON.parse(before) as Conformance)));
    return () => writeFileSync(path, before);
  };
  const withScenarios = (report: Conformance, at: readonly number[], id?: string) => {
    const shard = report.part?.shard;
    const scenarios = at.map((index) => {
      const scenario = shard?.scenarios[index];
      return { ...scenario, ...(id !== undefined && index === 0 ? { id } : {}) };
    });
    return { ...report, part: { shard: { ...shard, scenarios } } };
  };
  const restore = rewrite((report) => withScenarios(report, [0]));
  await refused(
    folders,
    /^No shard judges the scenario features\/core\/greet\.feature: One word\.$/u,
  );
  restore();
  const also = 'features/core/greet.feature: In the morning';
  const again = rewrite((report) => withScenarios(report, [0, 1], also));
  await refused(folders, /^odd-1 and odd-2 both judge the scenario .*: In the morning\.$/u);
  again();
  rewrite((report) => withScenarios(report, [0, 1], 'features/x.feature: Stray'));
  await refused(folders, /^odd-2 judges the scenario .*: Stray, which none of the shards was to/u);
});

test('what is put together names the product, and shards of two products are refused', async () => {
  const { folders } = await cut('named');
  const state = (version: (at: number) => string) => {
    for (const [at, folder] of folders.entries()) {
      const path = join(suite.root, folder, 'conformance.json');
      const report = JSON.parse(readFileSync(path, 'utf8')) as Conformance;
      const identity = { vendor: 'Acme', product: 'Desk', version: version(at) };
      writeFileSync(path, JSON.stringify({ ...report, identity }));
    }
  };
  state(() => '4.2');
  const { text } = await merge(folders);
  const { identity } = JSON.parse(text) as Conformance;
  assert.deepEqual(identity, { vendor: 'Acme', product: 'Desk', version: '4.2' });
  state((at) => `4.${at}`);
  await refused(folders, /are not shards of one run: the product is Desk 4\.\d and Desk 4\.\d\./);
});
