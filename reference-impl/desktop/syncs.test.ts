import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pauseAfter } from './backoff.ts';
import { createSyncs } from './syncs.ts';

function setUp() {
  const sent: number[] = [];
  const state = { busy: 0, silences: 0 };
  const limits = new Set<() => void>();
  const syncs = createSyncs({
    send: ({ id }) => sent.push(id),
    busy() {
      state.busy += 1;
      return () => void (state.busy -= 1);
    },
    limit(late) {
      limits.add(late);
      return () => limits.delete(late);
    },
    onSilence: () => (state.silences += 1),
  });
  return { syncs, sent, state, limits };
}

describe('asking for the present', () => {
  it('is under way until the answer comes', () => {
    const { syncs, sent, state, limits } = setUp();
    syncs.ask();
    assert.deepEqual([sent, state.busy, limits.size], [[1], 1, 1]);
    syncs.answered(1);
    assert.deepEqual([state.busy, limits.size], [0, 0]);
  });

  it('asks once more after the answer, however often it was wanted meanwhile, and is never at rest in between', () => {
    const { syncs, sent, state } = setUp();
    syncs.ask();
    syncs.ask();
    syncs.ask();
    assert.deepEqual(sent, [1]);
    syncs.answered(1);
    assert.deepEqual([sent, state.busy], [[1, 2], 1]);
    syncs.answered(2);
    assert.deepEqual([sent, state.busy], [[1, 2], 0]);
  });

  it('takes no answer to something else', () => {
    const { syncs, state } = setUp();
    syncs.ask();
    syncs.answered(7);
    assert.equal(state.busy, 1);
  });

  it('notices silence, and does not wait for an answer over a lost connection', () => {
    const { syncs, state, limits } = setUp();
    syncs.ask();
    syncs.ask();
    for (const late of limits) late();
    assert.equal(state.silences, 1);
    syncs.forget();
    assert.deepEqual([state.busy, limits.size], [0, 0]);
    syncs.answered(1);
    assert.equal(state.busy, 0);
  });

  it('pauses twice as long after each failure, up to a limit', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5, 6, 60].map(pauseAfter),
      [1000, 2000, 4000, 8000, 16_000, 16_000, 16_000],
    );
  });
});
