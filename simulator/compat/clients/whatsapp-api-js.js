// `whatsapp-api-js`: its host is written in, so it is given a `fetch` that goes to the plain door.
import { WhatsAppAPI } from 'whatsapp-api-js/middleware/node-http';
import * as m from 'whatsapp-api-js/messages';
import { ask, done, expectation, listen, must, operation, settings } from './kit.js';

const { baseUrl, phoneNumberId, token, appSecret, verifyToken, customer, files } = settings;
const api = new WhatsAppAPI({
  token,
  appSecret,
  webhookVerifyToken: verifyToken,
  v: 'v24.0',
  ponyfill: {
    subtle: crypto.subtle,
    fetch: (url, init) => fetch(String(url).replace('https://graph.facebook.com', baseUrl), init),
  },
});

async function sent(type, message, context) {
  const answer = await api.sendMessage(phoneNumberId, customer, message, context);
  must(answer.error === undefined, JSON.stringify(answer.error));
  must(answer.contacts[0].wa_id === customer, JSON.stringify(answer.contacts));
  return { id: answer.messages[0].id, type };
}

const body = new m.Body('Which one?');
const buttons = new m.ActionButtons(new m.Button('yes', 'Yes'), new m.Button('no', 'No'));
const list = new m.ActionList(
  'Choose',
  new m.ListSection('Lamps', new m.Row('desk', 'Desk lamp', 'Small')),
);

await operation('send text', () => sent('text', new m.Text('Grüße 👍', true)));
await operation('send image by id', () => sent('image', new m.Image(files.image, true, 'A lamp')));
await operation('send image by link', () =>
  sent('image', new m.Image('https://example.com/lamp.jpg')),
);
await operation('send video', () => sent('video', new m.Video(files.video, true)));
await operation('send audio', () => sent('audio', new m.Audio(files.audio, true)));
await operation('send voice note', () => sent('audio', new m.Audio(files.audio, true, true)));
await operation('send document', () =>
  sent('document', new m.Document(files.document, true, 'Your bill', 'bill.pdf')),
);
await operation('send sticker', () => sent('sticker', new m.Sticker(files.sticker, true)));
await operation('send location', () =>
  sent('location', new m.Location(9.99, 53.55, 'Harbour', 'Pier 1')),
);
await operation('send contacts', () =>
  sent(
    'contacts',
    new m.Contacts([new m.Name('Ada Byron', 'Ada'), new m.Phone('+16505559999', 'WORK')]),
  ),
);
await operation('send reply buttons', () =>
  sent(
    'interactive',
    new m.Interactive(buttons, body, new m.Header('Lamps'), new m.Footer('Free delivery')),
  ),
);
await operation('send buttons under a picture', () =>
  sent(
    'interactive',
    new m.Interactive(buttons, body, new m.Header(new m.Image(files.image, true))),
  ),
);
await operation('send list', () => sent('interactive', new m.Interactive(list, body)));
await operation('send link button', () =>
  sent('interactive', new m.Interactive(new m.ActionCTA('Open', 'https://example.com'), body)),
);
await operation('ask for the location', () =>
  sent('interactive', new m.Interactive(new m.ActionLocation(), body)),
);
await operation('send flow', () =>
  sent(
    'interactive',
    new m.Interactive(new m.ActionNavigateFlow('token', '1', 'Begin', 'FIRST'), body),
  ),
);
await operation('send catalogue', () =>
  sent('interactive', new m.Interactive(new m.ActionCatalog(), body)),
);
await operation('send product', () =>
  sent('interactive', new m.Interactive(new m.ActionProduct(new m.CatalogProduct('lamp-1', '7')))),
);
await operation('send product list', () =>
  sent(
    'interactive',
    new m.Interactive(
      new m.ActionProductList('7', new m.ProductSection('Lamps', new m.Product('lamp-1'))),
      body,
      new m.Header('Lamps'),
    ),
  ),
);
await operation('send template', () =>
  sent('template', new m.Template('hello_world', new m.Language('en_US'))),
);
await operation('send template with parameters', () =>
  sent(
    'template',
    new m.Template(
      settings.template.name,
      new m.Language(settings.template.language),
      new m.BodyComponent(...settings.template.parameters.map((text) => new m.BodyParameter(text))),
    ),
  ),
);
await operation('quote, react, take the reaction back', async () => {
  const { id } = await ask('customer writes', { text: 'Which lamp?' });
  await sent('reaction', new m.Reaction(id, '👍'));
  await sent('reaction', new m.Reaction(id));
  return sent('text', new m.Text('This one'), id);
});
await operation('mark as read, and type', async () => {
  const { id } = await ask('customer writes', { text: 'Hello?' });
  must((await api.markAsRead(phoneNumberId, id, 'text')).success === true, 'no success');
  must(await ask('is read', { id }), 'the customer sees no read receipt');
});
await operation('upload, look up, fetch and delete a file', async () => {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(files.png, 'base64')], { type: 'image/png' }), 'lamp.png');
  const { id } = await api.uploadMedia(phoneNumberId, form);
  const { url, mime_type: type } = await api.retrieveMedia(id, phoneNumberId);
  must(type === 'image/png', `its type is ${type}`);
  const file = await api.fetchMedia(url);
  must(
    Buffer.from(await file.arrayBuffer()).toString('base64') === files.png,
    'other bytes came back',
  );
  must((await api.deleteMedia(id, phoneNumberId)).success === true, 'no success');
  must((await api.retrieveMedia(id)).error?.error_subcode === 33, 'it is still there');
});
await operation('block and unblock a customer', async () => {
  const blocked = await api.blockUser(phoneNumberId, customer);
  must(blocked.block_users?.added_users?.[0]?.wa_id === customer, JSON.stringify(blocked));
  const unblocked = await api.unblockUser(phoneNumberId, customer);
  must(unblocked.block_users?.removed_users?.[0]?.wa_id === customer, JSON.stringify(unblocked));
});

const message = expectation();
const status = expectation();
api.on.message = ({ message: { text, type }, name }) =>
  message.meet({ text: text?.body, type, name });
api.on.status = ({ status: what }) => status.meet(what);
const url = await listen(async (request) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  if (request.method === 'GET') return { body: api.get(Object.fromEntries(searchParams)) };
  return { status: await api.handle_post(request) };
});
await operation('verification handshake', async () => {
  const { verified, reason } = await ask('webhook', { url });
  must(verified, reason);
});
await operation('receive a message, signature checked', async () => {
  await ask('customer writes', { text: 'Zwölf Lampen, 50 % — wie? 👍' });
  const came = await message.met;
  must(came.text === 'Zwölf Lampen, 50 % — wie? 👍', `it came as ${came.text}`);
});
await operation('receive a status', async () => {
  await sent('text', new m.Text('On its way'));
  must((await status.met) === 'sent', 'another status came first');
});
await operation('read an error: too many buttons', async () => {
  buttons.buttons.push(buttons.buttons[0], buttons.buttons[0]);
  const { error } = await api.sendMessage(
    phoneNumberId,
    customer,
    new m.Interactive(buttons, body),
  );
  must(error?.code === 131009, JSON.stringify(error));
});
await operation('read an error: unknown template', async () => {
  const { error } = await api.sendMessage(
    phoneNumberId,
    customer,
    new m.Template('nothing', new m.Language('en_US')),
  );
  must(error?.code === 132001, JSON.stringify(error));
});
await done();
