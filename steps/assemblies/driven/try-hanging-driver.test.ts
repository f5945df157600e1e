import assert from 'node:assert/strict';
import process from 'node:process';
import { test } from 'node:test';
import { startChild, usualLimits } from '../../drivers/process/child.ts';
import type { Channel } from '../../drivers/protocol/channel.ts';
import { channelOf } from './test-driver-channel.ts';
import { tryDriver } from './try-driver.ts';
import { UNDESCRIBED } from './undescribed.ts';

/** Starts a good driver each time, which is gone when it is asked for one of these; the how manieth start it is counts from 1. */
function goneWhen(asked: (method: string, start: number) => boolean) {
  let starts = 0;
  const connect = (): Channel => {
    const { channel } = channelOf();
    const start = (starts += 1);
    let gone: string | null = null;
    return {
      ...channel,
      get gone() {
        return gone;
      },
      async ask(method, params) {
        if (asked(method, start)) gone ??= `The driver "a fake" did not answer ${method}.`;
        if (gone !== null) throw new Error(gone);
        return channel.ask(method, params);
      },
    };
  };
  return { connect, starts: () => starts };
}

async function tried(connect: () => Channel, stopwatch = () => 0) {
  const all = await tryDriver(connect, {
    ...{ target: UNDESCRIBED, options: {}, onTried: () => undefined, stopwatch },
  });
  // None of them tells of a screen or of a webhook, so that these checks are for none.
  const told = all.filter(
    ({ what }) => !/page that it tells of|carries a conversation/u.test(what),
  );
  const that = (wanted: string) => told.filter(({ outcome }) => outcome === wanted);
  return { failed: that('failed'), passed: that('passed'), left: that('not tried') };
}

const names = (all: readonly { readonly what: string }[]) =>
  all.map(({ what }) => what.slice(0, 22));

test('one that hangs is started afresh for each check that is left, so that all is told at once', async () => {
  const { connect, starts } = goneWhen((method) => ['view', 'admin'].includes(method));
  const { failed, passed, left } = await tried(connect);
  assert.deepEqual(names(failed), [
    ...['shows what an agent se', 'answers two questions ', 'says of a setting that'],
    'answers a question abo',
  ]);
  for (const { problem = '' } of failed as { problem?: string }[]) {
    assert.match(problem, /did not answer (?:view|admin)\.$/u);
  }
  assert.equal(passed.length, 9);
  assert.deepEqual(left, []);
  assert.equal(starts(), 5);
});

test('one that dies is told at the check that killed it, and tried in all others', async () => {
  const { connect, starts } = goneWhen((method) => method === 'somersault');
  const { failed, passed } = await tried(connect);
  assert.deepEqual(names(failed), ['answers a method that ']);
  assert.deepEqual([passed.length, starts()], [12, 2]);
});

test('one that hangs at every start is told once', async () => {
  const { connect, starts } = goneWhen((method) => method === 'hello');
  const { failed, left } = await tried(connect);
  assert.deepEqual(names(failed), ['says hello in protocol']);
  assert.deepEqual([left.length, starts()], [12, 1]);
});

test('one that cannot be started afresh is not started again and again', async () => {
  const { connect, starts } = goneWhen((method, start) => method === (start > 1 ? 'open' : 'view'));
  const { failed, left } = await tried(connect);
  assert.deepEqual(names(failed), ['shows what an agent se']);
  const reasons = new Set(left.map((one) => 'problem' in one && one.problem));
  assert.deepEqual(
    [...reasons],
    ['Started afresh, it did not get so far again: The driver "a fake" did not answer open.'],
  );
  assert.deepEqual([left.length, starts()], [7, 2]);
});

test('where windows cannot be opened, what needs none is tried', async () => {
  const { failed, passed, left } = await tried(goneWhen((method) => method === 'signIn').connect);
  assert.deepEqual(names(failed), ['opens a window for an ']);
  assert.equal(left.length, 6);
  assert.deepEqual(names(passed).slice(-3), [
    ...['says of a setting that', 'lets as much time pass', 'lets go of a target, a'],
  ]);
});

test('all of it ends in time, and what was left over is not to blame', async () => {
  let ms = 0;
  const { connect } = goneWhen((method) => {
    if (method === 'view') ms += 100_000;
    return method === 'view';
  });
  const { failed, left } = await tried(connect, () => ms);
  assert.deepEqual(names(failed), ['shows what an agent se', 'answers two questions ']);
  assert.equal(left.length, 6);
  for (const one of left) {
    assert.match('problem' in one ? one.problem : '', /may take 3 minutes, and they are over/u);
  }
});

const HANGS_IN_VIEW = `
let line = '';
process.stdin.on('data', (data) => {
  line += data;
  const lines = line.split('\\n');
  line = lines.pop();
  for (const { id, method, params } of lines.map((each) => JSON.parse(each))) {
    const result = {
      hello: { protocol: 1, name: 'x', clock: 'wall' },
      open: { system: 1, agents: ['Ada'] },
      signIn: { desk: id },
      act: { outcome: params.action?.verb === 'signIn' ? 'done' : 'unsupported' },
      admin: { outcome: 'unsupported' },
      close: null,
    }[method];
    const answer = result === undefined ? { error: { code: -32601, message: 'No.' } } : { result };
    if (method !== 'view') console.log(JSON.stringify({ jsonrpc: '2.0', id, ...answer }));
  }
});`;

test('a real one is stopped where it hangs, and another is there for what is left', async () => {
  const limits = { ...usualLimits, answerMs: 400 };
  const command = [process.execPath, '-e', HANGS_IN_VIEW];
  const started: Channel[] = [];
  const { failed, passed, left } = await tried(() => {
    const channel = startChild({ command }, limits);
    started.push(channel);
    return channel;
  });
  assert.deepEqual([failed.length, passed.length, left.length], [3, 9, 1]);
  assert.equal(started.length, 4);
  for (const { gone } of started) assert.notEqual(gone, null);
});
