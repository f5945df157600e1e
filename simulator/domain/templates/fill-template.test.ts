import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import {
  written,
  body,
  text,
  part,
  button,
  PLAIN,
  TWO,
  NAMED,
  PICTURE,
  TITLED,
  URL_BUTTON,
  COUPON,
  CODE,
  fill,
} from './cases.ts';

const TAKEN: readonly [string, Parameters, readonly object[] | undefined, string][] = [
  ['no components', PLAIN, undefined, 'Hello'],
  ['an empty body', PLAIN, [part('body')], 'Hello'],
  [
    'two words, one used twice',
    TWO,
    [part('body', text('Ada'), text('7'))],
    'Hi Ada, order 7; bye Ada',
  ],
  [
    'types in upper case',
    TWO,
    [part('BODY', { type: 'TEXT', text: 'Ada' }, text('7'))],
    'Hi Ada, order 7; bye Ada',
  ],
  [
    'a word that looks like a variable',
    TWO,
    [part('body', text('{{2}}'), text('7'))],
    'Hi {{2}}, order 7; bye {{2}}',
  ],
  [
    'an amount and a time',
    TWO,
    [
      part(
        'body',
        { type: 'currency', currency: { fallback_value: '$5', code: 'USD', amount_1000: 5000 } },
        { type: 'date_time', date_time: { fallback_value: 'May 1' } },
      ),
    ],
    'Hi $5, order May 1; bye $5',
  ],
  ['a named word', NAMED, [part('body', text('Ada', { parameter_name: 'first_name' }))], 'Hi Ada'],
  ['a header, a body and a footer', TITLED, [part('header', text('Ada'))], 'For Ada\nHello\nBye'],
  ['four spaces', written([body('Hi {{1}}')]), [part('body', text('a    b'))], 'Hi a    b'],
  ['an address', URL_BUTTON, [button('url', '0', text('7'))], 'Hello'],
  [
    'a coupon',
    COUPON,
    [button('copy_code', 0, { type: 'coupon_code', coupon_code: 'X' })],
    'Hello',
  ],
  [
    'a code',
    CODE,
    [part('body', text('123')), button('url', 0, text('123'))],
    'Your verification code is 123.',
  ],
];

describe('a template is filled in with', () => {
  for (const [what, template, components, expected] of TAKEN) {
    test(what, () => {
      assert.equal(fill(template, components).text, expected);
    });
  }
});

const count = (where: string, given: number, expected: number): string =>
  `${where}: number of localizable_params (${String(given)}) does not match the expected number of params (${String(expected)})`;
const LINE = 'Param text cannot have new-line/tab characters or more than 4 consecutive spaces';
const two = (value: string) => [part('body', text(value), text('7'))];

const REFUSED: readonly [string, Parameters, readonly object[] | undefined, number, string][] = [
  ['too few words', TWO, [part('body', text('Ada'))], 132000, count('body', 1, 2)],
  ['none', TWO, undefined, 132000, count('body', 0, 2)],
  ['too many', PLAIN, [part('body', text('Ada'))], 132000, count('body', 1, 0)],
  [
    'a header that is not there',
    PLAIN,
    [part('header', text('Ada'))],
    132000,
    count('header', 1, 0),
  ],
  [
    'no picture',
    PICTURE,
    undefined,
    132012,
    'header: Format mismatch, expected IMAGE, received UNKNOWN',
  ],
  [
    'a text for a picture',
    PICTURE,
    [part('header', text('x'))],
    132012,
    'header: Format mismatch, expected IMAGE, received TEXT',
  ],
  [
    'a picture for a text',
    TWO,
    [part('body', { type: 'image' }, text('7'))],
    132012,
    'body: Format mismatch, expected TEXT, received IMAGE',
  ],
  ['a new line', TWO, two('a\nb'), 100, LINE],
  ['a tab', TWO, two('a\tb'), 100, LINE],
  ['five spaces', TWO, two('a     b'), 100, LINE],
  ['an empty word', TWO, two(''), 131008, 'Parameter of type text is missing text value'],
  [
    'a word without a name',
    NAMED,
    [part('body', text('Ada'))],
    100,
    'Parameter name is missing or empty',
  ],
  [
    'another name',
    NAMED,
    [part('body', text('Ada', { parameter_name: 'x' }))],
    100,
    'body: the parameters are called first_name.',
  ],
  [
    'a text that gets too long',
    TWO,
    two('x'.repeat(1020)),
    132005,
    'body: the text is too long with its parameters.',
  ],
  [
    'no address',
    URL_BUTTON,
    undefined,
    131008,
    'buttons: Button at index 0 of type Url requires a parameter',
  ],
  [
    'no button there',
    URL_BUTTON,
    [button('url', 2, text('7'))],
    132012,
    'buttons: There is no button at index 2',
  ],
  [
    'no button at half',
    URL_BUTTON,
    [button('url', '0.5', text('7'))],
    132012,
    'buttons: There is no button at index 0.5',
  ],
  [
    'another kind of button',
    URL_BUTTON,
    [button('url', 0, text('7')), button('url', 1, text('7'))],
    132012,
    'buttons: Format mismatch, expected QUICK_REPLY, received URL',
  ],
  [
    'a text as payload',
    URL_BUTTON,
    [button('url', 0, text('7')), button('quick_reply', 1, text('7'))],
    132012,
    'buttons: Format mismatch, expected PAYLOAD, received TEXT',
  ],
  [
    'a text as coupon',
    COUPON,
    [button('copy_code', 0, text('7'))],
    132012,
    'buttons: Format mismatch, expected COUPON_CODE, received TEXT',
  ],
  [
    'a carousel',
    written([body('Hello'), { type: 'CAROUSEL' }]),
    undefined,
    132012,
    'Template note has a component of type CAROUSEL.',
  ],
  [
    'a part that is none',
    PLAIN,
    [part('title')],
    100,
    "(#100) Param template['components'][0]['type'] must be one of {HEADER, BODY, BUTTON} - got \"title\".",
  ],
  [
    'a button without index',
    URL_BUTTON,
    [part('button')],
    100,
    "(#100) The parameter template['components'][0]['sub_type'] is required.",
  ],
];

describe('a template refuses', () => {
  for (const [what, template, components, code, expected] of REFUSED) {
    test(what, () => {
      assert.throws(
        () => fill(template, components),
        (error) => {
          assert.ok(error instanceof Refusal, String(error));
          assert.equal(error.code, code);
          assert.equal(error.parts.details ?? error.message, expected);
          return true;
        },
      );
    });
  }
});

test('the file of a header and the replies come with what is filled in', () => {
  const { media } = fill(PICTURE, [part('header', { type: 'image', image: { id: '7' } })]);
  assert.deepEqual(media, [
    { kind: 'image', place: "template['components'][0]['parameters'][0]['image']", id: '7' },
  ]);
  const { offers } = fill(URL_BUTTON, [button('url', 0, text('7'))]);
  assert.deepEqual(offers, [{ kind: 'quick-reply', text: 'Stop', payload: 'Stop' }]);
});
