import { parseEnvelope } from '@cucumber/messages';
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import { packageRoot } from '../engine/package-root.ts';
import { reportOf } from '../run/test-run.ts';
import { sharedStop, stopTogether } from './shared-stop.ts';

const suite = fixturePackage();
const out = mkdtempSync(join(tmpdir(), 'deskproof-early-'));

after(() => {
  suite.dispose();
  rmSync(out, { recursive: true, force: true });
});

const messagesOf = ({ clauses }: Awaited<ReturnType<typeof reportOf>>['report']) =>
  clauses.flatMap(({ scenarios }) => scenarios.map(({ message = '' }) => message));

test('--bail counts the failures of all workers together, and ends them all', async () => {
  const target = 'null:refuses-everything';
  const several = await reportOf(packageRoot, { target, out, workers: '2', bail: '3' });
  assert.equal(several.code, 1);
  const messages = messagesOf(several.report);
  const why = 'not reached: the run stopped after 3 failures';
  const reached = messages.filter((message) => message !== why);
  // Each of the others was in the middle of one, or between the count and the next, as the third failed.
  assert.ok(reached.length >= 3 && reached.length <= 100, `${reached.length} were begun`);
  assert.equal(several.report.notJudged?.length, messages.length - reached.length);
});

test('what begins when --bail has ended the run begins no scenario', () => {
  const file = join(out, 'stopped');
  const count = sharedStop(2, file);
  const told: string[] = [];
  const listen = () =>
    stopTogether({
      ...{ after: 2, file, excuses: () => false },
      tellFailure: () => told.push('failed'),
    });
  const begins = parseEnvelope(
    '{ "testRunStarted": { "timestamp": { "seconds": 0, "nanos": 0 } } }',
  );
  count.onFailure();
  assert.equal(listen()(begins), undefined);
  count.onFailure();
  assert.equal(listen()(begins), 'the run stopped after 2 failures');
  sharedStop(2, file);
  assert.equal(listen()(begins), undefined, 'a run before is over');
  assert.deepEqual(told, []);
});

test('listed failures do not count for --bail with several workers either', async () => {
  const known = join(out, 'known.yaml');
  const entry = (clause: string) =>
    `- { clause: ${clause}, reason: Being mended, until: 2999-12-31 }\n`;
  writeFileSync(known, `${entry('WA-FIX-01')}${entry('WA-FIX-02')}`);
  const flags = { target: 'faulty:silent', out: join(out, 'known'), workers: '2', bail: '1' };
  const { report } = await reportOf(suite.root, { ...flags, known });
  assert.equal(report.notJudged, undefined);
  assert.equal(report.scenarios.total, 6);
});

test('--budget is that of the whole run: none of the workers begins when it is spent', async () => {
  const flags = { target: 'memory', out: join(out, 'spent'), workers: '2', budget: '0.001' };
  const { code, report } = await reportOf(suite.root, flags);
  assert.equal(code, 1);
  const why = "not reached: the run's budget of 0.001 s was spent";
  assert.deepEqual(new Set(messagesOf(report)), new Set([why]));
});
