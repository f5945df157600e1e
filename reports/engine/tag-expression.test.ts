import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagExpression } from './tag-expression.ts';

test('nothing chosen is no expression, so everything runs', () => {
  assert.equal(tagExpression([], ''), '');
});

test('clauses are alternatives, and the readings must hold as well', () => {
  assert.equal(tagExpression(['WA-A-01', 'WA-B-02'], ''), '(@WA-A-01 or @WA-B-02)');
  assert.equal(
    tagExpression(['WA-A-01'], 'not @WA-A-01:x and not @WA-B-02:y'),
    '(@WA-A-01) and (not @WA-A-01:x and not @WA-B-02:y)',
  );
});
