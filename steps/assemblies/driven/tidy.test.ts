import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Action, Desk, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { leaveDesk, tidyDesk } from './tidy.ts';

const done: Outcome = { outcome: 'done' };
const refused: Outcome = { outcome: 'refused', reason: 'Not now.' };
const settle = () => Promise.resolve(false);

const controls = [{ name: 'End', enabled: true }];
const talk: DeskView = { conversation: { id: '1', customerName: 'Ana', controls } };
const reasons: DeskView = {
  conversation: { id: '1', controls: [] },
  dialog: { kind: 'wrap-up-reasons', options: [{ name: 'Resolved', default: true }] },
};
const chosen: DeskView = {
  ...reasons,
  dialog: { kind: 'wrap-up-reasons', selected: 'Resolved', canSubmit: true },
};
const empty: DeskView = { requests: [], tasks: [], conversation: null, dialog: null };

/** Goes on to the next view with each action that is done. */
function deskOf(views: readonly DeskView[], answer: (action: Action) => Outcome = () => done) {
  const asked: string[] = [];
  let at = 0;
  const desk: Desk = {
    view: () => Promise.resolve(views[at] ?? empty),
    act(action) {
      asked.push(action.verb);
      const outcome = answer(action);
      if (outcome.outcome === 'done') at += 1;
      return Promise.resolve(outcome);
    },
  };
  return { asked, left: { agent: 'Ada', desk } };
}

test('a request is taken, ended and wrapped up', async () => {
  const { asked, left } = deskOf([{ requests: [{ id: 'r' }] }, talk, reasons, chosen, empty]);
  assert.deepEqual(await tidyDesk(left, settle), []);
  assert.deepEqual(asked, ['accept', 'end', 'select', 'submit']);
});

test('what is refused is not tried again, and told with the reason', async () => {
  const { asked, left } = deskOf([talk], () => refused);
  assert.deepEqual(await tidyDesk(left, settle), [
    'Ada still has the conversation with Ana (end: Not now.).',
  ]);
  assert.deepEqual(asked, ['end']);
});

test('what is done and changes nothing is in vain', async () => {
  const { asked, left } = deskOf([talk, talk]);
  assert.deepEqual(await tidyDesk(left, settle), [
    'Ada still has the conversation with Ana (end: in vain).',
  ]);
  assert.deepEqual(asked, ['end']);
});

test('a desk that is never empty is given up', async () => {
  const endless = Array.from({ length: 100 }, (_, at) => ({ requests: [{ id: String(at) }] }));
  const { asked, left } = deskOf(endless);
  assert.deepEqual(await tidyDesk(left, settle), ["Ada's desk was not empty after 60 actions."]);
  assert.equal(asked.length, 60);
});

test('a desk that fails is a sentence', async () => {
  const desk: Desk = {
    view: () => Promise.reject(new Error('gone')),
    act: () => Promise.resolve(done),
  };
  const left = { agent: 'Ada', desk };
  assert.deepEqual(await tidyDesk(left, settle), ["Ada's desk could not be tidied: gone"]);
  assert.deepEqual(await leaveDesk(left), ['Ada could not be signed out: gone']);
});

test('whoever cannot sign out is made idle', async () => {
  const available: DeskView = { agent: { state: 'Available', canSignOut: true } };
  const { asked, left } = deskOf([available], ({ verb }) => (verb === 'signOut' ? refused : done));
  assert.deepEqual(await leaveDesk(left), []);
  assert.deepEqual(asked, ['signOut', 'setState']);
});
