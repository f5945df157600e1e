import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTestCentre } from '../../test-centre.ts';

/** An agent at work, with what a test looks at. */
async function atWork(...customers: readonly string[]) {
  const centre = createTestCentre();
  const [name = ''] = centre.reference.administration.agents();
  const desk = centre.reference.openDesk(name);
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  for (const from of customers) {
    await centre.write(from, `first words of ${from}`);
    desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
  }
  const told = () => desk.view().notifications.map(({ text }) => text);
  const unread = () => desk.view().tasks.map((task) => task.unread);
  return { ...centre, desk, told, unread };
}

const [first, second] = ['15550100001', '15550100002'];

describe('a window without a connection', () => {
  it('tells its agent what happened meanwhile once the connection is back, in order', async () => {
    const { desk, told, write, advance } = await atWork(first, second);
    await advance(10_000);
    const heard = desk.view().announcements.length;
    desk.act({ verb: 'goOffline' });
    await write(first, 'one');
    await write(first, 'two');
    await advance(60_000);
    assert.deepEqual(told(), [], 'nothing reaches a window that is cut off');
    assert.equal(desk.view().announcements.length, heard);
    desk.act({ verb: 'goOnline' });
    const texts = [`Name of ${first}: one`, `Name of ${first}: two`];
    assert.deepEqual(told(), texts);
    assert.deepEqual(desk.view().announcements.slice(heard), texts);
    await advance(7999);
    assert.deepEqual(told(), texts, 'they stay as long as any other');
    await advance(1);
    assert.deepEqual(told(), []);
  });

  it('asks after a request that was missed meanwhile', async () => {
    const { desk, told, write, advance } = await atWork();
    desk.act({ verb: 'goOffline' });
    await write(first, 'hello');
    await advance(32_000);
    assert.equal(desk.view().ronaPrompt, null);
    desk.act({ verb: 'goOnline' });
    assert.deepEqual(desk.view().ronaPrompt?.options, ['Go To Idle', 'Go To Available']);
    assert.equal(told().at(-1), `You missed a request from Name of ${first}.`);
  });

  it('has nothing unread in the conversation that is open when the connection is back', async () => {
    const { desk, told, unread, write } = await atWork(first);
    desk.act({ verb: 'goOffline' });
    await write(first, 'read me');
    desk.act({ verb: 'goOnline' });
    assert.equal(desk.view().conversation?.messages.at(-1)?.text, 'read me');
    assert.deepEqual(unread(), [0]);
    assert.equal(told().includes(`Name of ${first}: read me`), false, 'it is on the screen');
  });

  it('goes on showing what it showed when the connection was lost, whatever is tried', async () => {
    const { desk, write } = await atWork(first);
    desk.act({ verb: 'goOffline' });
    const before = desk.view();
    await write(first, 'unseen');
    assert.equal(desk.act({ verb: 'goOffline' }).outcome, 'refused');
    assert.deepEqual(desk.view(), before);
  });

  it('can be closed, and is connected when it is opened again', async () => {
    const { desk, told, write } = await atWork(first, second);
    desk.act({ verb: 'goOffline' });
    await write(first, 'unheard');
    assert.equal(desk.act({ verb: 'closeDesk' }).outcome, 'done');
    assert.equal(desk.view().conversation, null, 'a closed window shows nothing');
    assert.equal(desk.act({ verb: 'goOnline' }).outcome, 'refused');
    assert.equal(desk.act({ verb: 'reopenDesk' }).outcome, 'done');
    assert.equal(desk.view().agent.connection, 'online');
    assert.equal(told().includes(`Name of ${first}: unheard`), false);
  });
});

describe('a window that is open for long', () => {
  it('keeps the latest of what it told, and no more than that', async () => {
    const { desk, write } = await atWork(first, second);
    for (let count = 0; count < 230; count++) await write(first, `message ${count}`);
    const { announcements, notifications } = desk.view();
    assert.equal(announcements.length, 200);
    assert.equal(notifications.length, 3);
    assert.equal(announcements.at(-1), `Name of ${first}: message 229`);
  });
});
