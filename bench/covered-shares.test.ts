import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shares, type FileSummary } from './covered-shares.ts';

const counts = (covered: number, total: number): FileSummary => {
  const one = { covered, total };
  return { lines: one, statements: one, functions: one, branches: { covered: total, total } };
};

test('what was run of a folder is counted over its files together, and nothing beside it counts', () => {
  const summary = {
    total: counts(1, 1000),
    '/p/domain/a.ts': counts(9, 10),
    '/p/domain/b/c.ts': counts(81, 90),
    '/p/domain-two/d.ts': counts(0, 900),
  };
  assert.deepEqual(shares(summary, '/p/domain/'), [
    { what: 'lines', share: 90 },
    { what: 'statements', share: 90 },
    { what: 'functions', share: 90 },
    { what: 'branches', share: 100 },
  ]);
});

test('a folder of which there is nothing has no share', () => {
  assert.deepEqual(shares({ total: counts(1, 1) }, '/p/domain/'), []);
  assert.deepEqual(shares({ '/p/domain/a.ts': counts(0, 0) }, '/p/domain/'), []);
});
