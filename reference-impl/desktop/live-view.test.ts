import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { afterFrame, type Known, type ServerFrame } from './live-view.ts';
import type { Conversation, Message, View } from './view-types.ts';

type Frame = Exclude<ServerFrame, { type: 'synced' }>;

const message = (id: string) => ({ id, text: `Text ${id}` }) as Message;
const conversation = (id: string, messages: readonly string[]) =>
  ({ id, state: 'Connected', messages: messages.map(message) }) as unknown as Conversation;
/** As a change brings it: its thread comes beside it, if at all. */
const bare = (id: string, state: string) => ({ id, state }) as unknown as Conversation;

const known: Known = {
  sequence: 4,
  view: { requestsTotal: 0, conversation: conversation('a', ['1', '2']) } as View,
};

const change = (sequence: number, rest: object) => ({ type: 'change', sequence, ...rest }) as Frame;

const ids = (next: Known | null) => next?.view?.conversation?.messages.map(({ id }) => id);

describe('the view after a frame', () => {
  it('is what a whole view says, whatever was known', () => {
    const view = { requestsTotal: 3, conversation: null } as View;
    assert.deepEqual(afterFrame(known, { type: 'view', sequence: 2, view }), { sequence: 2, view });
  });

  it('has what a change sets, and keeps the rest', () => {
    const next = afterFrame(known, change(5, { set: { requestsTotal: 2 } }));
    assert.equal(next?.sequence, 5);
    assert.equal(next.view?.requestsTotal, 2);
    assert.deepEqual(ids(next), ['1', '2']);
  });

  it('keeps the thread of a conversation that changes in another way', () => {
    const next = afterFrame(known, change(5, { set: { conversation: bare('a', 'Wrap Up') } }));
    assert.equal(next?.view?.conversation?.state, 'Wrap Up');
    assert.deepEqual(ids(next), ['1', '2']);
  });

  it('appends to the part of the thread that stays', () => {
    const thread = { conversation: 'a', keep: 1, add: [message('2b'), message('3')] };
    assert.deepEqual(ids(afterFrame(known, change(5, { set: {}, thread }))), ['1', '2b', '3']);
  });

  it('does not mix the threads of two conversations', () => {
    const thread = { conversation: 'b', keep: 0, add: [message('9')] };
    const set = { conversation: bare('b', 'Connected') };
    assert.deepEqual(ids(afterFrame(known, change(5, { set, thread }))), ['9']);
  });

  it('has no conversation once none is open', () => {
    assert.equal(
      afterFrame(known, change(5, { set: { conversation: null } }))?.view?.conversation,
      null,
    );
  });

  it('is the same after a change that came before', () => {
    assert.equal(afterFrame(known, change(4, { set: { requestsTotal: 9 } })), known);
    assert.equal(afterFrame(known, change(1, { set: { requestsTotal: 9 } })), known);
  });

  it('is not known when a change in between is missing, or before the first view', () => {
    assert.equal(afterFrame(known, change(6, { set: { requestsTotal: 9 } })), null);
    assert.equal(afterFrame({ sequence: -1, view: null }, change(0, { set: {} })), null);
  });
});
