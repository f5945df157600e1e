import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagExpression } from './tag-expression.ts';

test('nothing chosen is no expression, so everything runs', () => {
  assert.equal(tagExpression({}), '');
  assert.equal(tagExpression({ clauses: [], readings: '', leftOut: [], beside: [] }), '');
});

test('clauses are alternatives, and the readings must hold as well', () => {
  assert.equal(tagExpression({ clauses: ['WA-A-01', 'WA-B-02'] }), '(@WA-A-01 or @WA-B-02)');
  assert.equal(
    tagExpression({ clauses: ['WA-A-01'], readings: 'not @WA-A-01:x and not @WA-B-02:y' }),
    '(@WA-A-01) and (not @WA-A-01:x and not @WA-B-02:y)',
  );
});

test('what is left out is never run, though it was asked for', () => {
  assert.equal(
    tagExpression({ clauses: ['WA-A-01'], leftOut: ['WA-A-01', 'needs:lift'] }),
    '(@WA-A-01) and (not (@WA-A-01 or @needs:lift))',
  );
});

test('probes are run beside the choice, and by themselves are no choice', () => {
  assert.equal(
    tagExpression({ leftOut: ['WA-A-01'], beside: ['absent:lift'] }),
    '((not (@WA-A-01))) or @absent:lift',
  );
  assert.equal(tagExpression({ beside: ['absent:lift'] }), '');
});
