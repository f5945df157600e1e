import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFiles } from './files.ts';

const all = () => true;
const bytes = (size: number) => new Uint8Array(size);

test('files are kept up to a size in all, the oldest make room', () => {
  const files = createFiles(10);
  assert.deepEqual(files.keep('a', bytes(4), all), []);
  assert.deepEqual(files.keep('b', bytes(6), all), []);
  assert.deepEqual(files.keep('c', bytes(5), all), ['a', 'b']);
  assert.deepEqual([files.get('a'), files.get('b')], [undefined, undefined]);
  assert.equal(files.get('c')?.byteLength, 5);
});

test('what nobody needs goes first, and is not counted as lost', () => {
  const files = createFiles(10);
  files.keep('old', bytes(4), all);
  files.keep('new', bytes(4), all);
  assert.deepEqual(
    files.keep('next', bytes(4), (id) => id !== 'new'),
    [],
  );
  assert.equal(files.get('new'), undefined);
  assert.ok(files.get('old'));
});

test('a file that came again takes the place of the earlier one', () => {
  const files = createFiles(10);
  files.keep('a', bytes(8), all);
  assert.deepEqual(files.keep('a', bytes(9), all), []);
  assert.equal(files.get('a')?.byteLength, 9);
});
