import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import type { Conformance } from '../conformance/conformance.ts';
import type { RunFlags } from '../run/run-request.ts';
import type { Manifest } from './manifest.ts';
import {
  alterManifest,
  linesIn,
  manifestFile,
  newFolder,
  recordedRun,
  removeFolders,
  replayed,
} from './test-replay.ts';

const target = 'faulty:unaccepted-transfer-goes-to-the-next-agent';
const asked: Partial<RunFlags> = { target, clause: ['WA-TRF-08', 'WA-CH-01'] };

let first: Awaited<ReturnType<typeof recordedRun>>;
before(async () => {
  first = await recordedRun(asked);
});
after(removeFolders);

/** The reports of the first run, in a folder of their own. */
let out: string;
beforeEach(() => {
  out = newFolder();
  cpSync(first.out, out, { recursive: true });
});

const again = (flags: Partial<RunFlags> = {}) =>
  recordedRun({ ...asked, out, onlyFailures: true, ...flags });

const manifestIn = (folder: string) =>
  JSON.parse(readFileSync(manifestFile(folder), 'utf8')) as Manifest;

const verdictsOf = ({ clauses }: Conformance) => clauses.map(({ id, verdict }) => [id, verdict]);

test('what is judged again is put into the recording that is there, and the whole of it is replayed', async () => {
  const before = manifestIn(out);
  const passes = Object.values(before.verdicts).filter((verdict) => verdict === 'pass').length;
  assert.ok(passes > 0 && passes < Object.keys(before.verdicts).length);
  const { code, report, told } = await again();
  assert.deepEqual([code, told], [1, '']);
  assert.ok(report.scenarios.total < first.report.scenarios.total);
  assert.deepEqual(
    readdirSync(out).filter((name) => name.startsWith('recording')),
    ['recording'],
  );
  const { conformance, digest, scenarios, ...rest } = manifestIn(out);
  assert.equal(conformance, undefined);
  assert.notEqual(digest, before.digest);
  assert.equal(scenarios.length, before.scenarios.length);
  const { conformance: whole, digest: sealed, scenarios: all, ...others } = before;
  assert.deepEqual(rest, others);
  const replay = await replayed(out);
  assert.equal(replay.code, 1);
  assert.equal(replay.report.problem, undefined);
  assert.deepEqual(verdictsOf(replay.report), verdictsOf(first.report));
  assert.equal(replay.report.digest, first.report.digest);
  assert.ok(whole && sealed && all);
});

test('the verdicts of scenarios that were judged again take the place of the earlier ones', async () => {
  const [id = ''] = Object.keys(manifestIn(out).verdicts);
  alterManifest(out, ({ verdicts, outcomes }) => ({
    verdicts: { ...verdicts, [id]: 'fail' },
    outcomes: { ...outcomes, 'WA-CH-01': 'fail' },
  }));
  const path = join(out, 'conformance.json');
  const marked = readFileSync(path, 'utf8');
  const report = JSON.parse(marked) as Conformance;
  const clauses = report.clauses.map((one) => ({
    ...one,
    scenarios: one.scenarios.map((each) => (each.id === id ? { ...each, verdict: 'fail' } : each)),
  }));
  writeFileSync(path, JSON.stringify({ ...report, clauses }));
  await again();
  assert.equal(manifestIn(out).verdicts[id], 'pass');
  assert.equal(manifestIn(out).outcomes['WA-CH-01'], 'pass');
  const replay = await replayed(out);
  assert.equal(replay.report.problem, undefined);
  assert.deepEqual(replay.report.replay?.changed, []);
});

test('where reports are written elsewhere, what is recorded there is the part, and the earlier one stays', async () => {
  const elsewhere = newFolder();
  const lines = linesIn(out);
  const { report } = await again({ out: elsewhere, from: out });
  assert.equal(linesIn(out), lines);
  const replay = await replayed(elsewhere);
  assert.equal(replay.report.scenarios.total, report.scenarios.total);
  assert.equal(replay.report.problem, undefined);
});

test('a recording of another target, seed or suite is refused before anything is judged', async () => {
  const other = await recordedRun({ target, clause: ['WA-CH-01'], seed: '2' });
  const refused = async (change: Partial<Manifest>, says: RegExp, from = first.out) => {
    cpSync(join(from, 'recording'), join(out, 'recording'), { recursive: true });
    alterManifest(out, () => change);
    const lines = linesIn(out);
    await assert.rejects(again(), { name: 'BadInput', message: says });
    assert.equal(linesIn(out), lines);
    assert.equal(existsSync(join(out, 'recording-again')), false);
  };
  const { suite } = manifestIn(out);
  const revision = 'sha256:0';
  await refused({ suite: { ...suite, revision } }, /again: the version of the suite is another/u);
  const seeds = /cannot be put together .* the seed is 2 there, and here it is 1\./u;
  await refused({}, seeds, other.out);
  await refused({ target: 'memory' }, /the target is memory there, and here it is faulty:.*--out/u);
});

test('a run that ended early is replayed as it was judged, and what is judged afterwards completes it', async () => {
  const bailed = await recordedRun({ ...asked, out, bail: '1' });
  assert.ok((bailed.report.notJudged?.length ?? 0) > 0);
  const early = await replayed(out);
  assert.equal(early.code, 1);
  assert.equal(early.report.problem, undefined);
  assert.equal(early.report.digest, bailed.report.digest);
  assert.deepEqual(early.report.notJudged, bailed.report.notJudged);
  await again();
  const whole = await replayed(out);
  assert.equal(whole.report.digest, first.report.digest);
  assert.equal(whole.report.notJudged, undefined);
});
