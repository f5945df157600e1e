import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Parameters } from '../parameters.ts';
import { Refusal } from '../refusal.ts';
import { written, body, buttons, header, PLAIN } from './cases.ts';
import { readNewTemplate } from './new-template.ts';

test('what an author may not write is refused', () => {
  const wrong: readonly [Parameters, RegExp][] = [
    [{ ...PLAIN, name: 'Note' }, /Param name must be lower-case/],
    [{ ...PLAIN, language: 'english' }, /Param language is not a language code/],
    [{ ...PLAIN, category: 'FUN' }, /Param category must be one of/],
    [{ ...PLAIN, components: undefined }, /The parameter components is required/],
    [written([body('x'.repeat(1025))]), /at most 1024 characters/],
    [written([body('x'), header('TEXT', 'x'.repeat(61))]), /at most 60 characters/],
    [written([body('x'), header('SOUND')]), /must be one of/],
    [
      written([body('x'), buttons(...Array.from({ length: 11 }, () => ({ type: 'URL' })))]),
      /at most 10/,
    ],
    [written([body('x'), buttons({ type: 'URL', text: 'x'.repeat(26) })]), /at most 25/],
  ];
  for (const [parameters, expected] of wrong) {
    assert.throws(() => readNewTemplate(parameters), expected);
  }
  assert.throws(() => readNewTemplate(written([header('IMAGE')])), Refusal);
});
