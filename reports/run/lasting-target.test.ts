import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Statement } from '../../steps/statement/index.ts';
import { makeConformance } from '../conformance/make-conformance.ts';
import { exampleOverHttp, freePort, judgedStatement, stopTargets } from './test-driven.ts';
import { lastingAt } from './test-lasting.ts';
import { clausesFor } from './test-long.ts';
import { between, type Middle } from './test-middle.ts';

after(stopTargets);

/** One reference for all scenarios: nobody empties it in between. */
async function lastingTarget(middle: Middle = {}): Promise<Statement> {
  return lastingAt(await between(await exampleOverHttp(), middle), await freePort());
}

test('scenarios leave a target that lives on as they found it, run after run', async () => {
  const target = await lastingTarget();
  // They delete the asset, count down, miss requests, and leave conversations with nobody.
  const clauses = clausesFor(['WA-AST-02', 'WA-WRP-09', 'WA-TRF-08'], ['WA-AST-02']);
  // The second time it knows every customer, and would know every message, were its id the same.
  for (const seed of [1, 1]) {
    const report = makeConformance(await judgedStatement(target, { clauses, seed }));
    const others = report.clauses.filter(({ verdict }) => verdict !== 'pass');
    assert.deepEqual(others, []);
    assert.deepEqual(report.leftOver ?? [], []);
  }
});

test('what cannot be ended or put back is told, and changes no verdict', async () => {
  const target = await lastingTarget({
    answer({ method, params }, result) {
      const { verb, on } = (params['action'] ?? {}) as { verb?: string; on?: boolean };
      if (method === 'act' && verb === 'end') return { outcome: 'refused', reason: 'Not today.' };
      if (method === 'admin' && verb === 'setMasking' && on === false) {
        return { outcome: 'refused', reason: 'Masked is masked.' };
      }
      return result;
    },
  });
  const report = makeConformance(await judgedStatement(target, { clauses: ['WA-MSK-08'] }));
  assert.deepEqual(
    report.clauses.map(({ verdict }) => verdict),
    ['pass'],
  );
  const told = (report.leftOver ?? []).map(({ what }) => what).join('\n');
  assert.match(told, /masking could not be put back: Masked is masked\./);
  assert.match(told, /still has the conversation with .* \(end: Not today\.\)/);
});
