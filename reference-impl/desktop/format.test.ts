import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockFace, pageTitle } from './format.ts';

describe('what the page writes', () => {
  it('shows seconds as mm:ss, and with hours only where there are some', () => {
    assert.deepEqual([0, 59, 60, 3599, 3600, 36_061].map(clockFace), [
      '00:00',
      '00:59',
      '01:00',
      '59:59',
      '1:00:00',
      '10:01:01',
    ]);
  });

  it('puts the number of waiting requests first in the title', () => {
    assert.equal(pageTitle(0, 'Ada'), 'Ada – Agent desktop');
    assert.equal(pageTitle(3, 'Ada'), '(3) Ada – Agent desktop');
    assert.equal(pageTitle(0, undefined), 'Agent desktop');
  });
});
