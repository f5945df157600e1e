import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { clockFace, day, pageTitle } from './format.ts';

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

  it('writes a day as that day wherever the page is open', () => {
    const written = new Date(Date.UTC(2026, 2, 2, 12)).toLocaleDateString(undefined, {
      dateStyle: 'short',
    });
    assert.equal(day('2026-03-02'), written);
  });

  it('puts the number of waiting requests first in the title', () => {
    assert.equal(pageTitle(0, 'Ada'), 'Ada – Agent desktop');
    assert.equal(pageTitle(3, 'Ada'), '(3) Ada – Agent desktop');
    assert.equal(pageTitle(0, undefined), 'Agent desktop');
  });
});
