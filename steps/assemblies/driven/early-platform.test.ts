import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError } from '../../support/problems.ts';
import { createActivity } from '../activity.ts';
import { startOfTime } from '../business.ts';
import { assetOf } from './asset-of.ts';
import { createEarlyPlatform } from './early-platform.ts';
import { virtualSource } from './time-source.ts';
import { UNDESCRIBED } from './undescribed.ts';

const URL_TOLD = 'http://127.0.0.1:9/webhook';

function platform(webhookUrl?: string, userIds = false, nonce = 'once') {
  return createEarlyPlatform({
    ...{ seed: 1, nonce, asset: assetOf(UNDESCRIBED), webhookUrl, activity: createActivity() },
    ...{ source: virtualSource(), userIds },
    doorUrl: () => 'http://127.0.0.1:9',
  });
}

test('it is made of what the driver tells, which counts more than the statement', () => {
  const { of } = platform('http://127.0.0.1:9/stated');
  const { clock } = of({ system: 1, now: startOfTime + 5, webhook: { url: URL_TOLD } });
  assert.equal(clock.now(), startOfTime + 5);
});

test('a target that asks while it starts meets the one that it keeps', () => {
  const early = platform(URL_TOLD);
  assert.equal(early.time(), startOfTime);
  const { simulator } = early.now();
  assert.equal(early.of({ system: 1 }).simulator, simulator);
});

test('secrets, number or time told after that come too late', () => {
  for (const told of [
    { webhook: { url: URL_TOLD, appSecret: 'another' } },
    { webhook: { url: URL_TOLD, verifyToken: 'another' } },
    { webhook: { url: URL_TOLD }, now: startOfTime + 1 },
    { webhook: { url: URL_TOLD }, sourceNumber: '+1 555-000-0000' },
  ]) {
    const early = platform();
    early.now();
    assert.throws(() => early.of({ system: 1, ...told }), /put them into the statement/);
  }
});

test('the same number written in another way is the same', () => {
  const early = platform(URL_TOLD);
  early.now();
  early.of({ system: 1, sourceNumber: assetOf(UNDESCRIBED).sourceNumber.replaceAll('-', ' ') });
});

test('customers have user ids where the statement says so, and otherwise none', () => {
  const customerOf = (userIds: boolean) =>
    platform(URL_TOLD, userIds).now().simulator.customers.create();
  assert.match(customerOf(true).userId ?? '', /^[A-Z]{2}\.\d+$/u);
  assert.equal(customerOf(false).userId, undefined);
});

test('a webhook URL that nobody tells is a mistake in the statement', () => {
  assert.throws(() => platform().of({ system: 1 }), ConfigError);
});

test('on a target that lives on, customers are those of the seed, and ids those of the run', async () => {
  const written = async (isLasting: boolean, nonce: string) => {
    const early = platform(URL_TOLD, false, nonce);
    // It asks while it starts, before anybody knows whether it lives on.
    early.now();
    const { simulator } = early.of({ system: 1, lasting: isLasting });
    const customer = simulator.customers.create();
    await customer.writes('Hi');
    return { who: [customer.name, customer.phone], id: customer.sent()[0]?.id ?? '' };
  };
  const plain = await written(false, 'a');
  const [one, other] = [await written(true, 'a'), await written(true, 'b')];
  assert.deepEqual([one.who, other.who], [plain.who, plain.who]);
  assert.equal((await written(false, 'b')).id, plain.id);
  assert.equal(new Set([plain.id, one.id, other.id]).size, 3);
});
