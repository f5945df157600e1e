import { business } from '../../steps/assemblies/business.ts';
import type { Call } from './hostile.ts';
import { JSON_TYPE } from './json-type.ts';
import type { Things } from './things.ts';

const { phoneNumberId: id, wabaId, accessToken } = business;
const headers = { ...JSON_TYPE, authorization: `Bearer ${accessToken}` };
const product = { messaging_product: 'whatsapp' };
const buttons = [{ type: 'reply', reply: { id: 'a', title: 'A' } }];
const order = ['Ada', '4711'].map((text) => ({ type: 'text', text }));

/** Calls of the Graph API. */
export function graphCalls(things: Things): readonly Call[] {
  const { customer, other } = things;
  const file = things.fileId();
  const send = (type: string, content: object): Call => {
    const message = { ...product, to: customer.waId, type, [type]: content };
    return call('POST', `/v24.0/${id}/messages`, message);
  };
  const read = { ...product, status: 'read', message_id: customer.sent().at(-1)?.id };
  const users = { ...product, block_users: [{ user: other.waId }] };
  return [
    send('text', { body: 'x', preview_url: true }),
    send('image', { link: 'https://x.example/a.png', caption: 'x' }),
    send('image', { id: file, caption: 'x' }),
    send('document', { id: file, filename: 'a.png' }),
    send('interactive', { type: 'button', body: { text: 'x' }, action: { buttons } }),
    send('template', {
      name: 'order_update',
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters: order }],
    }),
    call('POST', `/${id}/messages`, read),
    call('POST', `/${id}/messages`, { ...read, typing_indicator: { type: 'text' } }),
    {
      method: 'POST',
      path: `/v24.0/${id}/media?messaging_product=whatsapp`,
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: text/plain\r\n\r\nx\r\n--x--\r\n',
    },
    call('GET', `/v24.0/${file}?phone_number_id=${id}`),
    {
      ...call('GET', things.filePath()),
      headers: { ...headers, 'user-agent': 'fuzz', range: 'bytes=0-9' },
    },
    call('GET', `/v24.0/${id}?fields=verified_name,throughput{level}`),
    call('POST', `/v24.0/${id}/whatsapp_business_profile`, { ...product, about: 'x' }),
    call('POST', `/v24.0/${id}/block_users`, users),
    call('DELETE', `/v24.0/${id}/block_users`, users),
    call('GET', `/v24.0/${wabaId}/message_templates?limit=5`),
    call('POST', `/v24.0/${wabaId}/subscribed_apps`),
  ];
}

function call(method: string, path: string, body: object = {}): Call {
  return { method, path, headers, body: JSON.stringify(body) };
}
