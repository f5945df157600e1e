import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readConformance } from '../conformance/read-conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { mergeReports } from '../merge/merge-reports.ts';
import { reportOf, runOn } from '../run/test-run.ts';
import { verdicts } from '../verdicts/verdict.ts';
import { isExcusable } from './known-list.ts';

const morning = 'features/core/greet.feature: In the morning';

/** Today is 2026-06-15, to its last minute. */
const entry = (name: string, until = '2026-06-15') =>
  `- ${name}\n  reason: It is being mended\n  until: ${until}\n`;
const both = entry(`scenario: "${morning}"`) + entry('clause: WA-FIX-02');

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
after(() => suite.dispose());

function known(text: string) {
  writeFileSync(join(suite.root, 'known.yaml'), text);
  return { known: 'known.yaml', target: 'faulty:silent', out: 'out' };
}

test('listed failures do not fail the run; their verdicts stay and their reasons stand beside them', async () => {
  const { code, report } = await reportOf(suite.root, known(both));
  const plain = await reportOf(suite.root, { target: 'faulty:silent' });
  assert.equal(code, 0);
  assert.equal(report.clauses[0]?.verdict, 'fail');
  assert.deepEqual(
    report.known?.failures.map(({ scenarios }) => scenarios.length),
    [1, 1],
  );
  assert.equal(report.digest, plain.report.digest);
  assert.deepEqual(readConformance('out', suite.root), report);
});

test('they are told as known, with their reasons, and not among what did not pass', async () => {
  const { text } = await runOn(suite.root, known(both));
  assert.match(
    text,
    /Known failures, which do not fail the run\n {2}features\/core\/greet.*until/u,
  );
  assert.match(text, /WA-FIX-02 \(1 scenario\), until 2026-06-15: It is being mended/u);
  assert.match(text, /fail, known/u);
  assert.doesNotMatch(text, /What did not pass/u);
});

const codes: readonly (readonly [string, string, number])[] = [
  ['one of two failures is listed', entry('clause: WA-FIX-01'), 1],
  ['a clause is listed by one of its scenarios', both, 0],
  ['a listed scenario passes', both + entry('clause: WA-FIX-03'), 1],
  ['an entry expired yesterday', both.replaceAll('06-15', '06-14'), 1],
  ['a scenario that is not judged is listed', both + entry('clause: WA-OTH-01'), 0],
  ['nothing is listed', '', 1],
];

const other = `profile: other
title: Another profile
documents: { DOC: { title: A small document } }
features: { wave: Agents wave. }
flows: { wave: Wave }
clauses:
  - id: WA-OTH-01
    revision: 1
    level: MUST
    feature: wave
    flow: wave
    title: The agent waves
    statement: The agent waves.
    source: [{ document: DOC, section: Waving, step: 1 }]
    certainty: seed
    seen: anywhere
    needs: []
`;

for (const [name, text, code] of codes) {
  test(`when ${name}, the exit code is ${code}`, async () => {
    writeFileSync(join(suite.root, 'features/clauses/other.yaml'), other);
    assert.equal((await runOn(suite.root, known(text))).code, code);
  });
}

test('an entry of which this run judges nothing is told in a line, and fails nothing', async () => {
  writeFileSync(join(suite.root, 'features/clauses/other.yaml'), other);
  const listed = known(
    both + entry('clause: WA-OTH-01') + entry('clause: WA-FIX-05', '2020-01-01'),
  );
  const narrow = { ...listed, clause: ['WA-FIX-01', 'WA-FIX-02'] };
  const { code, report } = await reportOf(suite.root, narrow);
  assert.equal(code, 0);
  assert.deepEqual(
    report.known?.notJudged?.map(({ clause }) => clause),
    ['WA-OTH-01', 'WA-FIX-05'],
  );
  assert.deepEqual(readConformance('out', suite.root), report);
  const { text } = await runOn(suite.root, narrow);
  assert.match(text, /\n {2}known failure WA-OTH-01 was not judged in this run\n/u);
  const { text: whole } = await runOn(suite.root, known(both));
  assert.doesNotMatch(whole, /was not judged in this run/u);
});

test('of a long list that is about other runs a few lines are told', async () => {
  const long = Array.from({ length: 12 }, () => entry('clause: WA-OTH-01')).join('');
  const { text } = await runOn(suite.root, known(both + long));
  assert.equal(text.match(/was not judged in this run/gu)?.length, 10);
  assert.match(text, /and 2 more, which are in conformance\.json/u);
});

