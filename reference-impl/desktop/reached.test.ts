import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createReached } from './reached.ts';

/** With a list of who was let go, in order. */
function setUp() {
  const limits = new Set<() => void>();
  const reached = createReached((late) => {
    limits.add(late);
    return () => limits.delete(late);
  });
  const gone: number[] = [];
  const wait = (sequence: number) => reached.wait(sequence).then(() => void gone.push(sequence));
  return { reached, limits, gone, wait };
}

describe('waiting for a change to be on the screen', () => {
  it('ends with that change or a later one, not with an earlier', async () => {
    const { reached, limits, gone, wait } = setUp();
    const [third, fifth] = [wait(3), wait(5)];
    reached.tell(2);
    reached.tell(4);
    await third;
    assert.deepEqual([gone, limits.size], [[3], 1]);
    reached.tell(5);
    await fifth;
    assert.deepEqual([gone, limits.size], [[3, 5], 0]);
  });

  it('ends when it takes too long', async () => {
    const { limits, gone, wait } = setUp();
    const all = [wait(3), wait(4)];
    for (const late of limits) late();
    await Promise.all(all);
    assert.deepEqual([gone, limits.size], [[3, 4], 0]);
  });
});
