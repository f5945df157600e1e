import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drivenDesk } from './driven-desk.ts';
import type { Ask } from './driver.ts';

const told = { devtools: 'http://127.0.0.1:9222', page: 'A' };

/** Answers everything in one way, and keeps what was asked. */
function asked(answer: object) {
  const params: object[] = [];
  const ask = ((_method: string, given: object) => {
    params.push(given);
    return Promise.resolve(answer);
  }) as unknown as Ask;
  return { ask, params };
}

test('a window that is on no page has no screen to look at', () => {
  assert.equal('onPage' in drivenDesk(asked({}).ask, 'window-1', undefined), false);
});

test('by keyboard is said with every action from then on, and not before', async () => {
  const { ask, params } = asked({ outcome: 'done' });
  const desk = drivenDesk(ask, 'window-1', told);
  await desk.act({ verb: 'signIn' });
  desk.onPage?.byKeyboard();
  await desk.act({ verb: 'signOut' });
  assert.deepEqual(params, [
    { desk: 'window-1', action: { verb: 'signIn' } },
    { desk: 'window-1', action: { verb: 'signOut' }, by: 'keyboard' },
  ]);
});

test('another page that an answer tells of is where the window is, and no part of the outcome', async () => {
  const { ask } = asked({ outcome: 'done', screen: { ...told, page: 'B' } });
  const desk = drivenDesk(ask, 'window-1', told);
  assert.equal(desk.onPage?.told().page, 'A');
  assert.deepEqual(await desk.act({ verb: 'reopenDesk' }), { outcome: 'done' });
  assert.equal(desk.onPage.told().page, 'B');
});
