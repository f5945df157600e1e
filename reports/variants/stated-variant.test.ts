import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import type { Variants } from '../../steps/statement/index.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { packageRoot } from '../engine/package-root.ts';
import { judgeTarget } from '../run/judge-target.ts';
import { stated } from '../run/test-driven.ts';
import { loadSource } from '../run/suite-source.ts';

const [source, support] = await Promise.all([
  loadSource(packageRoot),
  loadSupportCode(packageRoot),
]);

const driver = 'examples/javascript/driver.js';
/** The first question starts a laboratory, on a machine that may have much else to do. */
const limits = { answerSeconds: 60, startSeconds: 60 };

/** Judges a twin that an example driver drives, by a statement with these variants. */
async function outcomes(twin: string, variants: Variants, clauses: readonly string[]) {
  const statement = await stated({
    ...{ kind: 'command', command: [process.execPath, join(packageRoot, driver)] },
    ...{ options: { twin: `lawful:${twin}` }, limits },
  });
  const run = await judgeTarget(source, {
    ...{ target: 'acme.yaml', profile: 'core', seed: 1, support, clauses },
    statement: { ...statement, claims: { ...statement.claims, variants } },
  });
  const told = run.clauses.map(({ clause, verdict }) => `${clause.id} ${verdict}`);
  return { told, because: run.clauses.map(({ because }) => because), problem: run.problem };
}

test('a target of which a statement says that it accepts by itself is judged as our own twin is', async () => {
  const clauses = ['WA-POP-01', 'WA-POP-02', 'WA-RONA-01'];
  const { told, because, problem } = await outcomes(
    'accepts-automatically',
    { accept: 'automatic' },
    clauses,
  );
  assert.equal(problem, undefined);
  assert.deepEqual(told, ['WA-POP-01 fail', 'WA-POP-02 not-applicable', 'WA-RONA-01 pass']);
  assert.match(because[1] ?? '', /^variant accept: automatic leaves no request that waits/u);
});

test('so is one without wrap-up, and what its statement says as documented changes nothing', async () => {
  const variants = { wrapUp: 'none', transfer: 'at-once', accept: 'button' } as const;
  const clauses = ['WA-CH-04', 'WA-CNF-08', 'WA-WRP-05'];
  const { told } = await outcomes('wraps-nothing-up', variants, clauses);
  assert.deepEqual(told, ['WA-CH-04 pass', 'WA-CNF-08 fail', 'WA-WRP-05 not-applicable']);
});

test('a statement that is untrue is told where', async () => {
  const { told, problem } = await outcomes('message-reopens', { wrapUp: 'note' }, ['WA-WRP-07']);
  assert.deepEqual(told, ['WA-WRP-07 config-error']);
  assert.match(problem ?? '', /^acme\.yaml \/claims\/variants\/wrapUp: it says note, and yet/u);
});
