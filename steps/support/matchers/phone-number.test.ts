import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNumber } from './phone-number.ts';

const forms: Readonly<Record<string, readonly string[]>> = {
  '+4917139200042': [
    '4917139200042',
    '+49 171 39200042',
    '0049 (171) 392-00042',
    '🇩🇪 +49 171 39 20 00 42',
    '0171 39200042',
    '171 39200042',
  ],
  '+12025550143': ['(202) 555-0143', '+1 202.555.0143', '001 202 555 0143', '202-555-0143'],
};

for (const [number, written] of Object.entries(forms)) {
  test(`${number} may be written in other forms`, () => {
    for (const shown of written) assert.ok(isNumber(shown, number), shown);
  });
}

test('a digit less, a digit more or another country make another number', () => {
  const others = ['+491713920004', '+49171392000420', '+4317139200042', '+49 171 ****0042', ''];
  for (const shown of others) assert.ok(!isNumber(shown, '+4917139200042'), shown);
});

test('a number that no plan knows is its digits', () => {
  assert.ok(isNumber('1 (123) 456 7890', '+ 1 (123) 456 7890'));
  assert.ok(!isNumber('23 456 7890', '+ 1 (123) 456 7890'));
});
