import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maskingRules, maskText } from './index.ts';

const mask = (text: string) => maskText(text, maskingRules);

const MASKED: Readonly<Record<string, readonly (readonly [raw: string, shown: string])[]>> = {
  'cards of every issuer': [
    ['4111111111111111', '************1111'],
    ['4222222222222', '*********2222'],
    ['5500000000000004', '************0004'],
    ['2221000000000009', '************0009'],
    ['2720990000000007', '************0007'],
    ['378282246310005', '***********0005'],
    ['6011111111111117', '************1117'],
    ['30569309025904', '**********5904'],
    ['3530111333300000', '************0000'],
    ['6759649826438453', '************8453'],
    ['6212345678901232', '************1232'],
  ],
  'cards however they are written': [
    ['4111 1111 1111 1111', '************1111'],
    ['4111-1111-1111-1111', '************1111'],
    ['4111.1111.1111.1111', '************1111'],
    ['4111\u00a01111\u00a01111\u00a01111', '************1111'],
    ['4111 – 1111 – 1111 – 1111', '************1111'],
    ['3782 822463 10005', '***********0005'],
    ['3056 930902 5904', '**********5904'],
    ['41111111 11111111', '************1111'],
    ['41 11 11 11 11 11 11 11', '************1111'],
    ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '************1111'],
    ['４１１１１１１１１１１１１１１１', '************１１１１'],
    ['٤١١١ ١١١١ ١١١١ ١١١١', '************١١١١'],
  ],
  'cards wherever they stand': [
    ['card4111111111111111please', 'card************1111please'],
    ['(4111 1111 1111 1111).', '(************1111).'],
    ['*4111 1111 1111 1111*', '*************1111*'],
    [
      'my card:\n4111 1111 1111 1111\n5500000000000004',
      'my card:\n************1111\n************0004',
    ],
    ['4111 1111 1111 1111 5500 0000 0000 0004', '************1111 ************0004'],
    ['2 times 4111 1111 1111 1111, 12/26', '2 times ************1111, 12/26'],
  ],
  IBANs: [
    ['DE89 3704 0044 0532 0130 00 please', '******************3000 please'],
    ['gb29nwbk60161331926819', '******************6819'],
    ['NL91-ABNA-0417-1643-00and so on', '**************4300and so on'],
    ['IBAN:FR1420041010050500013M02606.', 'IBAN:***********************2606.'],
    ['NO93\u00a08601\u00a01117\u00a0947', '***********7947'],
    [
      'from BE68539007547034 to AT611904300234573201',
      'from ************7034 to ****************3201',
    ],
  ],
  'social security numbers': [
    ['123-45-6789', '*****6789'],
    ['123 45 6789', '*****6789'],
    ['123.45.6789', '*****6789'],
    ['SSN123-45-6789please', 'SSN*****6789please'],
    ['my ssn is 123456789.', 'my ssn is *****6789.'],
    ['123456789 is my social security number', '*****6789 is my social security number'],
    ['219 09 9999 4111 1111 1111 1111', '*****9999 ************1111'],
  ],
  'e-mail addresses': [
    ['melissa@gmail.com', 'm******@gmail.com'],
    ['write to melissa@gmail.com, please', 'write to m******@gmail.com, please'],
    ['melissa@gmail.com.', 'm******@gmail.com.'],
    ['<a@b.c>', '<*@b.c>'],
    ['mailto:melissa@gmail.com', 'mailto:m******@gmail.com'],
    ["'melissa@gmail.com'", "'m******@gmail.com'"],
    ['MELISSA@GMAIL.COM', 'M******@GMAIL.COM'],
    ['me.li+tag@mail.sub.example.co.uk', 'm********@mail.sub.example.co.uk'],
    ['a@b.co', '*@b.co'],
    ['jürgen@müller.de', 'j*****@müller.de'],
    ['почта@пример.рф', 'п****@пример.рф'],
    ['邮箱melissa@gmail.com', '邮箱m******@gmail.com'],
    ['a@b.co+melissa@gmail.com', 'a*************@gmail.com'],
    ['melissa＠gmail.com', 'm******＠gmail.com'],
    ['4111111111111111@example.com', '************1***@example.com'],
  ],
  'phone numbers': [
    ['+ 1 (123) 456 7890', '**********7890'],
    ['+447966197542', '*********7542'],
    ['call+447966197542please', 'call*********7542please'],
    ['+44 (0) 7966 197542', '************7542'],
    ['0044 7966 197542', '**********7542'],
    ['+49 171 1234567 20 Uhr', '*********4567 20 Uhr'],
    ['\u202a+44 7966 197542\u202c', '\u202a*********7542\u202c'],
    ['07966 197542', '*******7542'],
    ['07966197542, 0171/1234567', '*******7542, ********4567'],
    ['(415) 555-2671', '*********2671'],
    ['415-555-2671', '********2671'],
    ['0171 1234567', '*******4567'],
    ['06 12 34 56 78', '******5678'],
    ['612 345 678', '*****5678'],
    ['call me: 612345678', 'call me: *****5678'],
    ['(11) 9 1234-5678', '**********5678'],
    ['9876543210', '******3210'],
    ['电话13812345678号', '电话*******5678号'],
  ],
};

