import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clause, setOf } from './test-fixtures.ts';
import { clauseOf, clauseTags, readingsOf, readingTagExpression } from './tag-names.ts';

const { clauses } = setOf([
  clause({
    id: 'WA-TRF-04',
    interpretations: [
      { id: 'only-available', says: 'So.', default: true },
      { id: 'all-marked', says: 'Or so.' },
    ],
  }),
  clause({
    id: 'WA-CMP-01',
    interpretations: [
      { id: 'capped', says: 'So.' },
      { id: 'refused', says: 'Or so.', default: true },
    ],
  }),
  clause({ id: 'WA-TRF-08' }),
]);

describe('clauseOf', () => {
  it('finds the clause among other tags, bare or as Gherkin has them', () => {
    assert.equal(clauseOf(['@slow', '@WA-TRF-04:all-marked', '@WA-TRF-08']), 'WA-TRF-08');
    assert.equal(clauseOf([{ name: '@WA-TRF-08' }]), 'WA-TRF-08');
    assert.equal(clauseOf(['@slow']), undefined);
  });

  it('leaves it to the checks whether there are several', () => {
    assert.deepEqual(clauseTags(['@WA-TRF-08', '@WA-TRF-09']), ['WA-TRF-08', 'WA-TRF-09']);
  });
});

describe('readingsOf', () => {
  it('splits a reading tag', () => {
    assert.deepEqual(readingsOf(['@WA-TRF-04:all-marked', '@WA-TRF-08', '@slow']), [
      { clause: 'WA-TRF-04', reading: 'all-marked' },
    ]);
  });
});

describe('readingTagExpression', () => {
  it('leaves out every reading but the default', () => {
    assert.equal(
      readingTagExpression(clauses, {}),
      'not @WA-TRF-04:all-marked and not @WA-CMP-01:capped',
    );
  });

  it('leaves out the default where another reading was chosen', () => {
    assert.equal(
      readingTagExpression(clauses, { 'WA-TRF-04': 'all-marked' }),
      'not @WA-TRF-04:only-available and not @WA-CMP-01:capped',
    );
  });

  it('is empty when no clause has readings', () => {
    assert.equal(readingTagExpression(setOf([clause()]).clauses, {}), '');
  });

  it('names the near one for a clause or reading that does not exist', () => {
    assert.throws(
      () => readingTagExpression(clauses, { 'WA-TRF-40': 'x' }),
      /Did you mean WA-TRF-04/,
    );
    assert.throws(
      () => readingTagExpression(clauses, { 'WA-TRF-04': 'all-market' }),
      /There is no reading of WA-TRF-04 all-market\. Did you mean all-marked\?/,
    );
    assert.throws(
      () => readingTagExpression(clauses, { 'WA-TRF-08': 'any' }),
      /There is no reading of WA-TRF-08 any\. None are known\./,
    );
  });
});
