// `whatsapp-business`: its host is written in and it speaks through axios, so it is sent through the proxy, whose authority it trusts.
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, done, expectation, must, operation, settings } from './kit.js';
import { sendUsual } from './usual-messages.js';

const require = createRequire(import.meta.url);
const { WABAClient, WebhookClient } = require('whatsapp-business');
const { phoneNumberId, wabaId, token, verifyToken, customer, files } = settings;
const client = new WABAClient({ apiToken: token, phoneId: phoneNumberId, accountId: wabaId });

async function sent(type, content, more = {}) {
  const answer = await client.sendMessage({ to: customer, type, [type]: content, ...more });
  must(answer.contacts[0].wa_id === customer, JSON.stringify(answer));
  return { id: answer.messages[0].id, type };
}

await sendUsual(sent);
await operation('mark as read', async () => {
  const { id } = await ask('customer writes', { text: 'Hello?' });
  must((await client.markMessageAsRead(id)).success === true, 'no success');
  must(await ask('is read', { id }), 'the customer sees no read receipt');
});
await operation('upload, look up, fetch and delete a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'compat-'));
  const [there, back] = [join(folder, 'lamp.png'), join(folder, 'back.png')];
  await writeFile(there, Buffer.from(files.png, 'base64'));
  const { id } = await client.uploadMedia({ file: there, type: 'image/png' });
  const { url, mime_type: type } = await client.getMedia(id);
  must(type === 'image/png', `its type is ${type}`);
  await once(await client.downloadMedia(url, back), 'finish');
  const came = await readFile(back);
  await rm(folder, { recursive: true });
  must(came.toString('base64') === files.png, 'other bytes came back');
  must((await client.deleteMedia(id)).success === true, 'no success');
});
await operation('look at numbers', async () => {
  const { data } = await client.getBusinessPhoneNumbers();
  must(data[0].id === phoneNumberId, JSON.stringify(data));
  must(
    (await client.getSingleBusinessPhoneNumber(phoneNumberId)).id === phoneNumberId,
    'another number',
  );
});
await operation('read and change the profile', async () => {
  must(
    (await client.updateBusinessProfile({ about: 'Lamps since 1907' })).success === true,
    'no success',
  );
  const profile = await client.getBusinessProfile();
  must(JSON.stringify(profile).includes('Lamps since 1907'), JSON.stringify(profile));
});

const message = expectation();
const status = expectation();
const port = await ask('free port');
await operation('verification handshake', async () => {
  const listening = expectation();
  new WebhookClient({ token: verifyToken, path: '/webhook', port }).initWebhook({
    onStartListening: listening.meet,
    onTextMessageReceived: (payload, contact) => message.meet({ payload, contact }),
    onStatusReceived: status.meet,
  });
  await listening.met;
  const { verified, reason } = await ask('webhook', { url: `http://127.0.0.1:${port}/webhook` });
  must(verified, reason);
});
await operation('receive a message', async () => {
  await ask('customer writes', { text: 'Zwölf Lampen, 50 % — wie? 👍' });
  const { payload, contact } = await message.met;
  must(payload.text.body === 'Zwölf Lampen, 50 % — wie? 👍', 'it came otherwise');
  must(contact.wa_id === customer, JSON.stringify(contact));
});
await operation('receive a status', async () => {
  await sent('text', { body: 'On its way' });
  must((await status.met).status === 'sent', 'another status came first');
});
await operation('read an error: typed by its code', async () => {
  const error = await client.sendMessage({ to: customer, type: 'text', text: { body: '' } }).then(
    () => undefined,
    (thrown) => thrown,
  );
  must(error?.code === 100, `it was thrown as ${JSON.stringify(error)}`);
});
await done();
