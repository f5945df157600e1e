import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Opened } from '../../drivers/protocol/messages.ts';
import { agreementCheck } from './doctor-agreement-check.ts';
import type { Patient } from './doctor-check.ts';
import type { DescribedTarget } from './target.ts';

const many = Array.from({ length: 30 }, (_, at) => `Queue ${at}`);

const TARGET = {
  asset: {
    sourceNumber: '+1 555-078-3881',
    webhookUrl: 'http://127.0.0.1:4100/whatsapp',
    ...{ appSecret: 'hush-app', verifyToken: 'hush-verify' },
  },
  agents: [{ name: 'Ada' }, { name: 'Grace' }],
  queues: ['Support', 'Sales'],
  wrapUpReasons: [{ name: 'Resolved', default: true }],
  timeToAccept: 30,
};

const found = (opened: Partial<Opened>, target: object = {}) =>
  agreementCheck.carryOut({
    target: { ...TARGET, ...target } as unknown as DescribedTarget,
    opened: { system: 1, ...opened },
  } as Patient);

/** What the driver tells, what is said of it, and where it hangs. */
const ROWS: readonly (readonly [Partial<Opened>, RegExp, string])[] = [
  [
    { queues: ['Support', 'Verkauf'] },
    /says queues Support, Sales, and the driver tells Support, Verkauf; the driver is believed\.$/u,
    '/queues/1',
  ],
  [{ queues: ['Support', 'Sales', 'More'] }, /tells Support, Sales, More;/u, '/queues'],
  [{ agents: ['Grace', 'Ada'] }, /says agents Ada, Grace, .* tells Grace, Ada;/u, '/agents/0'],
  [
    { wrapUpReasons: [{ name: 'Done' }] },
    /says wrapUpReasons Resolved, and the driver tells Done;/u,
    '/wrapUpReasons/0',
  ],
  [{ timeToAccept: 20 }, /says timeouts\.accept 30, .* tells 20;/u, '/timeouts/accept'],
  [
    { webhook: { url: 'http://127.0.0.1:4101/' } },
    /says asset\.webhookUrl http:\/\/127\.0\.0\.1:4100\/whatsapp, .* tells http:\/\/127\.0\.0\.1:4101\/;/u,
    '/asset/webhookUrl',
  ],
  [
    { sourceNumber: '+1 555-078-3882' },
    /says asset\.sourceNumber \+1 555-078-3881, .* tells \+1 555-078-3882;/u,
    '/asset/sourceNumber',
  ],
  [
    { webhook: { url: TARGET.asset.webhookUrl, appSecret: 'hush-other' } },
    /says asset\.appSecret, and the driver tells another one;/u,
    '/asset/appSecret',
  ],
];

for (const [opened, sentence, pointer] of ROWS) {
  test(`both are told: ${sentence.source}`, async () => {
    const [ailment, ...more] = await found(opened);
    assert.match(ailment?.sentence ?? '', sentence);
    assert.doesNotMatch(ailment?.sentence ?? '', /hush/u);
    assert.equal(ailment?.pointer, pointer);
    assert.deepEqual(more, []);
  });
}

test('of long lists what differs is told', async () => {
  const told = many.with(20, 'Verkauf');
  const [ailment] = await found({ queues: told }, { queues: many });
  assert.match(ailment?.sentence ?? '', /says queues …, Queue 20, .* tells …, Verkauf, Queue 21/u);
});

test('a number may be written in several ways', async () => {
  assert.deepEqual(await found({ sourceNumber: '15550783881' }), []);
});
