import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tenantRefusal } from './tenant-refusal.ts';
import { UNDESCRIBED } from './undescribed.ts';

const plain = { ...UNDESCRIBED, changesTenant: false, timeToAccept: 31 };

test('without consent, and where nobody administers, changes of what all share are not tried', () => {
  assert.match(tenantRefusal(plain) ?? '', /does not consent .* \(\/consent\/changesTenant\)\.$/u);
  const fixtures = { ...plain, changesTenant: true, administration: 'fixtures' as const };
  assert.match(tenantRefusal(fixtures) ?? '', /is not administered/u);
  assert.match(tenantRefusal({ ...plain, masking: true, autoWrapUp: null }) ?? '', /consent/u);
});

test('with consent they are, and so they are where they may be no change at all', () => {
  assert.equal(tenantRefusal({ ...plain, changesTenant: true }), undefined);
  assert.equal(tenantRefusal({ ...plain, masking: false }), undefined);
  const autoWrapUp = { seconds: 30, extension: false };
  assert.equal(tenantRefusal({ ...plain, autoWrapUp }), undefined);
  assert.equal(tenantRefusal({ ...plain, timeToAccept: 32 }), undefined);
  const { timeToAccept, ...untold } = plain;
  assert.equal(timeToAccept, 31);
  assert.equal(tenantRefusal(untold), undefined);
});
