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
  assert.deepEqual(await tidyDesk(left, settle), [
    "Ada's desk was not empty after 60 actions: Ada still has a request from somebody.",
  ]);
  assert.equal(asked.length, 60);
});

/** Two conversations of which each keeps the search of its reasons; all of them hide all reasons. */
function twoSearched(canClear: boolean) {
  const asked: string[] = [];
  const waiting = ['1', '2'];
  const cleared = new Set<string>();
  let open = '1';
  const act = (action: Action): Outcome => {
    asked.push([action.verb, 'task' in action ? action.task : ''].join(' ').trim());
    if (action.verb === 'open') open = action.task;
    if (action.verb === 'search' && !canClear) return refused;
    if (action.verb === 'search') cleared.add(open);
    if (action.verb === 'select') waiting.splice(waiting.indexOf(open), 1);
    return done;
  };
  const view = (): DeskView => {
    const isOpen = waiting.includes(open);
    const search = cleared.has(open) ? '' : 'zzz';
    const options = search === '' ? [{ name: 'Resolved' }] : [];
    return {
      tasks: waiting.map((id) => ({ id, title: `Customer ${id}` })),
      conversation: isOpen ? { id: open, customerName: `Customer ${open}`, controls: [] } : null,
      dialog: isOpen ? { kind: 'wrap-up-reasons', search, options } : null,
    };
  };
  const desk: Desk = {
    view: () => Promise.resolve(view()),
    act: (action) => Promise.resolve(act(action)),
  };
  return { asked, left: { agent: 'Ada', desk } };
}

test('a search that hides every reason is cleared', async () => {
  const { asked, left } = twoSearched(true);
  assert.deepEqual(await tidyDesk(left, settle), []);
  assert.deepEqual(asked, ['search', 'select', 'open 2', 'search', 'select']);
});

test('a search that is not shown is cleared where no reason is to be seen, and an empty one left alone', async () => {
  const hidden: DeskView = { ...reasons, dialog: { kind: 'wrap-up-reasons', options: [] } };
  const { asked, left } = deskOf([hidden, reasons, chosen, empty]);
  assert.deepEqual(await tidyDesk(left, settle), []);
  assert.deepEqual(asked, ['search', 'select', 'submit']);
});

test('two conversations that cannot be ended are not opened in turn for ever, and both are told', async () => {
  const { asked, left } = twoSearched(false);
  const [told, ...more] = await tidyDesk(left, settle);
  assert.match(
    told ?? '',
    /^Ada still has the conversation with Customer \d, a task of Customer \d \(/u,
  );
  assert.match(told ?? '', /search : Not now\.; open \d: again and again, and nothing ended/u);
  assert.deepEqual(more, []);
  assert.ok(asked.length < 8, asked.join(', '));
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
