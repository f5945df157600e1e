import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import {
  alterLines,
  linesIn,
  recordedRun,
  removeFolders,
  replayed,
  sealAgain,
} from './test-replay.ts';

// With what is not judged but written down.
const clause = ['WA-TRF-08', 'WA-CMP-01', 'WA-TRF-13'];
let recorded: Awaited<ReturnType<typeof recordedRun>>;
before(async () => {
  recorded = await recordedRun({ clause });
});
after(removeFolders);

test('a replay gives the verdicts and the digest of the run that was recorded', async () => {
  const { code, text, report } = await replayed(recorded.out);
  assert.equal(recorded.code, 0);
  assert.equal(code, 0);
  assert.equal(report.digest, recorded.report.digest);
  assert.deepEqual(report.replay?.notRecorded, []);
  assert.match(text, /target memory, from its recording\n/u);
  assert.match(text, /all verdicts are those of the recorded run, and so is the digest\.\n/u);
});

test('the same recording is made again by the same seed', async () => {
  const again = await recordedRun({ clause });
  assert.equal(linesIn(again.out), linesIn(recorded.out));
  assert.equal(again.report.digest, recorded.report.digest);
});

test('a recording changes no verdict, and is not made of our own targets unless asked for', async () => {
  const bare = await recordedRun({ clause, record: false });
  assert.equal(bare.report.digest, recorded.report.digest);
  assert.equal(existsSync(join(bare.out, 'recording')), false);
});

test('the customers of the scenarios cannot be read in it', () => {
  const text = linesIn(recorded.out);
  assert.match(text, /"customerName":"\{\{customer 0 name\}\}"/u);
  assert.match(text, /"customerPhone":"\{\{customer 0 phone\}\}"/u);
  assert.doesNotMatch(text, /"customerPhone":"\+/u);
});

for (const [target, wanted] of [
  ['lawful:accepts-automatically', ['WA-CH-01', 'WA-POP-01']],
  ['lawful:without-masking', ['WA-CH-01', 'WA-MSK-02']],
] as const) {
  test(`what ${target} has in another way, or not, is told of its recording as well`, async () => {
    const run = await recordedRun({ target, clause: [...wanted] });
    const { code, report } = await replayed(run.out);
    assert.equal(code, run.code);
    assert.equal(report.digest, run.report.digest);
    assert.deepEqual(report.profiles, run.report.profiles);
    assert.deepEqual(report.variants, run.report.variants);
  });
}

test('a faulty twin fails the same clauses by its recording', async () => {
  const target = 'faulty:unaccepted-transfer-goes-to-the-next-agent';
  const run = await recordedRun({ target, clause: ['WA-TRF-08'] });
  assert.equal(run.code, 1);
  const { code, report, text } = await replayed(run.out);
  assert.equal(code, 1);
  assert.equal(report.digest, run.report.digest);
  assert.match(text, /no contact request from/u);
});

test('one view that is altered is found out', async () => {
  const { out } = await recordedRun({ clause: ['WA-TRF-08'] });
  alterLines(out, (text) => text.replace('"stage":"request"', '"stage":"connecting"'));
  await assert.rejects(replayed(out), {
    name: 'BadInput',
    message:
      /In the recording the scenario "features\/core\/transfer\.feature: .+" was altered after it was recorded\.$/u,
  });
});

test('altered so that the hashes fit, it is judged otherwise, and that is told', async () => {
  const { out } = await recordedRun({ clause: ['WA-TRF-08'] });
  alterLines(out, (text) =>
    text.replaceAll('"customerName":"{{customer 0 name}}"', '"customerName":"Nobody"'),
  );
  sealAgain(out);
  const { code, text, report } = await replayed(out);
  assert.notEqual(code, 0);
  assert.notEqual(report.replay?.scenarios.length, 0);
  assert.match(text, /Judged otherwise when it was recorded/u);
  assert.match(text, /was pass and is (?:fail|inconclusive|untestable)/u);
});

test('another seed is refused, that of the run is not', async () => {
  const message = /^It was recorded with the seed 1: with --seed 2 all names and texts/u;
  await assert.rejects(replayed(recorded.out, { seed: '2' }), { name: 'BadInput', message });
  const { code } = await replayed(recorded.out, { seed: '1', clause: ['WA-TRF-08'] });
  assert.equal(code, 0);
});

test('a clause that was not recorded is untestable, and its scenarios are listed', async () => {
  const { code, text, report } = await replayed(recorded.out, {
    clause: ['WA-TRF-08', 'WA-TRF-09'],
  });
  assert.equal(code, 0, 'it is a SHOULD');
  assert.equal(report.clauses[1]?.verdict, 'untestable');
  assert.notEqual(report.replay?.notRecorded.length, 0);
  assert.match(text, /What the recording does not have/u);
  assert.match(text, /does not have this scenario\. The suite of today needs it/u);
  const strict = await replayed(recorded.out, { clause: ['WA-TRF-08', 'WA-TRF-09'], strict: true });
  assert.equal(strict.code, 1);
});
