import assert from 'node:assert/strict';
import test from 'node:test';
import { leakIn, masksIn, wrongMask } from './leak.ts';

const card = '4111 1111 1111 1111';
const iban = 'GB82 WEST 1234 5698 7654 32';

test('a value is read whole, in another grouping, or in a piece of five characters', () => {
  for (const shown of [card, '4111111111111111', '4111-1111-1111-1111', '************11111']) {
    assert.notEqual(leakIn(`Card ${shown}, please`, card), undefined, shown);
  }
  for (const shown of ['gb82west12345698765432', '*** 69876 ***', 'W.E.S.T.1']) {
    assert.notEqual(leakIn(shown, iban), undefined, shown);
  }
});

test('four neighbouring characters, wherever they stand, are no leak', () => {
  for (const shown of ['************1111', '4111********1111', '**** **** **** 1111\n1']) {
    assert.equal(leakIn(`Card ${shown}`, card), undefined, shown);
  }
});

test('of an e-mail address the part before the at sign counts', () => {
  assert.equal(leakIn('m******@gmail.com', 'melissa@gmail.com'), undefined);
  assert.notEqual(leakIn('melissa at gmail', 'melissa@gmail.com'), undefined);
  assert.equal(leakIn('j*@example.com', 'jo@example.com'), undefined);
  assert.notEqual(leakIn('jo@example.com', 'jo@example.com'), undefined);
});

test('of a phone number no digit but the last four may be read', () => {
  const raw = '+447966197542';
  for (const mask of ['*********7542', '…42', '***', '** 75 42']) {
    assert.equal(wrongMask(mask, raw), undefined, mask);
  }
  for (const mask of ['+44*******7542', '********97542', '*********7541', raw]) {
    assert.notEqual(wrongMask(mask, raw), undefined, mask);
  }
});

test('the rest of the sentence must be there, and what stands between is the mask', () => {
  const sentence = `Charge ${card} or ${iban} (either).`;
  const values = [card, iban];
  assert.deepEqual(masksIn('Charge **1111 or [IBAN] (either).', sentence, values), [
    ' **1111 ',
    ' [IBAN] ',
  ]);
  assert.equal(masksIn('Charge **1111', sentence, values), undefined);
  assert.equal(masksIn('************', sentence, values), undefined);
});

test('a value that stands at either end of the sentence is found as well', () => {
  assert.deepEqual(masksIn('*1111 it is', `${card} it is`, [card]), ['*1111 ']);
  assert.deepEqual(masksIn('It is *1111', `It is ${card}`, [card]), [' *1111']);
});
