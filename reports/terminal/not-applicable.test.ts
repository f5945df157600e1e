import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clause } from '../clauses/test-fixtures.ts';
import type { ClauseOutcome } from '../verdicts/verdict.ts';
import { notApplicableSection } from './not-applicable.ts';
import { palette } from './palette.ts';

const judged = (id: string, verdict: ClauseOutcome, because?: string) => ({
  ...{ clause: clause({ id }), verdict, scenarios: [], recorded: [] },
  ...(because === undefined ? {} : { because }),
});

const told = (clauses: Parameters<typeof notApplicableSection>[0]) =>
  notApplicableSection(clauses, palette(false));

test('where everything was judged nothing is said', () => {
  assert.deepEqual(told([judged('WA-A-01', 'pass'), judged('WA-A-02', 'recorded')]), []);
});

test('clauses are told by the reason for which they are left out, each reason once', () => {
  const lines = told([
    judged('WA-A-01', 'not-applicable', 'feature lift is declared unsupported'),
    judged('WA-B-01', 'not-applicable', 'nothing is left to climb'),
    judged('WA-A-02', 'not-applicable', 'feature lift is declared unsupported'),
    judged('WA-A-03', 'fail'),
  ]);
  assert.deepEqual(lines.slice(2), [
    '  feature lift is declared unsupported: WA-A-01, WA-A-02',
    '  nothing is left to climb: WA-B-01',
  ]);
});
