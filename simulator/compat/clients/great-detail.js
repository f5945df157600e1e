// `@great-detail/whatsapp`: takes a base URL, loses the version from its paths.
import Client from '@great-detail/whatsapp';
import { ask, bodyOf, done, expectation, listen, must, operation, settings } from './kit.js';
import { sendUsual } from './usual-messages.js';

const { baseUrl, phoneNumberId, wabaId, token, appSecret, verifyToken, customer, files } = settings;
const authorization = { headers: { Authorization: `Bearer ${token}` } };
const sdk = new Client({ baseUrl, request: authorization });
const phoneNumberID = phoneNumberId;

async function sent(type, content, more = {}) {
  const answer = await sdk.message
    .createMessage({ phoneNumberID, to: customer, type, [type]: content, ...more })
    .json();
  must(answer.contacts[0].wa_id === customer, JSON.stringify(answer));
  return { id: answer.messages[0].id, type };
}

await sendUsual(sent);
await operation('mark as read, and type', async () => {
  const { id } = await ask('customer writes', { text: 'Hello?' });
  const status = { status: 'read', message_id: id, typing_indicator: { type: 'text' } };
  const answer = await sdk.message.createStatus({ phoneNumberID, ...status }).json();
  must(answer.success === true, 'no success');
  must(await ask('is read', { id }), 'the customer sees no read receipt');
});
await operation('upload, look up, fetch and delete a file', async () => {
  const file = new Blob([Buffer.from(files.png, 'base64')], { type: 'image/png' });
  const { id } = await sdk.media
    .upload({ phoneNumberID, file, filename: 'lamp.png', mimeType: 'image/png' })
    .json();
  const { url } = await sdk.media.getURL({ mediaID: id, phoneNumberID }).json();
  // Its download sends no token unless it is told to, and would be refused by the real platform as well.
  const came = await sdk.media.download({ mediaURL: url, request: authorization });
  must(
    Buffer.from(await came.arrayBuffer()).toString('base64') === files.png,
    'other bytes came back',
  );
  must(
    (await sdk.media.delete({ mediaID: id, phoneNumberID }).json()).success === true,
    'no success',
  );
});
await operation('list templates', async () => {
  const { data } = await sdk.template.list(wabaId, { limit: 5 }).json();
  must(
    data.some(({ name }) => name === 'hello_world'),
    JSON.stringify(data),
  );
});
await operation('look at the number and the profile', async () => {
  const number = await sdk.phoneNumbers
    .getPhoneNumber({ phoneNumberID, fields: ['verified_name', 'throughput{level}'] })
    .json();
  must(number.throughput?.level === 'STANDARD', JSON.stringify(number));
  const profile = await sdk.businessProfile
    .getBusinessProfile({ phoneNumberID, fields: ['about'] })
    .json();
  must(Array.isArray(profile.data), JSON.stringify(profile));
});

const message = expectation();
const status = expectation();
const url = await listen(async (request) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const asked = {
    method: request.method,
    query: Object.fromEntries(searchParams),
    headers: request.headers,
  };
  if (request.method === 'GET') {
    const { verifyToken: given, accept } = await sdk.webhook.register(asked);
    return given === verifyToken ? { body: accept() } : { status: 403 };
  }
  const event = await sdk.webhook.eventNotification({ ...asked, body: await bodyOf(request) });
  await event.verifySignature(appSecret);
  must(await event.signature.sha1.check(appSecret), 'the legacy signature is wrong');
  const { value } = event.eventNotification.entry[0].changes[0];
  if (value.messages) message.meet(value.messages[0]);
  if (value.statuses) status.meet(value.statuses[0]);
  return {};
});
await operation('verification handshake', async () => {
  const { verified, reason } = await ask('webhook', { url });
  must(verified, reason);
});
await operation('receive a message, both signatures checked', async () => {
  await ask('customer writes', { text: 'Zwölf Lampen, 50 % — wie? 👍' });
  must((await message.met).text.body === 'Zwölf Lampen, 50 % — wie? 👍', 'it came otherwise');
});
await operation('receive a status', async () => {
  await sent('text', { body: 'On its way' });
  must((await status.met).status === 'sent', 'another status came first');
});
await operation('read an error: no recipient', async () => {
  const answer = sdk.message.createMessage({
    phoneNumberID,
    type: 'text',
    text: { body: 'Hello' },
  });
  const error = await answer.json().then(
    () => undefined,
    (thrown) => thrown,
  );
  must(error?.response?.status === 400, `it was thrown as ${String(error)}`);
});
await done();
