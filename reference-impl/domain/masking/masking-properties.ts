import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskingRules, maskText } from './index.ts';

/** A text as the reference masks it. */
export const mask = (text: string) => maskText(text, maskingRules);

/** Words around, none of which changes what a number is. */
export const words = fc.constantFrom(
  '',
  'hi ',
  'Grüße 👋 ',
  'please use: ',
  'это мой ',
  '(',
  '"',
  '\n',
  'see below,\n',
  'عربي ',
);
/** What may follow a number and does not change what it is. */
export const endings = fc.constantFrom(
  '',
  '.',
  ', thanks',
  ' please',
  ')',
  '!',
  '\n',
  ' 谢谢',
  '?',
);
/** No five of its digits in a row are readable, whatever stands between them, and the rest is as it was. */
export function assertHidden({
  before,
  raw,
  after,
}: {
  before: string;
  raw: string;
  after: string;
}): void {
  const shown = mask(before + raw + after);
  assert.ok(!shown.includes(raw), shown);
  assert.ok(shown.startsWith(before) && shown.endsWith(after), shown);
  const compact = raw.replace(/[^A-Z0-9]/gi, '');
  const left = shown.slice(before.length, shown.length - after.length).replace(/[\s().-]/g, '');
  for (let start = 0; start + 5 <= compact.length; start += 1) {
    assert.ok(!left.includes(compact.slice(start, start + 5)), shown);
  }
  assert.equal(mask(shown), shown, 'masked twice');
}
