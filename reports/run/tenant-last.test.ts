import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Statement } from '../../steps/statement/index.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { makeConformance } from '../conformance/make-conformance.ts';
import {
  atUrl,
  exampleOverHttp,
  judgedStatement,
  patient,
  posting,
  stated,
  stopTargets,
  type Question,
} from './test-driven.ts';

const ask = await exampleOverHttp();

after(stopTargets);

/** Judges by a clause of which the first examples change what all share, and tells which were opened, by name and in order. */
async function judged(changes: Partial<Statement>) {
  const opened: string[] = [];
  const url = await posting((body) => {
    const { method, params } = JSON.parse(body) as Question;
    if (method === 'open') opened.push(String(params['scenario']).split('\n')[1] ?? '');
    return ask(body);
  });
  const statement = { ...(await stated(atUrl(url, patient))), ...changes };
  const run = await judgedStatement(statement, { clauses: ['WA-TRF-07'] });
  return { run, opened };
}

const namesOf = ({ scenarios }: JudgedRun) => scenarios.map(({ name }) => name);

test('what changes what all share is run after everything else, and reported in its place', async () => {
  const { run, opened } = await judged({});
  const names = namesOf(run);
  const [changing, others] = [names.slice(0, 3), names.slice(3)];
  assert.equal(changing.at(-1), 'To a queue that nobody is available for yet');
  assert.deepEqual(opened, [...others, ...changing]);
  assert.equal(makeConformance(run).profiles[0]?.verdict, 'pass');
});

test('without consent it is untestable, and the target is not even opened for it', async () => {
  const { run, opened } = await judged({
    consent: { changesTenant: false },
    timeouts: { acceptSeconds: 30 },
  });
  const told = run.scenarios.map(({ verdict }) => verdict);
  assert.deepEqual(new Set(told.slice(0, 3)), new Set(['untestable']));
  assert.deepEqual(opened, namesOf(run).slice(3));
  assert.match(run.scenarios[0]?.message ?? '', /^The statement does not consent to changes/u);
});
