import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_LIMITS, messagingLimitTier, throughputLevel } from './limits.ts';
import { stillCounting } from './throughput.ts';
import { createUniqueUsers, USER_COUNTS_MS } from './unique-users.ts';

test('limits are told by their documented names', () => {
  const tiers = [250, 2000, 10_000, 100_000, 'off'] as const;
  assert.deepEqual(
    tiers.map((messagingLimit) => messagingLimitTier({ ...DEFAULT_LIMITS, messagingLimit })),
    ['TIER_250', 'TIER_2K', 'TIER_10K', 'TIER_100K', 'TIER_UNLIMITED'],
  );
  const speeds = [80, 999, 1000, 'off'] as const;
  assert.deepEqual(
    speeds.map((throughput) => throughputLevel({ ...DEFAULT_LIMITS, throughput })),
    ['STANDARD', 'STANDARD', 'HIGH', 'STANDARD'],
  );
});

test('a message counts for one second', () => {
  assert.deepEqual(stillCounting([0, 0, 500], 999), [0, 0, 500]);
  assert.deepEqual(stillCounting([0, 0, 500], 1000), [500]);
  assert.deepEqual(stillCounting([0, 0, 500], 1500), []);
});

test('250 users fit into 24 hours, one by one as often as wanted', () => {
  const users = createUniqueUsers(250);
  for (let index = 0; index < 250; index += 1) assert.ok(users.admit(String(index), index));
  assert.equal(users.admit('one too many', 250), false);
  assert.equal(users.admit('0', 250), true, 'one who counts already');
  assert.equal(
    users.admit('one too many', USER_COUNTS_MS),
    false,
    '0 counts anew, and 1 still does',
  );
  assert.equal(users.admit('one too many', USER_COUNTS_MS + 1), true, '1 has left');
  assert.equal(users.admit('another', USER_COUNTS_MS + 1), false);
});
