import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Unreachable } from '../unreachable.ts';
import type { Channel } from './channel.ts';
import { masked } from './masked.ts';

/** A driver that says what it was told in every way that it has. */
function babbling(text: string): Channel {
  return {
    called: text,
    gone: text,
    ask: () => Promise.reject(new Unreachable(text)),
    follow(listener) {
      listener(text);
      return () => undefined;
    },
    stop: () => undefined,
  };
}

async function everythingSaidBy(channel: Channel): Promise<readonly (string | null)[]> {
  const lines: string[] = [];
  channel.follow((line) => lines.push(line));
  const failure = await channel.ask('open', {}).catch((problem: unknown) => problem);
  assert.ok(failure instanceof Unreachable);
  return [channel.called, channel.gone, failure.message, ...lines];
}

test('no secret stands in anything that a driver says', async () => {
  const channel = masked(babbling('login hunter22, again hunter22-old'), [
    'hunter22',
    'hunter22-old',
  ]);
  for (const said of await everythingSaidBy(channel)) assert.equal(said, 'login ***, again ***');
});

test('answers come as they are, and a secret of three characters is not looked for', async () => {
  const answer = { secret: 'hunter22' };
  const good = masked({ ...babbling('x'), ask: () => Promise.resolve(answer) }, ['hunter22']);
  assert.equal(await good.ask('view', {}), answer);
  assert.equal(masked(babbling('a cat sat'), ['cat']).called, 'a cat sat');
});

test('one that lives is not gone', () => {
  assert.equal(masked({ ...babbling('x'), gone: null }, ['hunter22']).gone, null);
});
