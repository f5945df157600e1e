import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTestCentre, notice, textNotice, webhook, type TestCentre } from '../test-centre.ts';

const hello = textNotice({ from: '16505551234', text: 'Hello', id: 'in.1' });

/** How many requests the first agent is offered: whether anything got in. */
function offers({ reference }: TestCentre): number {
  const desk = reference.openDesk('Agent Ahlström');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  return desk.view().requests.length;
}

async function mustRefuse(request: Request, status: number, why: RegExp): Promise<void> {
  const centre = createTestCentre();
  const response = await centre.reference.webhook(request);
  assert.equal(response.status, status);
  assert.match(centre.reference.log.entries[0]?.text ?? '', why);
  assert.equal(offers(centre), 0, 'a refused webhook changes nothing');
}

test('a signed webhook gets in', async () => {
  const centre = createTestCentre();
  assert.equal((await centre.reference.webhook(webhook(hello))).status, 200);
  assert.equal(offers(centre), 1);
});

test('the same message delivered twice is one message', async () => {
  const centre = createTestCentre();
  await centre.reference.webhook(webhook(hello));
  await centre.reference.webhook(webhook(hello));
  assert.equal(offers(centre), 1);
});

test('a wrong signature is refused with 401', async () => {
  await mustRefuse(webhook(hello, `sha256=${'0'.repeat(64)}`), 401, /signature/u);
});

test('a signature that is no hex, or none at all, is refused with 401', async () => {
  await mustRefuse(webhook(hello, 'sha256=zz'), 401, /signature/u);
  const request = new Request('https://contact-centre.example/webhook', {
    method: 'POST',
    body: hello,
  });
  await mustRefuse(request, 401, /signature/u);
});

test('malformed JSON is refused with 400', async () => {
  await mustRefuse(webhook('{"object":'), 400, /no WhatsApp notice/u);
  await mustRefuse(webhook('[]'), 400, /no WhatsApp notice/u);
  await mustRefuse(webhook('{"object":"page"}'), 400, /no WhatsApp notice/u);
});

test('an unknown phone number id is refused with 404', async () => {
  await mustRefuse(webhook(notice({ messages: [] }, '999')), 404, /phone number id 999/u);
});

test('a body over the limit is refused with 413, whether it says its length or not', async () => {
  const big = JSON.stringify({ filler: 'x'.repeat(3 * 1024 * 1024) });
  await mustRefuse(webhook(big), 413, /larger than/u);
  const stream = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 4; i++) controller.enqueue(new Uint8Array(1024 * 1024));
      controller.close();
    },
  });
  const init = { method: 'POST', body: stream, duplex: 'half' as const };
  await mustRefuse(new Request('https://contact-centre.example/', init), 413, /larger than/u);
});

test('other methods are refused with 405', async () => {
  const request = new Request('https://contact-centre.example/webhook', { method: 'DELETE' });
  await mustRefuse(request, 405, /DELETE/u);
});

test('the handshake is answered with the challenge, and only for the right token', async () => {
  const { reference } = createTestCentre();
  const ask = (token: string) =>
    reference.webhook(
      new Request(
        `https://contact-centre.example/webhook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${token}`,
      ),
    );
  assert.equal(await (await ask('verify')).text(), '1158201444');
  assert.equal((await ask('wrong')).status, 403);
});

test('a message of a type that is not understood is shown as such', async () => {
  const centre = createTestCentre();
  const body = notice({
    contacts: [],
    messages: [{ from: '16505551234', id: 'in.9', timestamp: '1', type: 'sticker', sticker: {} }],
  });
  await centre.reference.webhook(webhook(body));
  const desk = centre.reference.openDesk('Agent Ahlström');
  desk.act({ verb: 'signIn' });
  desk.act({ verb: 'setState', state: 'Available' });
  assert.equal(desk.view().tasks[0]?.preview, '[sticker]');
  assert.equal(desk.view().requests[0]?.customerName, '+16505551234');
});
