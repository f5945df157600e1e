import assert from 'node:assert/strict';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, test } from 'node:test';
import type { DeclaredDriver, Statement } from '../../steps/statement/index.ts';
import { packageRoot } from '../engine/package-root.ts';
import { makeConformance } from '../conformance/make-conformance.ts';
import { freePort, judgedStatement, patient, stated, stopTargets } from './test-driven.ts';
import { clausesFor } from './test-long.ts';

const file = join(packageRoot, 'examples/javascript/driver.js');

/** The reference on the wall's clock, one for all scenarios, which gives its agents three seconds to accept. */
let target: Statement;

before(async () => {
  const driver: DeclaredDriver = {
    kind: 'command',
    command: [process.execPath, file],
    limits: patient,
    options: { clock: 'wall', lasting: true, timeToAccept: 3 },
  };
  const plain = await stated(driver);
  target = {
    ...plain,
    clock: { kind: 'wall', toleranceSeconds: 1, longestWaitSeconds: 10 },
    graph: { ...plain.graph, port: await freePort() },
    settle: { seconds: 0.5, pollSeconds: 0.1 },
    timeouts: { autoWrapUp: null },
    masking: false,
  };
});
after(stopTargets);

test('time passes by itself, and what takes too long is untestable', async () => {
  const judged = clausesFor(['WA-RONA-05', 'WA-CMP-01'], ['WA-RONA-05']);
  const clauses = [...judged, 'WA-WRP-07'];
  const run = await judgedStatement(target, { clauses });
  const report = makeConformance(run);
  const verdicts = new Map(report.clauses.map(({ id, verdict }) => [id, verdict]));
  for (const id of judged) assert.equal(verdicts.get(id), 'pass', JSON.stringify(report.clauses));
  const [first] = report.clauses.find(({ id }) => id === 'WA-WRP-07')?.scenarios ?? [];
  assert.equal(first?.verdict, 'untestable');
  assert.match(first.message ?? '', /s of real time, and the statement allows 10 s at once/);
  assert.deepEqual(report.patience, {
    ...{ clock: 'wall', tolerance: 1, settle: 0.5, longestWait: 10 },
  });
  assert.equal(report.leftOver, undefined);
});
