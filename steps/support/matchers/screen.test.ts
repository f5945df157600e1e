import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Focused, Target } from '../../ports/screen.ts';
import { atLeast, focusIsIn, focusIsOn, noBreach, oneTarget, pressesLike } from './screen.ts';
import { isTold, isToldInTurn, words } from './spoken.ts';

const button = (name: string, width = 30, height = 30): Target => {
  return { role: 'button', name, width, height };
};

test('a breach is named with its rule and its place', () => {
  assert.equal(noBreach('dark')([]), undefined);
  const finding = noBreach('dark')([{ rule: 'label', help: 'Name it', where: ['input'] }]);
  assert.equal(finding?.seen, 'label (Name it) at "input"');
});

test('each side of a target counts, and nothing to press is no pass', () => {
  assert.equal(atLeast(24, 24)([button('a', 24, 24)]), undefined);
  assert.ok(atLeast(24, 24)([button('a'), button('b', 24, 23.9)]));
  assert.ok(atLeast(24, 24)([button('a', 23, 90)]));
  assert.ok(atLeast(24, 24)([]));
});

test('what can be pressed is the same, or is not: more, fewer, twice, larger', () => {
  const before = [button('a'), button('b')];
  assert.equal(pressesLike(before)([button('a'), button('b', 30.1)]), undefined);
  for (const after of [[button('a')], [...before, button('c')], [...before, button('b')]]) {
    assert.ok(pressesLike(before)(after));
  }
  assert.ok(pressesLike(before)([button('a'), button('b', 60)]));
  assert.ok(pressesLike([])([]), 'nothing before tells nothing');
  assert.equal(oneTarget('button', 'a')(before), undefined);
  assert.ok(oneTarget('button', 'a')([...before, button('a')]));
  assert.ok(oneTarget('button', 'c')(before));
});

test('the focus is in a dialog, on a thing outside of any, or nowhere', () => {
  const on = (dialog: string | null): Focused => {
    return { role: 'button', name: 'Transfer', dialog, visible: true };
  };
  assert.equal(focusIsIn('Wait')(on('Wait')), undefined);
  assert.ok(focusIsIn('Wait')(on('Else')));
  assert.ok(focusIsIn('Wait')(null));
  assert.equal(focusIsIn('Wait', false)(null), undefined);
  assert.equal(focusIsOn('button', 'Transfer')(on(null)), undefined);
  assert.ok(focusIsOn('button', 'Transfer')(on('Transfer Request')), 'the button in the dialog');
  assert.ok(focusIsOn('button', 'End')(on(null)));
  assert.ok(focusIsOn('textbox')(null));
});

test('it must have been said with the urgency that was asked for', () => {
  const once = [{ text: 'Alert: stop', politeness: 'assertive' } as const];
  const turn = [{ text: 'Alert: stop', politeness: 'polite' } as const];
  assert.equal(isTold(words('stop'))(turn), undefined);
  assert.equal(isTold(words('stop'), 'assertive')(once), undefined);
  assert.ok(isTold(words('stop'), 'assertive')(turn));
  assert.ok(isTold(words('stop'))([]));
  assert.equal(isToldInTurn(words('stop'))(turn), undefined);
  assert.ok(isToldInTurn(words('stop'))(once));
  assert.ok(isToldInTurn(words('stop'))([...turn, ...once]), 'said both ways');
});
