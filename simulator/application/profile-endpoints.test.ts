import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench } from './test-bench.ts';

const NUMBER = `/v24.0/${BUSINESS.phoneNumberId}`;
const PROFILE = `${NUMBER}/whatsapp_business_profile`;
const CODES = `${NUMBER}/message_qrdls`;

test('a profile is changed part by part, and told whole or by fields (2.7)', async () => {
  const { ask } = createBench();
  assert.deepEqual((await ask('GET', PROFILE)).body, { data: [{ messaging_product: 'whatsapp' }] });
  const changes = { about: 'Lamps', websites: ['https://lamps.example/'] };
  const product = { messaging_product: 'whatsapp' };
  assert.deepEqual((await ask('POST', PROFILE, { ...product, ...changes })).body, {
    success: true,
  });
  await ask('POST', PROFILE, { ...product, vertical: 'RETAIL' });
  assert.deepEqual((await ask('GET', PROFILE)).body, {
    data: [{ ...changes, vertical: 'RETAIL', ...product }],
  });
  const few = await ask('GET', `${PROFILE}?fields=about,profile_picture_url`);
  assert.deepEqual(few.body, { data: [{ about: 'Lamps', ...product }] });
  assert.equal((await ask('GET', `${PROFILE}?fields=constructor`)).body.error?.code, 100);
  assert.equal((await ask('POST', PROFILE, changes)).body.error?.code, 100, 'no product');
});

test('QR codes are made, read, changed and deleted', async () => {
  const { ask } = createBench();
  const made = await ask('POST', `${CODES}?generate_qr_image=png&prefilled_message=Hello`);
  const code = String(made.body['code']);
  assert.match(code, /^[0-9A-F]{13}1$/);
  const row = {
    code,
    prefilled_message: 'Hello',
    deep_link_url: `https://wa.me/message/${code}`,
  };
  const { qr_image_url: picture, ...told } = made.body;
  assert.match(String(picture), /^https:\/\/graph\.facebook\.com\//);
  assert.deepEqual(told, row);
  assert.deepEqual((await ask('GET', `${CODES}/${code}`)).body, { data: [row] });
  await ask('POST', CODES, { code, prefilled_message: 'Bye' });
  const [listed] = (await ask('GET', CODES)).body['data'] as unknown[];
  assert.deepEqual(listed, { ...row, prefilled_message: 'Bye' });
  assert.deepEqual((await ask('DELETE', `${CODES}/${code}`)).body, { success: true });
  assert.equal((await ask('GET', `${CODES}/${code}`)).body.error?.code, 100);
  assert.equal((await ask('POST', CODES, { code, prefilled_message: 'x' })).body.error?.code, 100);
  assert.deepEqual((await ask('GET', CODES)).body, { data: [] });
});

test('a QR code’s text has 1 to 140 characters, and a number has at most 2000 codes', async () => {
  const { ask } = createBench();
  const make = async (prefilled_message: unknown) =>
    (await ask('POST', CODES, { prefilled_message })).status;
  assert.equal(await make('👍'.repeat(140)), 200);
  for (const text of ['x'.repeat(141), '', undefined, 7]) assert.equal(await make(text), 400);
  for (let count = 1; count < 2000; count += 1) assert.equal(await make('x'), 200);
  assert.equal(await make('x'), 400);
});