test('an entry that passes or has expired is named in a sentence', async () => {
  const old = entry('clause: WA-FIX-02', '2026-06-14');
  const { text } = await runOn(suite.root, known(entry('clause: WA-FIX-03') + old));
  assert.match(text, /WA-FIX-03 passes: take it off the list\./u);
  assert.match(
    text,
    /WA-FIX-02 was known until 2026-06-14 \(It is being mended\); that day is over/u,
  );
});

test('that deskproof or the network is broken is never known', () => {
  const excused = verdicts.filter((verdict) => isExcusable({ verdict }));
  assert.deepEqual(excused, ['fail', 'untestable', 'inconclusive']);
  assert.equal(isExcusable({ verdict: 'inconclusive', thrown: 'NotReached' }), false);
});

test('what a run ended before is not known to fail', async () => {
  const listed = known(entry('clause: WA-FIX-01'));
  const { code, report } = await reportOf(suite.root, { ...listed, budget: '0.001' });
  assert.equal(code, 1);
  const { failures, passed, notJudged = [] } = report.known ?? {};
  assert.deepEqual([failures, passed, notJudged.length], [[], [], 1]);
});

test('--bail does not count what is known', async () => {
  const { report } = await reportOf(suite.root, { ...known(both), bail: '1' });
  assert.equal(report.scenarios.total, 6);
});

test('a clause of which another shard judges a part is left to merge', async () => {
  const listed = known(entry('clause: WA-FIX-01') + entry('clause: WA-FIX-02'));
  const folders = ['1', '2'].map((number) => `shard-${number}`);
  const codes = [];
  for (const [at, out] of folders.entries()) {
    codes.push((await runOn(suite.root, { ...listed, shard: `${at + 1}/2`, out })).code);
  }
  const io = { stdout: { write: () => true }, stderr: { write: () => true } };
  const here = { ...io, env: {}, cwd: suite.root, root: suite.root, now: () => 0 };
  assert.deepEqual(codes, [0, 0]);
  const unjudged = folders.map((out) => readConformance(out, suite.root).known?.notJudged?.length);
  assert.deepEqual(unjudged, [undefined, 1]);
  assert.equal(await mergeReports(folders, { known: 'known.yaml', out: 'merged' }, here), 0);
  assert.equal(readConformance('merged', suite.root).known?.notJudged, undefined);
  assert.equal(await mergeReports(folders, { out: 'merged' }, here), 1);
});

const strange: readonly (readonly [string, RegExp])[] = [
  [
    entry('clause: WA-FIX-20'),
    /known\.yaml:1: There is no clause WA-FIX-20\. Did you mean WA-FIX-02/u,
  ],
  [
    entry('scenario: In the morning'),
    /known\.yaml:1: .*Did you mean features\/core\/greet\.feature: In/u,
  ],
  [
    entry('scenario: "features/core/greet.feature: In the mornin"'),
    /Did you mean .* In the morning/u,
  ],
  [entry('scenario: zzz'), /no scenario zzz\. Its id is as conformance\.json tells it/u],
  [both + entry('clause: WA-FIX-01', '2026-02-30'), /known\.yaml:7: .*there is no such day/u],
  [entry('clause: WA-FIX-01', 'soon'), /"until" is "soon", but should look like 2026-12-31\.$/u],
  [entry('clause: FIX 1'), /"clause" is "FIX 1", but should look like WA-TRF-08\.$/u],
  ['- { clause: WA-FIX-01, reason: " ", until: 2026-06-15 }', /"reason" is " ", but needs words/u],
  [entry('clause: WA-FIX-01\n  scenario: x'), /names a "scenario" or a "clause", and never both/u],
  ['- { reason: Why, until: 2026-06-15 }', /lacks "scenario"/u],
  ['- { clause: WA-FIX-01, until: 2026-06-15 }', /lacks "reason"/u],
  ['- { clause: WA-FIX-01, reason: Why, till: 2026-06-15 }', /lacks "until"|no field "till"/u],
  [
    'clause: WA-FIX-01',
    /known\.yaml:1: The file is \{"clause":"WA-FIX-01"\}, but should be a list: its entries begin/u,
  ],
  ['- WA-FIX-01', /known\.yaml:1: An entry is "WA-FIX-01", but should be a mapping: lines of/u],
  ['- {', /This is not YAML that can be read/u],
];

for (const [text, message] of strange) {
  test(`the list ${JSON.stringify(text)} is refused`, async () => {
    await assert.rejects(runOn(suite.root, known(text)), { name: 'ClauseFileError', message });
  });
}

test('a list that is not there is refused', async () => {
  await assert.rejects(runOn(suite.root, { known: 'nowhere.yaml' }), {
    name: 'BadInput',
    message: 'The list of known failures nowhere.yaml cannot be read (ENOENT).',
  });
});
