import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sizeInWords } from './file-size.ts';

const megabyte = 1024 * 1024;

test('sizes are written as people read them, in 1024s', () => {
  const sizes = [0, 1, 1023, 1024, 1025, megabyte - 1025, megabyte - 1024, megabyte - 1023];
  assert.deepEqual(sizes.map(sizeInWords), [
    ...['0 bytes', '1 byte', '1023 bytes'],
    ...['1 KB', '2 KB', '1023 KB', '1023 KB', '1 MB'],
  ]);
});

test('what is a byte too much never reads like what just fits', () => {
  const both = [100 * 1024, 5 * megabyte, 16 * megabyte].map((limit) =>
    [limit, limit + 1].map(sizeInWords),
  );
  assert.deepEqual(both, [
    ['100 KB', '101 KB'],
    ['5 MB', '5.1 MB'],
    ['16 MB', '16.1 MB'],
  ]);
});
