// The messages that every client can send whose call takes a type and that type's object as they cross the wire.
import { ask, operation, settings } from './kit.js';

const body = { text: 'Which one?' };

/** Sends one of each. `sent(type, content, more)` sends it by the client, checks the answer and gives `{ id, type }`. */
export async function sendUsual(sent) {
  const { files, template } = settings;
  const interactive = (type, action) => sent('interactive', { type, body, action });
  await operation('send text', () => sent('text', { body: 'Grüße 👍' }));
  await operation('send image by id', () => sent('image', { id: files.image, caption: 'A lamp' }));
  await operation('send image by link', () =>
    sent('image', { link: 'https://example.com/lamp.jpg' }),
  );
  await operation('send video', () => sent('video', { id: files.video }));
  await operation('send audio', () => sent('audio', { id: files.audio }));
  await operation('send document', () =>
    sent('document', { id: files.document, filename: 'bill.pdf' }),
  );
  await operation('send sticker', () => sent('sticker', { id: files.sticker }));
  await operation('send location', () => sent('location', { latitude: 53.55, longitude: 9.99 }));
  await operation('send contacts', () =>
    sent('contacts', [{ name: { formatted_name: 'Ada Byron', first_name: 'Ada' } }]),
  );
  const buttons = [{ type: 'reply', reply: { id: 'yes', title: 'Yes' } }];
  await operation('send reply buttons', () => interactive('button', { buttons }));
  const parameters = { display_text: 'Open', url: 'https://example.com' };
  await operation('send link button', () =>
    interactive('cta_url', { name: 'cta_url', parameters }),
  );
  const sections = [{ title: 'Lamps', rows: [{ id: 'desk', title: 'Desk lamp' }] }];
  await operation('send list', () => interactive('list', { button: 'Choose', sections }));
  await operation('send template', () =>
    sent('template', { name: 'hello_world', language: { code: 'en_US' } }),
  );
  const texts = template.parameters.map((text) => ({ type: 'text', text }));
  await operation('send template with parameters', () =>
    sent('template', {
      name: template.name,
      language: { code: template.language },
      components: [{ type: 'body', parameters: texts }],
    }),
  );
  await operation('quote and react', async () => {
    const { id } = await ask('customer writes', { text: 'Which lamp?' });
    await sent('reaction', { message_id: id, emoji: '👍' });
    return sent('text', { body: 'This one' }, { context: { message_id: id } });
  });
}
