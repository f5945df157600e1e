import assert from 'node:assert/strict';
import { test } from 'node:test';
import { getsExactly, getsInOrder } from './phone.ts';
import { CheckFailed, type Finding } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** A world in which the customer's phone shows these texts, and nothing more comes. */
function received(...texts: readonly string[]): DeskproofWorld {
  const once = async (look: () => Promise<Finding | undefined>) => {
    const finding = await look();
    if (finding) throw new CheckFailed(finding);
  };
  const customer = { name: 'Ana', received: () => texts.map((text) => ({ text })) };
  return {
    ...{ customer: () => customer, stage: { soon: once, quiet: once } },
  } as unknown as DeskproofWorld;
}

test('texts in order are told with quotes of their own, and with all that has arrived', async () => {
  const phone = received('Hello.', 'It arrives  tomorrow.');
  await assert.rejects(getsInOrder(phone, 0, ['Let me see.', 'It arrives tomorrow.']), {
    message: [
      'Expected: Ana received, once each in this order: "Let me see.", "It arrives tomorrow."',
      'Seen: Ana received "Hello.", "It arrives␠␠tomorrow." (differs at character 12)',
    ].join('\n'),
  });
});

test('others may stand between them, and long ones are compared to the end', async () => {
  const [one, other] = ['a', 'b'].map((end) => 'long '.repeat(20) + end) as [string, string];
  await getsInOrder(received(one, 'Hi', other), 0, [one, other]);
  await assert.rejects(getsInOrder(received(other, one), 0, [one, other]), CheckFailed);
});

test('a text that has arrived otherwise is shown where it differs', async () => {
  const long = `${'Good news. '.repeat(8)}Your parcel is here.`;
  const phone = received(long.replace('parcel', 'parcel\u00a0'));
  await assert.rejects(getsExactly(phone, 0, { text: long, times: 1 }), {
    message: /^Expected: .*parcel␠is here.*\nSeen: 0 time\(s\), among ".*parcel‹U\+00A0› is here/u,
  });
});