for (const [what, samples] of Object.entries(MASKED)) {
  for (const [raw, shown] of samples) {
    test(`masks ${what}: ${JSON.stringify(raw)}`, () => {
      assert.equal(mask(raw), shown);
    });
  }
}

const READABLE: Readonly<Record<string, readonly string[]>> = {
  'numbers that are no card': [
    '4111111111111112',
    '1234567890123452',
    '7992739871345678',
    '94001112025558421234564111111111111111',
    '4006381333931',
    '978-3-16-148410-0',
    '356938035643809',
    '3.141592653589793',
    '24.12.2025 26.12.2025 28.12.2025',
  ],
  'words that are no IBAN': [
    'DE88370400440532013000',
    'XX89370400440532013000',
    'GB12 IS NOT AN ACCOUNT NUMBER',
  ],
  'numbers the SSA never gives out': [
    '000-12-3456',
    '666-12-3456',
    '900-12-3456',
    '123-00-4567',
    '123-45-0000',
  ],
  'numbers that are no SSN': ['123456789', 'order 123456789', '123-45-6789-0', '9-123-45-6789'],
  'at signs that are no address': ['@melissa', '5 @ 3.50', '10@4.50', 'me@home', '@gmail.com'],
  'order numbers': [
    'order 20261123-0042',
    'order 4155552671',
    'Booking number is: 415-555-2671',
    '#4155552671',
    'INV20261123004',
  ],
  'dates and times': [
    '2026-11-23',
    '23.11.2026',
    '11/23/2026',
    '06-12-2026 10 30',
    '14:30-16:45',
    'UTC+02:00',
    'UTC+5 23 11 2026 10 30',
  ],
  'prices and quantities': [
    '1,299.00 EUR',
    '$1299',
    '$4155552671',
    '4155552671 EUR',
    '1.299.000,00 €',
    '12 x 500',
    '2026 units',
  ],
  'other codes': [
    '1Z999AA10123456784',
    '192.168.100.200',
    '212.55.51.234',
    'v2024.1.10302',
    'PNR ABC123',
    'SW1A 1AA',
    '90210-1234',
  ],
};

for (const [what, samples] of Object.entries(READABLE)) {
  for (const text of samples) {
    test(`leaves ${what} readable: ${JSON.stringify(text)}`, () => {
      assert.equal(mask(text), text);
    });
  }
}

test('one rule replaced changes what that rule masks and nothing else', () => {
  const blind = { ...maskingRules, finders: { ...maskingRules.finders, card: () => [] } };
  const text = '4111 1111 1111 1111 and melissa@gmail.com';
  assert.equal(maskText(text, blind), '4111 1111 1111 1111 and m******@gmail.com');
  const loud = { ...maskingRules, forms: { ...maskingRules.forms, card: () => '[card]' } };
  assert.equal(maskText(text, loud), '[card] and m******@gmail.com');
});

test('a number that reaches into the domain of an address is hidden with it', () => {
  for (const text of ['a@b.co3200/0000１', 'anna@mail.co07966197542', 'a@b.co 1']) {
    assert.equal(mask(mask(text)), mask(text));
  }
  assert.doesNotMatch(mask('anna@mail.co07966197542'), /966|anna|mail/);
  assert.equal(mask('447966197542@mail.com'), '4***********@mail.com');
});
