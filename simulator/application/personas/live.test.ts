import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../domain/random.ts';
import { createBench } from '../test-bench.ts';
import { PERSONAS, type Habits } from './habits.ts';
import { live } from './live.ts';
import { slip } from './words.ts';

const PLAIN: Habits = {
  ...PERSONAS.everyone,
  ...{ turns: [2, 2], thinkMs: [10_000, 10_000], readMs: [1000, 1000], patienceMs: 60_000 },
  ...{ bursts: 0, typos: 0, quotes: 0, reactions: 0, media: 0, sensitive: 0, silences: 0 },
};

function begin(habits: Partial<Habits> = {}, seed = 1) {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  const problems: string[] = [];
  const life = live({
    ...{
      customer,
      clock: bench.clock,
      random: createRandom(seed),
      habits: { ...PLAIN, ...habits },
    },
    track: bench.track,
    onProblem: (sentence) => void problems.push(sentence),
  });
  return { ...bench, customer, life, problems };
}

test('a customer writes, reads the answer, thinks, answers, and leaves', async () => {
  const { advance, customer, life, sendText } = begin();
  await advance(0);
  assert.equal(customer.sent().length, 1);
  await sendText(customer.waId, 'How can I help?');
  await advance(14_999);
  assert.deepEqual([customer.received()[0]?.read, customer.sent().length], [true, 1]);
  await advance(1);
  assert.equal(customer.sent().length, 2);
  await sendText(customer.waId, 'Done.');
  await advance(10_000);
  assert.equal(life.isOver(), true);
});

test('without an answer they write again when their patience is at an end, and then give up', async () => {
  const { advance, customer, life } = begin();
  await advance(59_999);
  assert.equal(customer.sent().length, 1);
  await advance(6000);
  assert.equal(customer.sent().length, 2);
  await advance(66_000);
  assert.deepEqual([customer.sent().length, life.isOver()], [2, true]);
});

test('what is special about people shows', async () => {
  const answered = async (habits: Partial<Habits>) => {
    const one = begin({ turns: [3, 3], ...habits });
    await one.advance(0);
    for (let count = 0; count < 3; count += 1) {
      await one.sendText(one.customer.waId, `Answer ${String(count)}`);
      await one.advance(30_000);
    }
    assert.deepEqual(one.problems, []);
    return one.customer.sent();
  };
  assert.ok((await answered({ bursts: 1 })).length >= 6);
  assert.ok((await answered({ reactions: 1 })).some(({ type }) => type === 'reaction'));
  assert.ok((await answered({ media: 1 })).slice(1).every(({ type }) => type !== 'text'));
  assert.ok((await answered({ typos: 1 })).some(({ text }) => /^\*[a-z]{4,}$/iu.test(text)));
  assert.ok((await answered({ sensitive: 1 })).some(({ text }) => /4111|DE89|555|@/u.test(text)));
  assert.equal((await answered({ silences: 1 })).length, 1);
  assert.ok((await answered({ moves: 1 })).some(({ type }) => type === 'system'));
});

test('the same seed gives the same chat, another one another', async () => {
  const said = async (seed: number) => {
    const { advance, customer } = begin({ bursts: 0.5, typos: 0.5 }, seed);
    await advance(300_000);
    return customer.sent().map(({ text }) => text);
  };
  assert.deepEqual(await said(3), await said(3));
  assert.notDeepEqual(await said(3), await said(4));
});

test('a slip turns two letters round, and is put right', () => {
  const slipped = slip('Hello there', createRandom(2));
  assert.ok(slipped);
  const [wrong, right] = slipped;
  assert.notEqual(wrong, 'Hello there');
  const letters = (text: string) => Array.from(text).sort().join('');
  assert.equal(letters(wrong), letters('Hello there'));
  assert.ok('Hello there'.includes(right.slice(1)));
  assert.equal(slip('no', createRandom(2)), undefined);
});
