import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CALLS_COUNT_MS,
  counted,
  deregister,
  firstRegistration,
  readPin,
  register,
  requestCode,
  verifyCode,
  type Registration,
} from './registration.ts';
import type { Refusal } from './refusal.ts';

const refusedWith = (code: number) => (error: Refusal) => error.code === code;
const limit = 10;

test('ten calls in 72 hours, and an eleventh once the first is 72 hours old (4)', () => {
  let state = firstRegistration(null);
  for (let now = 0; now < limit; now += 1) state = counted(state, 'register', { now, limit });
  const full = state;
  const at = (now: number) => (): Registration => counted(full, 'register', { now, limit });
  assert.throws(at(CALLS_COUNT_MS - 1), refusedWith(133016));
  assert.deepEqual(at(CALLS_COUNT_MS)().calls.register.length, limit);
  assert.throws(
    () => counted(at(CALLS_COUNT_MS)(), 'register', { now: CALLS_COUNT_MS, limit }),
    refusedWith(133016),
  );
  assert.doesNotThrow(() => counted(full, 'deregister', { now: limit, limit }));
});

test('the first PIN becomes the number’s own, and then only it will do', () => {
  const set = register(firstRegistration(null), '123456');
  assert.equal(set.pin, '123456');
  assert.doesNotThrow(() => register(set, '123456'));
  assert.throws(() => register(set, '123457'), refusedWith(133005));
});

test('a number that left is proved anew by its code before it comes back', () => {
  const gone = deregister(firstRegistration('123456'));
  assert.throws(() => deregister(gone), refusedWith(133010));
  assert.equal(register(gone, '123456').registered, true);
  const asked = requestCode(gone, '000111');
  assert.throws(() => register(asked, '123456'), refusedWith(133006));
  assert.throws(() => verifyCode(asked, '000112'), refusedWith(136025));
  const proved = verifyCode(asked, '000111');
  assert.throws(() => verifyCode(proved, '000111'), refusedWith(136025));
  assert.equal(register(proved, '123456').registered, true);
  assert.throws(() => requestCode(firstRegistration(null), '000111'), refusedWith(136024));
});

test('a PIN is six digits, as text or as a number', () => {
  assert.equal(readPin({ pin: '012345' }), '012345');
  assert.equal(readPin({ pin: 123456 }), '123456');
  for (const pin of ['12345', '1234567', '12345x', '١٢٣٤٥٦', '', undefined, true, 12345]) {
    assert.throws(() => readPin({ pin }), refusedWith(100), String(pin));
  }
});
