import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import {
  atUrl,
  exampleOverHttp,
  judgedStatement,
  patient,
  stated,
  stopTargets,
} from './test-driven.ts';
import { clausesFor } from './test-long.ts';
import { between } from './test-middle.ts';
import { pollingDesks } from './test-polling-desks.ts';

const ask = await exampleOverHttp();

after(stopTargets);

/** Desks that look every ten seconds, and a statement that says so. */
async function judgedLate(clauses: readonly string[], options = {}): Promise<JudgedRun> {
  const url = await between(pollingDesks(ask, 10_000), {});
  const plain = await stated({ ...atUrl(url, patient), options });
  return judgedStatement(
    {
      ...plain,
      clock: { kind: 'virtual', toleranceSeconds: 10 },
      settle: { seconds: 12, pollSeconds: 2 },
    },
    { clauses },
  );
}

const verdicts = ({ clauses }: JudgedRun) =>
  clauses.map(({ clause, verdict }) => `${clause.id} ${verdict}`);

/** Everything but the passes. */
const trouble = ({ scenarios }: JudgedRun) =>
  scenarios
    .filter(({ verdict }) => verdict !== 'pass')
    .map(({ name, message = '' }) => `${name}: ${message}`);

/** Offers, states, timers, hand-overs and ends that desks show at once as well as late. */
const all = ['WA-CH-04', 'WA-RONA-05', 'WA-TRF-08', 'WA-CNF-04', 'WA-WRP-08', 'WA-WRP-09'];
const clauses = clausesFor(all, ['WA-CH-04', 'WA-WRP-09']);

test('desks that look for news every ten seconds get the same verdicts as others', async () => {
  const run = await judgedLate(clauses);
  assert.deepEqual(trouble(run), []);
  assert.deepEqual(verdicts(run).sort(), clauses.map((id) => `${id} pass`).sort());
});

test('what is wrong there is still found', async () => {
  const twin = 'faulty:unaccepted-transfer-goes-to-the-next-agent';
  const run = await judgedLate(['WA-TRF-08'], { twin });
  assert.deepEqual(verdicts(run), ['WA-TRF-08 fail'], trouble(run).join('\n'));
  assert.match(trouble(run).join('\n'), /Expected: no contact request from/u);
});
