import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { closeControls, controlled } from './test-control.ts';

afterEach(closeControls);

/** A contact centre that takes each webhook in, and answers none until it is told to. */
async function withSlowCentre() {
  const control = await controlled();
  const { waId } = control.simulator.customers.create();
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  control.answerWith(async () => {
    await answered;
    return new Response('');
  });
  const asks = (path: string, body: object) => {
    return control.ask('POST', `/customers/${waId}/${path}`, { body });
  };
  return { ...control, asks, answer: () => answer() };
}

test('whoever does not wait is answered before the contact centre has, which hears of it all the same', async () => {
  const { asks, answer, arrived, idle, simulator } = await withSlowCentre();
  const written = await asks('writes', { text: 'Hello', wait: false });
  assert.deepEqual([written.status, typeof written.told.message?.id], [200, 'string']);
  const place = { type: 'location', latitude: 43.3, longitude: 5.4 };
  const sent = await asks('sends', { message: place, wait: false });
  assert.notEqual(sent.told.message?.id, written.told.message?.id);
  answer();
  await idle();
  assert.equal(arrived.length, 2);
  assert.deepEqual(
    simulator.deliveries().map(({ state }) => state),
    ['received', 'received'],
  );
});

test('what cannot be sent is refused without waiting as well, and what is written offline waits', async () => {
  const { asks, simulator } = await withSlowCentre();
  const [customer] = simulator.customers.list();
  const nothing = { type: 'reaction', to: 'wamid.none', emoji: 'x' };
  const refused = await asks('sends', { message: nothing, wait: false });
  assert.deepEqual([refused.status, refused.told.error?.code], [409, 'refused']);
  customer?.blocks();
  const blocked = await asks('writes', { text: 'Hello', wait: false });
  assert.equal(blocked.status, 409);
  assert.match(blocked.told.error?.message ?? '', /have blocked the business/);
  customer?.unblocks();
  customer?.goesOffline();
  const later = await asks('writes', { text: 'Later', wait: false });
  assert.deepEqual([later.status, later.told.message], [200, null]);
});

test('whoever waits is answered after the contact centre has', async () => {
  const { ask, asks, answer } = await withSlowCentre();
  let isAnswered = false;
  const waiting = asks('writes', { text: 'Hello', wait: true }).then(({ status }) => {
    isAnswered = true;
    return status;
  });
  await ask('GET', '/wire?wait=60000');
  // Another that goes all the way there and back is no reason for an answer.
  await asks('writes', { text: 'Hello?', wait: false });
  assert.ok(!isAnswered);
  answer();
  assert.equal(await waiting, 200);
});
