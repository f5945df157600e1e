import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder, type Action, type Answer } from './actions.ts';

const good: Answer = { ok: true, sequence: 1 };

/** A queue whose posts are answered by hand, with what it posted and how much is under way. */
function setUp() {
  const posted: Action[] = [];
  const answers: ((answer: Answer) => void)[] = [];
  const heard: Answer[] = [];
  const state = { busy: 0 };
  const act = inOrder({
    post: (action) => {
      posted.push(action);
      return new Promise((resolve) => answers.push(resolve));
    },
    onAnswer: (answer) => heard.push(answer),
    busy() {
      state.busy += 1;
      return () => void (state.busy -= 1);
    },
  });
  const answer = (with_: Answer = good) => answers.shift()?.(with_);
  return { act, answer, posted, heard, state };
}

const texts = (actions: readonly Action[]) => actions.map((each) => each['text'] ?? each.verb);

describe('what an agent does', () => {
  it('is posted one at a time, in order', async () => {
    const { act, answer, posted } = setUp();
    const first = act({ verb: 'transfer' });
    const second = act({ verb: 'cancel' });
    assert.deepEqual(texts(posted), ['transfer']);
    answer();
    await first;
    assert.deepEqual(texts(posted), ['transfer', 'cancel']);
    answer();
    await second;
  });

  it('counts of several drafts in a row only the latest, and sends after it', async () => {
    const { act, answer, posted } = setUp();
    const all = ['H', 'He', 'Hel'].map((text) => act({ verb: 'draft', text }));
    const sent = act({ verb: 'send', by: 'enter' });
    answer();
    await Promise.all(all.slice(0, 2));
    assert.deepEqual(texts(posted), ['H', 'Hel']);
    answer();
    await all[2];
    answer();
    await sent;
    assert.deepEqual(texts(posted), ['H', 'Hel', 'send']);
  });

  it('keeps a draft that stands before something else', async () => {
    const { act, answer, posted } = setUp();
    const actions = [
      { verb: 'open', task: 'a' },
      { verb: 'draft', text: 'one' },
      { verb: 'open', task: 'b' },
      { verb: 'draft', text: 'two' },
    ];
    for (const each of actions.map(act)) {
      answer();
      await each;
    }
    assert.deepEqual(texts(posted), ['open', 'one', 'open', 'two']);
  });

  it('goes on after a refusal, and tells of it', async () => {
    const { act, answer, posted, heard } = setUp();
    const first = act({ verb: 'transfer' });
    const second = act({ verb: 'end' });
    const refused: Answer = { ok: false, reason: 'Not now.' };
    answer(refused);
    assert.deepEqual(await first, refused);
    answer();
    await second;
    assert.deepEqual(texts(posted), ['transfer', 'end']);
    assert.deepEqual(heard, [refused, good]);
  });

  it('leaves the page busy from the first to the last answer, without a gap', async () => {
    const { act, answer, state } = setUp();
    const first = act({ verb: 'transfer' });
    const second = act({ verb: 'cancel' });
    assert.equal(state.busy, 1);
    answer();
    await first;
    assert.equal(state.busy, 1);
    answer();
    await second;
    await Promise.resolve();
    assert.equal(state.busy, 0);
  });
});
