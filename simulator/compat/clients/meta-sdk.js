// Meta's own SDK (`whatsapp`). It reaches only https at the host in WA_BASE_URL, so it is given the TLS door.
import { createRequire } from 'node:module';
import process from 'node:process';
import { ask, done, must, operation, settings } from './kit.js';

const { phoneNumberId, wabaId, token, appSecret, verifyToken, tls, customer, files } = settings;
Object.assign(process.env, {
  WA_BASE_URL: tls.host,
  CLOUD_API_ACCESS_TOKEN: token,
  WA_PHONE_NUMBER_ID: phoneNumberId,
  WA_BUSINESS_ACCOUNT_ID: wabaId,
  CLOUD_API_VERSION: 'v23.0',
  M4D_APP_ID: '0',
  M4D_APP_SECRET: appSecret,
  WEBHOOK_ENDPOINT: 'webhook',
  WEBHOOK_VERIFICATION_TOKEN: verifyToken,
  LISTENER_PORT: String(await ask('free port')),
});
const WhatsApp = createRequire(import.meta.url)('whatsapp');
const client = new WhatsApp(Number(phoneNumberId));
// The port is a field of its requester, 443 unless set.
client.requester.port = tls.port;

const to = Number(customer);

async function sent(type, answer) {
  const response = await answer;
  const body = await response.responseBodyToJSON();
  must(response.statusCode() === 200, `HTTP ${response.statusCode()}: ${JSON.stringify(body)}`);
  must(body.contacts[0].wa_id === customer, `wa_id is ${body.contacts[0].wa_id}`);
  return { id: body.messages[0].id, type };
}

async function error(answer) {
  const response = await answer;
  return { status: response.statusCode(), ...(await response.responseBodyToJSON()).error };
}

const { messages } = client;
await operation('send text', () => sent('text', messages.text({ body: 'Grüße 👍' }, to)));
await operation('send image by id', () =>
  sent('image', messages.image({ id: files.image, caption: 'A lamp' }, to)),
);
await operation('send image by link', () =>
  sent('image', messages.image({ link: 'https://example.com/lamp.jpg' }, to)),
);
await operation('send video', () => sent('video', messages.video({ id: files.video }, to)));
await operation('send audio', () => sent('audio', messages.audio({ id: files.audio }, to)));
await operation('send document', () =>
  sent('document', messages.document({ id: files.document, filename: 'bill.pdf' }, to)),
);
await operation('send sticker', () => sent('sticker', messages.sticker({ id: files.sticker }, to)));
await operation('send location', () =>
  sent('location', messages.location({ latitude: 53.55, longitude: 9.99, name: 'Harbour' }, to)),
);
await operation('send contacts', () =>
  sent(
    'contacts',
    messages.contacts(
      [
        {
          name: { formatted_name: 'Ada Byron', first_name: 'Ada' },
          phones: [{ phone: '+16505559999', type: 'WORK' }],
        },
      ],
      to,
    ),
  ),
);
await operation('send reply buttons', () =>
  sent(
    'interactive',
    messages.interactive(
      {
        type: 'button',
        body: { text: 'Shall we send it?' },
        action: { buttons: [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }] },
      },
      to,
    ),
  ),
);
await operation('send list', () =>
  sent(
    'interactive',
    messages.interactive(
      {
        type: 'list',
        body: { text: 'Which one?' },
        action: {
          button: 'Choose',
          sections: [
            { title: 'Lamps', rows: [{ id: 'desk', title: 'Desk lamp', description: 'Small' }] },
          ],
        },
      },
      to,
    ),
  ),
);
await operation('send template', () =>
  sent(
    'template',
    messages.template(
      { name: 'hello_world', language: { policy: 'deterministic', code: 'en_US' } },
      to,
    ),
  ),
);
await operation('quote a message', async () => {
  const { id } = await ask('customer writes', { text: 'Which lamp?' });
  return sent('text', messages.text({ body: 'This one' }, to, id));
});
await operation('mark as read', async () => {
  const { id } = await ask('customer writes', { text: 'Hello?' });
  const response = await messages.status({ status: 'read', message_id: id });
  must((await response.responseBodyToJSON()).success === true, 'no success');
  must(await ask('is read', { id }), 'the customer sees no read receipt');
});
await operation('set the two-step PIN', async () => {
  const response = await client.twoStepVerification.setPin(123456);
  must((await response.responseBodyToJSON()).success === true, 'no success');
});
await operation('verification handshake', async () => {
  client.webhooks.start(() => undefined);
  const port = process.env.LISTENER_PORT;
  const { verified, reason } = await ask('webhook', { url: `http://127.0.0.1:${port}/webhook` });
  must(verified, reason);
});
await operation('read an error: text too long', async () => {
  const { status, code } = await error(messages.text({ body: 'x'.repeat(4097) }, to));
  must(status === 400 && code === 100, `HTTP ${status}, code ${code}`);
});
await operation('read an error: wrong token', async () => {
  client.requester.accessToken = 'wrong';
  const { status, code, type } = await error(messages.text({ body: 'Hello' }, to));
  must(status === 401 && code === 190 && type === 'OAuthException', `HTTP ${status}, code ${code}`);
});
await done();
