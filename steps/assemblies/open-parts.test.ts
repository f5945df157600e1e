import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openParts } from './open-parts.ts';

/** A part that notes when it is closed. */
function part(name: string, closed: string[]) {
  const close = () => {
    closed.push(name);
    return Promise.resolve();
  };
  return Promise.resolve({ name, close });
}

test('all parts and what is to be done at the end are closed with the whole, once', async () => {
  const closed: string[] = [];
  const whole = await openParts(async ({ open, atEnd }) => {
    const { name } = await open(part('door', closed));
    atEnd(() => Promise.resolve(void closed.push('folder')));
    return { name };
  });
  assert.equal(whole.name, 'door');
  assert.deepEqual(closed, []);
  await whole.close();
  await whole.close();
  assert.deepEqual(closed, ['door', 'folder']);
});

test('where one part cannot be opened, those that were are closed, and it is told why', async () => {
  const closed: string[] = [];
  const opening = openParts(async ({ open }) => {
    await open(part('door', closed));
    await open(Promise.reject(new Error('the port is taken')));
    return {};
  });
  await assert.rejects(opening, /the port is taken/u);
  assert.deepEqual(closed, ['door']);
});
