import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGraphClient } from './graph-client.ts';
import { createVirtualClock } from './virtual-clock.ts';

/** The body of what goes out when a text is sent to `to`. */
async function sentTo(to: string): Promise<Readonly<Record<string, unknown>>> {
  const bodies: string[] = [];
  const client = createGraphClient({
    ...{ baseUrl: 'https://graph.example/v24.0', phoneNumberId: '1', accessToken: 'token' },
    clock: createVirtualClock(0),
    async fetch(request) {
      bodies.push(await request.text());
      return Response.json({ messages: [{ id: 'wamid.1' }] });
    },
  });
  assert.deepEqual(await client.sendText(to, 'Hello', 'message-1'), { wamid: 'wamid.1' });
  return JSON.parse(bodies[0] ?? '') as Readonly<Record<string, unknown>>;
}

test('who is known by a number is written to by it', async () => {
  const { to, recipient } = await sentTo('12025550143');
  assert.deepEqual([to, recipient], ['12025550143', undefined]);
});

test('who is known by a business-scoped id is its recipient', async () => {
  for (const id of ['US.13491208655302741918', 'US.ENT.11815799212886844830']) {
    const { to, recipient } = await sentTo(id);
    assert.deepEqual([to, recipient], [undefined, id]);
  }
});
