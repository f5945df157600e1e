import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FaultyResult, SelftestReport } from '../reports/selftest/selftest-report.ts';
import { matrixDifferences } from './kill-matrix.ts';

const twin: FaultyResult = {
  id: 'late-timer',
  clause: 'WA-A-01',
  story: '',
  passed: true,
  killed: true,
  killedBy: [{ scenario: 'One', step: 'it shows {int}', message: 'Expected: 1' }],
  otherClauses: [],
  namedFirst: true,
  firstNamed: 'WA-A-01',
};

function report(target: string, ...twins: readonly FaultyResult[]): SelftestReport {
  const lawful = [{ id: 'reads', allows: '', passed: true, verdict: 'pass', fails: [] }] as const;
  return { baseline: { target }, twins, lawful, nulls: [] } as unknown as SelftestReport;
}

test('the same twins caught at the same steps do not differ, however the words of a message do', () => {
  const reworded = { ...twin, killedBy: twin.killedBy.map((kill) => ({ ...kill, message: '2' })) };
  assert.deepEqual(matrixDifferences(report('memory', twin), report('http', reworded)), []);
});

test('a twin that survives, dies elsewhere, breaks more or was not judged is told', () => {
  const survivor = { ...twin, killed: false, killedBy: [] };
  const elsewhere = { ...twin, killedBy: [{ scenario: 'Two', step: 'x', message: '' }] };
  const wider = { ...twin, otherClauses: ['WA-B-01'] };
  for (const other of [[survivor], [elsewhere], [wider], []]) {
    const found = matrixDifferences(report('memory', twin), report('http', ...other));
    assert.equal(found.length, 1, JSON.stringify(other));
    assert.match(found[0] ?? '', /^late-timer: caught by "One" at "it shows \{int\}".* on http$/);
  }
});
