import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedProfile } from './business-profile.ts';
import type { Refusal } from './refusal.ts';

const url = (length: number): string => `https://x.example/${'y'.repeat(length - 18)}`;

const TAKEN: readonly object[] = [
  { about: 'x' },
  { about: '👍'.repeat(139) },
  { address: 'x'.repeat(256) },
  { address: '' },
  { description: 'x'.repeat(512) },
  { email: `${'x'.repeat(118)}@x.example` },
  { email: '' },
  { websites: [] },
  { websites: [url(256), 'http://x.example'] },
  { vertical: 'RETAIL' },
];

const REFUSED: readonly [object, RegExp][] = [
  [{ about: '' }, /Param about must not be empty/],
  [{ about: 'x'.repeat(140) }, /Param about must be at most 139/],
  [{ about: 7 }, /Param about must be a string/],
  [{ address: 'x'.repeat(257) }, /Param address must be at most 256/],
  [{ description: 'x'.repeat(513) }, /Param description must be at most 512/],
  [{ email: `${'x'.repeat(119)}@x.example` }, /Param email must be at most 128/],
  [{ email: 'nobody' }, /Param email must be a valid email/],
  [{ websites: 'https://x.example' }, /Param websites must be an array/],
  [{ websites: [url(20), url(20), url(20)] }, /at most 2 elements/],
  [{ websites: [url(257)] }, /Param websites\['0'\] must be at most 256/],
  [{ websites: [url(20), 'x.example'] }, /Param websites\['1'\] must be a valid URL/],
  [{ websites: ['javascript:alert(1)'] }, /must be a valid URL/],
  [{ websites: [7] }, /must be a string/],
  [{ vertical: 'FARMING' }, /Param vertical must be one of \{ALCOHOL/],
];

test('what keeps to the limits is taken, and the rest of the profile stays (2.7)', () => {
  for (const changes of TAKEN) {
    const profile = changedProfile({ about: 'before', vertical: 'OTHER' }, { ...changes });
    assert.deepEqual(profile, { about: 'before', vertical: 'OTHER', ...changes });
  }
  assert.deepEqual(changedProfile({}, { constructor: 'x', nonsense: 1 }), {});
});

for (const [changes, message] of REFUSED) {
  test(`a profile that breaks a limit is refused: ${message.source}`, () => {
    assert.throws(
      () => changedProfile({}, { ...changes }),
      (error: Refusal) => error.code === 100 && message.test(error.message),
    );
  });
}

test('a picture is a gap that is told', () => {
  assert.throws(
    () => changedProfile({}, { profile_picture_handle: '4:abc' }),
    (error: Refusal) => (error.parts.unexpected ?? '').includes('plays no profile pictures'),
  );
});
