import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTestCentre } from '../../test-centre.ts';

const minute = 60_000;
const customer = '15550100001';

/** An available agent with a window, and how to open more of them. */
function available() {
  const centre = createTestCentre();
  const [name = ''] = centre.reference.administration.agents();
  const open = () => centre.reference.openDesk(name);
  const desk = open();
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  return { ...centre, desk, open, state: () => desk.view().agent.state };
}

describe('an agent whose connection is lost', () => {
  it('is signed out when the time is over, and told so once it is back', async () => {
    const { desk, advance, state } = available();
    desk.act({ verb: 'goOffline' });
    await advance(2 * minute);
    desk.act({ verb: 'goOnline' });
    assert.equal(state(), 'Signed Out');
    assert.equal(desk.view().agent.stateReason, 'Connection lost');
    const told = desk.view().notifications.map(({ text }) => text);
    assert.deepEqual(told, ['The connection was lost for too long: you were signed out.']);
    desk.act({ verb: 'signIn' });
    assert.deepEqual([state(), desk.view().agent.stateReason], ['Idle', null]);
  });

  it('keeps a conversation, and gets nothing new', async () => {
    const { desk, advance, write } = available();
    await write(customer, 'hello');
    desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
    desk.act({ verb: 'goOffline' });
    await advance(2 * minute);
    await write('15550100002', 'hello');
    desk.act({ verb: 'goOnline' });
    const { agent, conversation, requests, notifications } = desk.view();
    assert.deepEqual([agent.state, agent.stateReason], ['Engaged', 'Connection lost']);
    assert.equal(conversation?.customerName, `Name of ${customer}`);
    assert.deepEqual(requests, []);
    assert.match(notifications.at(-1)?.text ?? '', /you are Idle now/u);
  });

  it('stays on a break of their own while there is something to finish', async () => {
    const { desk, advance, write } = available();
    await write(customer, 'hello');
    desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
    desk.act({ verb: 'setState', state: 'Lunch' });
    desk.act({ verb: 'goOffline' });
    await advance(3 * minute);
    desk.act({ verb: 'goOnline' });
    assert.equal(desk.view().agent.stateReason, 'Lunch');
    assert.deepEqual(desk.view().notifications, []);
  });

  it('is not away while another window is there', async () => {
    const { desk, open, advance, state } = available();
    const other = open();
    desk.act({ verb: 'goOffline' });
    await advance(5 * minute);
    other.act({ verb: 'closeDesk' });
    await advance(2 * minute - 1);
    desk.act({ verb: 'goOnline' });
    assert.equal(state(), 'Available');
  });

  it('is away as well when the window is closed, or gone', async () => {
    const { desk, open, advance, state } = available();
    desk.act({ verb: 'closeDesk' });
    await advance(minute);
    open().dispose();
    await advance(2 * minute - 1);
    assert.equal(state(), 'Available', 'the other window began the time anew');
    await advance(1);
    assert.equal(state(), 'Signed Out');
  });
});
