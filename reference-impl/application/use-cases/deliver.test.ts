import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestCentre, notice, webhook, type TestCentre } from '../../test-centre.ts';

const customer = '16505551234';
const busy = (headers: Record<string, string> = {}) =>
  Response.json({ error: { code: 130429, message: 'Too many.' } }, { status: 400, headers });
const taken = (id: string) => Response.json({ messages: [{ id }] });

/** A centre whose platform gives these answers to what is sent, one after the other, and then takes all. */
async function conversing(...answers: readonly (() => Response)[]) {
  const left = [...answers];
  const bodies: string[] = [];
  const centre = createTestCentre({
    answer: (body) => {
      if (body.text === undefined) return Response.json({ success: true });
      bodies.push(body.text.body);
      return left.shift()?.() ?? taken(`wamid.${bodies.length}`);
    },
  });
  const desk = centre.reference.openDesk('Agent Ahlström');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  await centre.write(customer, 'Hello');
  desk.act({ verb: 'accept', request: desk.view().requests[0]?.id ?? '' });
  const say = (text: string) => {
    desk.act({ verb: 'type', text });
    desk.act({ verb: 'send', by: 'button' });
  };
  const statuses = () =>
    (desk.view().conversation?.messages ?? [])
      .filter(({ from }) => from === 'agent')
      .map(({ status }) => status);
  const idOf = (n: number) =>
    desk.view().conversation?.messages.filter(({ from }) => from === 'agent')[n]?.id ?? '';
  const ids = () => (desk.view().conversation?.messages ?? []).map(({ id }) => id);
  return { ...centre, say, statuses, bodies, idOf, ids };
}

async function tell(centre: Pick<TestCentre, 'reference'>, status: object): Promise<void> {
  await centre.reference.webhook(webhook(notice({ statuses: [status] })));
}

test('what is put off says so, and is tried again after 1, 4, 16, 64 and 256 seconds', async () => {
  const centre = await conversing(...Array.from({ length: 5 }, () => busy));
  centre.say('One');
  await centre.advance(0);
  assert.deepEqual(centre.statuses(), ['sending: Too many.']);
  for (const [at, seconds] of [1, 4, 16, 64, 256].entries()) {
    await centre.advance(seconds * 1000 - 1);
    assert.equal(centre.bodies.length, at + 1);
    await centre.advance(1);
    assert.equal(centre.bodies.length, at + 2);
  }
  assert.deepEqual(centre.statuses(), ['sending']);
});

test('the sixth refusal is the last', async () => {
  const centre = await conversing(...Array.from({ length: 7 }, () => busy));
  centre.say('One');
  await centre.advance(3_600_000);
  assert.equal(centre.bodies.length, 6);
  assert.deepEqual(centre.statuses(), ['failed: Too many.']);
});

test('the platform may ask for more time, though not for more than an hour', async () => {
  const centre = await conversing(
    () => busy({ 'retry-after': '30' }),
    () => busy({ 'retry-after': '3601' }),
  );
  centre.say('One');
  await centre.advance(29_999);
  assert.equal(centre.bodies.length, 1);
  await centre.advance(1);
  assert.equal(centre.bodies.length, 2);
  assert.deepEqual(centre.statuses(), ['failed: Too many.']);
});

test('what comes after waits its turn', async () => {
  const centre = await conversing(busy);
  centre.say('One');
  centre.say('Two');
  await centre.advance(0);
  assert.deepEqual(centre.bodies, ['One']);
  await centre.advance(1000);
  assert.deepEqual(centre.bodies, ['One', 'One', 'Two']);
  assert.deepEqual(centre.statuses(), ['sending', 'sending']);
});

test('what is given up does not hold up what comes after', async () => {
  const refused = () => Response.json({ error: { code: 131026, message: 'No.' } }, { status: 400 });
  const centre = await conversing(refused);
  centre.say('One');
  centre.say('Two');
  await centre.advance(0);
  assert.deepEqual(centre.bodies, ['One', 'Two']);
  assert.deepEqual(centre.statuses(), ['failed: No.', 'sending']);
});

test('a broken connection is not tried again, and a status tells that it had arrived', async () => {
  const centre = await conversing(() => {
    throw new TypeError('terminated');
  });
  centre.say('One');
  await centre.advance(3_600_000);
  assert.deepEqual(centre.bodies, ['One']);
  assert.match(centre.statuses()[0] ?? '', /^failed: WhatsApp gave no answer/u);
  const reference = centre.idOf(0);
  const told = { id: 'wamid.9', status: 'delivered', biz_opaque_callback_data: reference };
  await tell(centre, told);
  assert.deepEqual(centre.statuses(), ['delivered']);
  await tell(centre, { id: 'wamid.9', status: 'read' });
  assert.deepEqual(centre.statuses(), ['read']);
});

test('where nobody was there, it is tried again', async () => {
  const centre = await conversing(() => {
    throw new TypeError('fetch failed', { cause: { code: 'ECONNREFUSED' } });
  });
  centre.say('One');
  await centre.advance(1000);
  assert.deepEqual(centre.bodies, ['One', 'One']);
});

test('an answer that was put off and had arrived all the same does not leave again', async () => {
  const centre = await conversing(busy);
  centre.say('One');
  await centre.advance(0);
  const reference = centre.idOf(0);
  await tell(centre, { id: 'wamid.9', status: 'sent', biz_opaque_callback_data: reference });
  centre.say('Two');
  await centre.advance(3_600_000);
  assert.deepEqual(centre.bodies, ['One', 'Two']);
  assert.deepEqual(centre.statuses(), ['sent', 'sending']);
});

test('a failure that is told before the answer to the send keeps its reason', async () => {
  const centre = await conversing();
  centre.say('One');
  const told = { id: 'wamid.1', status: 'failed', biz_opaque_callback_data: centre.idOf(0) };
  await tell(centre, { ...told, errors: [{ code: 131026, title: 'Undeliverable' }] });
  await centre.advance(0);
  assert.deepEqual(centre.statuses(), ['failed: Undeliverable']);
});

test('our id that comes back means an answer of ours that has no other yet, and nothing else', async () => {
  const centre = await conversing();
  centre.say('One');
  await centre.advance(0);
  const [theirs = '', ours = ''] = centre.ids();
  await tell(centre, { id: 'wamid.x', status: 'read', biz_opaque_callback_data: theirs });
  await tell(centre, { id: 'wamid.x', status: 'read', biz_opaque_callback_data: ours });
  assert.deepEqual(centre.statuses(), ['sending']);
});

test('a status of a message that is not ours changes nothing', async () => {
  const centre = await conversing();
  centre.say('One');
  await centre.advance(0);
  await tell(centre, { id: 'wamid.other', status: 'read' });
  assert.deepEqual(centre.statuses(), ['sending']);
});
