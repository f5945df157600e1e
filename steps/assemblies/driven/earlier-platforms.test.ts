import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Simulator } from '../../../simulator/index.ts';
import { createEarlierPlatforms } from './earlier-platforms.ts';

/** A platform with one customer on it. */
const platformOf = (waId: string) =>
  ({
    customers: { list: () => [{ waId, userId: `US.${waId}`, name: waId, phone: `+${waId}` }] },
  }) as unknown as Simulator;

const callWith = (body: string) => ({
  ...{ method: 'POST', url: 'http://127.0.0.1/v24.0/1/messages', header: () => undefined },
  body: new TextEncoder().encode(body),
});

test('an answer that comes late finds the customer of an earlier scenario', () => {
  const earlier = createEarlierPlatforms();
  const [first, second] = [platformOf('15550100'), platformOf('15550101')];
  earlier.keep(first);
  earlier.keep(second);
  assert.equal(earlier.find(callWith('{"to": "+15550100", "type": "text"}')), first);
  assert.equal(earlier.find(callWith('{"to":"15550101"}')), second);
  assert.equal(earlier.find(callWith('{"recipient":"US.15550100"}')), first);
  assert.equal(earlier.find(callWith('{"to":"15550199"}')), undefined);
  assert.equal(earlier.find(callWith('{"status":"read"}')), undefined);
});

test('only so many are kept', () => {
  const earlier = createEarlierPlatforms();
  earlier.keep(platformOf('15550100'));
  for (let count = 0; count < 8; count += 1) earlier.keep(platformOf(`1555020${count}`));
  assert.equal(earlier.find(callWith('{"to":"15550100"}')), undefined);
  assert.ok(earlier.find(callWith('{"to":"15550200"}')));
  // All customers of the run are known for ever: what is shown of them may be ended.
  const phones = earlier.customers().map(({ phone }) => phone);
  assert.equal(phones.length, 9);
  assert.ok(phones.includes('+15550100'));
});
