import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordOf } from './test-records.ts';
import type { Chat, FeedAnswer } from './types.ts';
import { heard, NOTHING } from './world.ts';

const chat = (number: number, name: string) => ({ number, name }) as Chat;

const answer = (given: Partial<FeedAnswer> = {}): FeedAnswer => ({
  ...{ run: '1', change: 1, now: 5000, next: 2, customers: [], records: [] },
  ...{ troubles: [], faults: [], agents: [] },
  ...given,
});

test('what is heard takes the place of what was known, by its number; the rest stays', () => {
  const first = heard(NOTHING, answer({ customers: [chat(1, 'Ada'), chat(2, 'Bo')] }), 4000);
  assert.deepEqual([first.link, first.ahead], ['live', 1000]);
  const then = heard(
    first,
    answer({ customers: [chat(3, 'Cy'), chat(1, 'Ida')], change: 9 }),
    4000,
  );
  assert.deepEqual(
    then.chats.map(({ name }) => name),
    ['Ida', 'Bo', 'Cy'],
  );
  assert.equal(then.change, 9);
  assert.equal(heard(then, answer(), 4000).chats, then.chats);
});

test('a request is replaced by its answer, and of many the latest are kept', () => {
  const asked = heard(NOTHING, answer({ records: [recordOf({ number: 7, status: 0 })] }), 0);
  const answered = heard(asked, answer({ records: [recordOf({ number: 7 })] }), 0);
  assert.deepEqual(
    answered.records.map(({ status }) => status),
    [200],
  );
  const many = Array.from({ length: 700 }, (_, index) => recordOf({ number: index + 8 }));
  const kept = heard(answered, answer({ records: many }), 0).records;
  assert.deepEqual([kept.length, kept[0]?.number, kept.at(-1)?.number], [600, 108, 707]);
});
