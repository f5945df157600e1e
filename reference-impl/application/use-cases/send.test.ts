import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestCentre, notice, webhook, type TestCentre } from '../../test-centre.ts';

const customer = '16505551234';

async function connected(centre: TestCentre) {
  const desk = centre.reference.openDesk('Agent Ahlström');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  await centre.write(customer, 'Hello');
  desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
  return desk;
}

function lastStatus(desk: Awaited<ReturnType<typeof connected>>): string | undefined {
  return desk.view().conversation?.messages.at(-1)?.status;
}

async function status(centre: TestCentre, wamid: string, value: object): Promise<void> {
  const body = notice({ statuses: [{ id: wamid, recipient_id: customer, ...value }] });
  await centre.reference.webhook(webhook(body));
}

test('statuses move a message forward, whatever their order', async () => {
  const centre = createTestCentre();
  const desk = await connected(centre);
  desk.act({ verb: 'type', text: 'Hi' });
  desk.act({ verb: 'send', by: 'button' });
  assert.equal(lastStatus(desk), 'sending');
  await centre.advance(0);
  await status(centre, 'wamid.1', { status: 'read' });
  assert.equal(lastStatus(desk), 'read');
  await status(centre, 'wamid.1', { status: 'delivered' });
  assert.equal(lastStatus(desk), 'read');
});

test('a refusal of the platform stands on the message, in its words', async () => {
  const answer = () =>
    Response.json({ error: { error_data: { details: 'Too late.' } } }, { status: 400 });
  const centre = createTestCentre({ answer });
  const desk = await connected(centre);
  desk.act({ verb: 'type', text: 'Hi' });
  desk.act({ verb: 'send', by: 'enter' });
  await centre.advance(0);
  assert.equal(lastStatus(desk), 'failed: Too late.');
});

test('an answer that is no JSON is a failure in words, not a crash', async () => {
  const centre = createTestCentre({ answer: () => new Response('<html>', { status: 404 }) });
  const desk = await connected(centre);
  desk.act({ verb: 'type', text: 'Hi' });
  desk.act({ verb: 'send', by: 'enter' });
  await centre.advance(0);
  assert.match(lastStatus(desk) ?? '', /^failed: /u);
});

test('a failure that comes later as a status is shown with its reason', async () => {
  const centre = createTestCentre();
  const desk = await connected(centre);
  desk.act({ verb: 'type', text: 'Hi' });
  desk.act({ verb: 'send', by: 'enter' });
  await centre.advance(0);
  const errors = [{ code: 131047, title: 'Re-engagement', error_data: { details: 'Over 24 h.' } }];
  await status(centre, 'wamid.1', { status: 'failed', errors });
  assert.equal(lastStatus(desk), 'failed: Over 24 h.');
});

test('a status that beats the answer to the send is not lost', async () => {
  const centre = createTestCentre();
  const desk = await connected(centre);
  desk.act({ verb: 'type', text: 'Hi' });
  desk.act({ verb: 'send', by: 'enter' });
  const biz_opaque_callback_data = desk.view().conversation?.messages.at(-1)?.id;
  await status(centre, 'wamid.1', { status: 'delivered', biz_opaque_callback_data });
  assert.equal(lastStatus(desk), 'delivered');
  await centre.advance(0);
  assert.equal(lastStatus(desk), 'delivered');
});
