import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inOrder, type Action, type Answer } from './actions.ts';

const good: Answer = { ok: true, sequence: 1 };

/** Until nothing more comes of what has been done so far. */
const rest = () => new Promise((resolve) => setImmediate(resolve));

/** A queue whose posts are answered by hand, with what it posted and how much is under way. */
function setUp() {
  const posted: Action[] = [];
  const answers: (((answer: Answer) => void) | undefined)[] = [];
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
  const answer = async (with_: Answer = good) => {
    answers.shift()?.(with_);
    await rest();
  };
  return { act, answer, answers, posted, heard, state };
}

const texts = (actions: readonly Action[]) => actions.map((each) => each['text'] ?? each.verb);

describe('what an agent does', () => {
  it('is posted one at a time, in order', async () => {
    const { act, answer, posted } = setUp();
    const first = act({ verb: 'transfer' });
    const second = act({ verb: 'cancel' });
    assert.deepEqual(texts(posted), ['transfer']);
    await answer();
    await first;
    assert.deepEqual(texts(posted), ['transfer', 'cancel']);
    await answer();
    await second;
  });

  it('counts of several drafts in a row only the latest, and sends after it', async () => {
    const { act, answer, posted } = setUp();
    const all = ['H', 'He', 'Hel'].map((text) => act({ verb: 'draft', text }));
    const sent = act({ verb: 'send', by: 'enter' });
    await answer();
    await Promise.all(all.slice(0, 2));
    assert.deepEqual(texts(posted), ['H', 'Hel']);
    await answer();
    await all[2];
    await answer();
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
      await answer();
      await each;
    }
    assert.deepEqual(texts(posted), ['open', 'one', 'open', 'two']);
  });

  it('goes on after a refusal, and tells of it', async () => {
    const { act, answer, posted, heard } = setUp();
    const first = act({ verb: 'transfer' });
    const second = act({ verb: 'end' });
    const refused: Answer = { ok: false, reason: 'Not now.' };
    await answer(refused);
    assert.deepEqual(await first, refused);
    await answer();
    await second;
    assert.deepEqual(texts(posted), ['transfer', 'end']);
    assert.deepEqual(heard, [refused, good]);
  });

  it('leaves the page busy from the first to the last answer, without a gap', async () => {
    const { act, answer, state } = setUp();
    const first = act({ verb: 'transfer' });
    const second = act({ verb: 'cancel' });
    assert.equal(state.busy, 1);
    await answer();
    await first;
    assert.equal(state.busy, 1);
    await answer();
    await second;
    await Promise.resolve();
    assert.equal(state.busy, 0);
  });
});

/** Answers by the verb that was posted, in whatever order. */
function withFiles() {
  const { act, posted, state, answers } = setUp();
  const file = new File(['x'], 'a.pdf');
  const done: string[] = [];
  const asked = (action: Action) => void act(action).then(() => done.push(action.verb));
  const finish = async (verb: string) => {
    await rest();
    const at = posted.findIndex((each, index) => each.verb === verb && answers[index]);
    answers[at]?.(good);
    answers[at] = undefined;
    await rest();
  };
  const attach = (conversation: string) => asked({ verb: 'attach', file, conversation });
  const send = (conversation: string) => asked({ verb: 'send', by: 'enter', conversation });
  const draft = (conversation: string, text: string) =>
    asked({ verb: 'draft', text, conversation });
  return { asked, finish, attach, send, draft, posted, state, done };
}

describe('a file on its way', () => {
  it('holds up nothing that the agent does elsewhere', async () => {
    const { attach, asked, finish, done, posted } = withFiles();
    attach('a');
    asked({ verb: 'accept', request: 'b' });
    await finish('accept');
    assert.deepEqual(done, ['accept']);
    assert.equal(posted[0]?.conversation, 'a', 'it stays with the conversation of its start');
  });

  it('begins after what was asked before it', async () => {
    const { attach, asked, finish, posted } = withFiles();
    asked({ verb: 'detach', conversation: 'a' });
    attach('a');
    await rest();
    assert.deepEqual(texts(posted), ['detach']);
    await finish('detach');
    assert.deepEqual(texts(posted), ['detach', 'attach']);
  });

  it('is waited for by the Send of its conversation, with what is typed after that', async () => {
    const { attach, send, draft, asked, finish, posted } = withFiles();
    attach('a');
    draft('a', 'caption');
    await finish('draft');
    send('a');
    draft('a', 'next');
    asked({ verb: 'open', task: 'b' });
    draft('b', 'other');
    await finish('open');
    assert.deepEqual(texts(posted), ['attach', 'caption', 'open', 'other']);
    await finish('draft');
    send('b');
    await finish('send');
    await finish('attach');
    await finish('send');
    const last = posted.slice(-3).map(({ verb, conversation }) => [verb, conversation]);
    assert.deepEqual(last, [
      ['send', 'b'],
      ['send', 'a'],
      ['draft', 'a'],
    ]);
  });

  it('is waited for by whatever would leave a conversation with something to send', async () => {
    const { attach, send, asked, finish, posted } = withFiles();
    attach('a');
    send('a');
    asked({ verb: 'end' });
    await rest();
    assert.deepEqual(texts(posted), ['attach']);
    await finish('attach');
    assert.deepEqual(texts(posted), ['attach', 'send']);
    await finish('send');
    assert.deepEqual(texts(posted), ['attach', 'send', 'end']);
  });

  it('and not where nothing is to be sent', async () => {
    const { attach, asked, finish, done } = withFiles();
    attach('a');
    asked({ verb: 'end' });
    await finish('end');
    assert.deepEqual(done, ['end']);
  });

  it('gives way to a later one for the same conversation, not for another', async () => {
    const { attach, posted } = withFiles();
    ['a', 'a', 'b'].forEach(attach);
    await rest();
    assert.deepEqual(
      posted.map(({ conversation }) => conversation),
      ['a', 'b'],
    );
  });

  it('leaves the page busy until the last answer', async () => {
    const { attach, send, finish, state } = withFiles();
    attach('a');
    send('a');
    await finish('attach');
    assert.ok(state.busy > 0);
    await finish('send');
    assert.equal(state.busy, 0);
  });
});
