import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Desk } from '../../application/desk/desk.ts';
import { createTestCentre } from '../../test-centre.ts';
import { createWindows } from './windows.ts';

function windowsOfTest() {
  const { reference } = createTestCentre();
  const [one = '', two = ''] = reference.administration.agents();
  const removed: string[] = [];
  let count = 0;
  const windows = createWindows({
    openDesk: (agent): Desk => reference.openDesk(agent),
    now: () => 0,
    nextId: () => `desk-${(count += 1)}`,
    onRemoved: ({ id }) => void removed.push(id),
  });
  return { windows, removed, one, two };
}

test('opening takes over the window that was closed last', () => {
  const { windows, one, two } = windowsOfTest();
  const [first, second] = [windows.open(one), windows.open(one)];
  second.act({ verb: 'closeDesk' });
  first.act({ verb: 'closeDesk' });
  assert.notEqual(windows.open(two), first, "another agent's window is nobody else's");
  assert.equal(windows.open(one), first);
  assert.equal(windows.open(one), second);
  assert.equal(first.isClosed, false);
});

test('a window that was cut off and closed comes back whole', () => {
  const { windows, one } = windowsOfTest();
  const window = windows.open(one);
  window.act({ verb: 'goOffline' });
  window.act({ verb: 'closeDesk' });
  assert.equal(windows.open(one), window);
  assert.equal(window.isAway, false);
  assert.equal(window.feed.view().agent.connection, 'online');
});

test('an agent has 20 windows at most: one that is cut off makes room, or else the oldest', () => {
  const { windows, removed, one, two } = windowsOfTest();
  const others = windows.open(two);
  const own = Array.from({ length: 20 }, () => windows.open(one));
  own[7]?.act({ verb: 'goOffline' });
  windows.open(one);
  assert.deepEqual(removed, [own[7]?.id]);
  windows.open(one);
  assert.deepEqual(removed, [own[7]?.id, own[0]?.id]);
  assert.equal(windows.find(two, others.id), others);
});

test('a window that was let go of is found no more', () => {
  const { windows, removed, one } = windowsOfTest();
  const window = windows.open(one);
  window.act({ verb: 'closeDesk' });
  windows.remove(window);
  assert.deepEqual(removed, [window.id]);
  assert.equal(windows.find(one, window.id), null);
  assert.notEqual(windows.open(one), window);
});
