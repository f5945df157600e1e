import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Channel } from '../../drivers/protocol/channel.ts';
import { createDriver, type Driver } from '../../drivers/protocol/driver.ts';
import { Unreachable, UnreachableAtStart } from '../../drivers/unreachable.ts';
import { ConfigError } from '../../support/problems.ts';
import { freePort } from '../../support/test-free-port.ts';
import { assembleDriven } from './driven-assembly.ts';
import { createEarlierPlatforms } from './earlier-platforms.ts';
import { UNDESCRIBED } from './undescribed.ts';

const OPTIONS = { target: 'deskproof.yaml', seed: 7, scenario: 'a scenario' };

/** A driver made of answers by method; what has none fails. */
function driverOf(answers: Readonly<Record<string, unknown>>) {
  const asked: { readonly method: string; readonly params: unknown }[] = [];
  const channel: Channel = {
    ...{ called: 'a fake', gone: null, stop: () => undefined },
    follow: () => () => undefined,
    ask(method, params) {
      asked.push({ method, params });
      return method in answers
        ? Promise.resolve(answers[method])
        : Promise.reject(new Unreachable(`The driver "a fake" failed: no ${method}.`));
    },
  };
  return { asked, driver: createDriver(() => channel, { twin: 'none' }) };
}

const runOf = (driver: Driver) => ({ nonce: 'once', driver, earlier: createEarlierPlatforms() });

const HELLO = { protocol: 1, name: 'fake', clock: 'virtual' };
const OPENED = {
  ...{ system: 'one', agents: ['Ada'], queues: ['Support'], timeToAccept: 20 },
  webhook: { url: 'http://127.0.0.1:9/webhook' },
};

test('the driver is told the scenario, the options, the number and where WhatsApp is', async () => {
  const { driver, asked } = driverOf({ hello: HELLO, open: OPENED, close: null });
  const assembly = await assembleDriven(OPTIONS, UNDESCRIBED, runOf(driver));
  const [, open] = asked;
  const { graph, ...rest } = open?.params as { graph: { url: string }; [name: string]: unknown };
  assert.match(graph.url, /^http:\/\/127\.0\.0\.1:\d+\/v24\.0$/u);
  assert.deepEqual(Object.keys(rest).sort(), ['asset', 'now', 'options', 'scenario']);
  assert.equal(rest['scenario'], 'a scenario');
  assert.deepEqual(rest['options'], { twin: 'none' });
  assert.deepEqual(assembly.administration.agents(), ['Ada']);
  assert.equal(assembly.administration.timeToAccept(), 20);
  await assembly.close();
  assert.deepEqual(asked.at(-1), { method: 'close', params: { system: 'one' } });
});

test('a target that cannot be opened leaves no port behind', async () => {
  const target = { ...UNDESCRIBED, graph: { host: '127.0.0.1', port: await freePort() } };
  for (const answers of [{}, { hello: HELLO }]) {
    await assert.rejects(
      assembleDriven(OPTIONS, target, runOf(driverOf(answers).driver)),
      UnreachableAtStart,
    );
  }
  const nowhere = driverOf({ hello: HELLO, open: { system: 1 } });
  await assert.rejects(assembleDriven(OPTIONS, target, runOf(nowhere.driver)), ConfigError);
  const good = driverOf({ hello: HELLO, open: OPENED, close: null });
  await (await assembleDriven(OPTIONS, target, runOf(good.driver))).close();
});

test('a driver that has died is no trouble at the end', async () => {
  const { driver } = driverOf({ hello: HELLO, open: OPENED });
  const assembly = await assembleDriven(OPTIONS, UNDESCRIBED, runOf(driver));
  await assembly.close();
});
