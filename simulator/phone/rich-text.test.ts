import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './rich-text.ts';

const told = (text: string) =>
  piecesOf(text).map(({ text: part, look }) => (look === 'plain' ? part : `${look}:${part}`));

test('marks of a messenger are looks, and everything else stays letter by letter', () => {
  assert.deepEqual(told('a *b* _c_ ~d~ ```e *f*```'), [
    ...['a ', 'bold:b', ' ', 'italic:c', ' ', 'strike:d', ' ', 'mono:e *f*'],
  ]);
  assert.deepEqual(told('2*3*4 snake_case_name'), ['2*3*4 snake_case_name']);
  assert.deepEqual(told('* no * *no\nline*'), ['* no * *no\nline*']);
  assert.deepEqual(told('*bold*!'), ['bold:bold', '!']);
  assert.deepEqual(told('<b>x</b>'), ['<b>x</b>']);
  assert.deepEqual(told(''), []);
});
