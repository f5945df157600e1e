import assert from 'node:assert/strict';
import { test } from 'node:test';
import { platformTime, refuseToken } from './access-token.ts';

test('times are written as in the platform’s own sample, in summer and in winter (3.3)', () => {
  assert.equal(
    platformTime(Date.parse('2021-07-29T17:00:00Z')),
    'Thursday, 29-Jul-21 10:00:00 PDT',
  );
  assert.equal(platformTime(Date.parse('2021-01-01T08:05:09Z')), 'Friday, 01-Jan-21 00:05:09 PST');
});

test('a token is good until the very moment of its expiry', () => {
  const expiresAt = Date.parse('2021-07-29T17:00:00Z');
  assert.equal(refuseToken({ expiresAt }, expiresAt - 1), undefined);
  assert.equal(refuseToken({}, expiresAt), undefined);
  const refusal = refuseToken({ expiresAt }, expiresAt);
  assert.deepEqual([refusal?.code, refusal?.parts.subcode, refusal?.http], [190, 463, 401]);
});

test('an expired token is told with both times (3.3)', () => {
  const refusal = refuseToken(
    { expiresAt: Date.parse('2021-07-29T17:00:00Z') },
    Date.parse('2021-07-30T13:41:07Z'),
  );
  assert.equal(
    refusal?.message,
    'Error validating access token: Session has expired on Thursday, 29-Jul-21 10:00:00 PDT. The current time is Friday, 30-Jul-21 06:41:07 PDT.',
  );
});
