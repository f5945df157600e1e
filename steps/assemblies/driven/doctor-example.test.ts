import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { known } from '../../statement/test-statements.ts';
import { readStatement } from '../../statement/index.ts';
import type { Channel } from '../../drivers/protocol/channel.ts';
import { examine } from './doctor-examine.ts';
import { driverIn } from './from-statement.ts';
import { channelTo } from './lent-driver.ts';

const file = fileURLToPath(new URL('../../../examples/javascript/deskproof.yaml', import.meta.url));

type Lie = (told: { readonly url: string }) => object;

/** The driver of the example, which tells other things of the target that it has opened. */
function lying(channel: Channel, lie: Lie): Channel {
  return {
    ...channel,
    get gone() {
      return channel.gone;
    },
    async ask(method, params) {
      const answer = await channel.ask(method, params);
      if (method !== 'open') return answer;
      const told = answer as { readonly webhook: { readonly url: string } };
      return { ...told, ...lie(told.webhook) };
    },
  };
}

async function ailmentsBy(lie: Lie) {
  const statement = readStatement(file, { env: process.env, known });
  let ms = 0;
  const { checks } = await examine({
    ...{ statement, agentsNeeded: 4, queuesNeeded: new Map(), onExamined: () => undefined },
    channel: () => lying(channelTo(driverIn(statement)), lie),
    ...{ stopwatch: () => (ms += 1), seed: 1 },
  });
  return checks.flatMap((one) => (one.outcome === 'not tried' ? [] : one.ailments));
}

test('a real target that knows another verify token than is told of it is found out', async () => {
  const [found, ...more] = await ailmentsBy(({ url }) => ({
    webhook: { url, verifyToken: 'hush-not-its-token' },
  }));
  assert.match(found?.sentence ?? '', /answered the verification with HTTP 403/u);
  assert.doesNotMatch(found?.sentence ?? '', /hush/u);
  assert.deepEqual(more, []);
});

test('a real target that is told to have too few agents, and one whom it does not know', async () => {
  const [few, unknown, ...more] = await ailmentsBy(() => ({ agents: ['Agent Nobody'] }));
  assert.match(few?.sentence ?? '', /up to 4 agents, and the statement and the driver name 1\./u);
  assert.match(unknown?.sentence ?? '', /^Agent Nobody did not get to work: .*no agent/u);
  assert.deepEqual(more, []);
});
