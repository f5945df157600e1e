import { createHmac } from 'node:crypto';
import { startDeskApi } from '../../reference-impl/desk-api.ts';
import { createReference, wallClock } from '../../reference-impl/index.ts';
import { openHttpDoor, startControlApi } from '../../simulator/doors.ts';
import { createSimulator, type Simulator } from '../../simulator/index.ts';
import { business } from '../../steps/assemblies/business.ts';
import type { Call, Surface } from './hostile.ts';

/** The three that strangers can reach: the Graph side, the control API, and the reference's webhook with its Desk API. */
export interface Surfaces {
  readonly simulator: Simulator;
  readonly all: readonly [Surface, ...Surface[]];
  /** Sentences of the reference and the control API about their own failures. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

export async function openSurfaces(seed: number): Promise<Surfaces> {
  const warnings: string[] = [];
  const simulator = createSimulator({
    ...{ seed, clock: wallClock, business, keep: 1000 },
    // So many at once would soon be refused for that alone.
    limits: { pairRate: 'off', throughput: 'off' },
    webhook: { url: 'http://127.0.0.1/webhook', send: () => Promise.resolve(new Response('')) },
  });
  const customer = simulator.customers.create({ phone: '+16505551234' });
  await customer.writes('Hello');
  const reference = createReference({
    ...{ clock: wallClock, idPrefix: 'fuzz', business, track: () => undefined },
    graph: {
      baseUrl: 'https://graph.facebook.com/v24.0',
      fetch: (asked) => simulator.graph(asked),
    },
  });
  const [agent = ''] = reference.administration.agents();
  const desk = await startDeskApi({
    reference,
    clock: wallClock,
    tokens: new Map([['token', agent]]),
  });
  const graph = await openHttpDoor(simulator);
  const warn = (text: string): void => void warnings.push(text);
  const control = await startControlApi({ simulator, clock: wallClock, warn });
  const all: Surfaces['all'] = [
    { name: 'graph', port: graph.port, calls: graphCalls(customer.waId) },
    { name: 'control', port: control.port, calls: controlCalls(customer.waId) },
    { name: 'webhook', port: Number(new URL(desk.url).port), calls: webhookCalls(customer.waId) },
  ];
  const close = async (): Promise<void> => {
    await Promise.all([desk.close(), graph.close(), control.close()]);
  };
  return { simulator, all, warnings, close };
}

const JSON_TYPE = { 'content-type': 'application/json' };

function graphCalls(to: string): readonly Call[] {
  const { phoneNumberId: id, wabaId, accessToken } = business;
  const headers = { ...JSON_TYPE, authorization: `Bearer ${accessToken}` };
  const call = (method: string, path: string, body: object = {}): Call => ({
    ...{ method, path, headers, body: JSON.stringify(body) },
  });
  const product = { messaging_product: 'whatsapp' };
  const message = (type: string, content: object) => ({ ...product, to, type, [type]: content });
  const buttons = [{ type: 'reply', reply: { id: 'a', title: 'A' } }];
  return [
    call('POST', `/v24.0/${id}/messages`, message('text', { body: 'x', preview_url: true })),
    call(
      'POST',
      `/${id}/messages`,
      message('image', { link: 'https://x.example/a.png', caption: 'x' }),
    ),
    call(
      'POST',
      `/${id}/messages`,
      message('interactive', { type: 'button', body: { text: 'x' }, action: { buttons } }),
    ),
    call(
      'POST',
      `/${id}/messages`,
      message('template', {
        name: 'order_update',
        language: { code: 'en_US' },
        components: [{ type: 'body', parameters: [{ type: 'text', text: 'x' }] }],
      }),
    ),
    call('POST', `/${id}/messages`, { ...product, status: 'read', message_id: 'wamid.x' }),
    {
      method: 'POST',
      path: `/v24.0/${id}/media?messaging_product=whatsapp`,
      headers: { ...headers, 'content-type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: text/plain\r\n\r\nx\r\n--x--\r\n',
    },
    call('GET', `/v24.0/${id}?fields=verified_name,throughput{level}`),
    call('POST', `/v24.0/${id}/whatsapp_business_profile`, { ...product, about: 'x' }),
    call('POST', `/v24.0/${id}/block_users`, {
      ...product,
      block_users: [{ user: '16505550000' }],
    }),
    call('GET', `/v24.0/${wabaId}/message_templates?limit=5`),
    call('POST', `/v24.0/${wabaId}/subscribed_apps`),
  ];
}

function controlCalls(waId: string): readonly Call[] {
  const call = (method: string, path: string, body: object = {}): Call => ({
    ...{ method, path, headers: JSON_TYPE, body: JSON.stringify(body) },
  });
  return [
    call('POST', `/customers/${waId}/writes`, { text: 'x', replyTo: 'wamid.x' }),
    call('POST', `/customers/${waId}/sends`, {
      message: { type: 'image', file: { sample: 'photo' } },
    }),
    call('POST', `/customers/${waId}/reads`),
    call('GET', `/customers/${waId}/messages?received=0&wait=1`),
    call('GET', '/wire?after=0&wait=1'),
    call('PUT', '/faults/delay-webhooks', { share: 0.5, times: 1, ms: 1 }),
    call('DELETE', '/faults'),
    call('GET', '/deliveries'),
    call('POST', `/customers/${waId}/edits`, { id: 'wamid.x', text: 'x' }),
    call('POST', `/customers/${waId}/revokes`, { id: 'wamid.x' }),
    call('POST', '/webhooks', {
      changes: [{ field: 'messages', value: {} }],
      signature: 'missing',
    }),
    call('POST', '/templates/order_update/en_US', { status: 'APPROVED' }),
    call('GET', `/customers/${waId}/chat`),
    call('GET', '/feed?after=0&wait=1'),
    call('GET', '/files/1'),
  ];
}

/** What else the reference is asked: to prove itself, for a window, and to take a file. */
const BESIDE: readonly Call[] = [
  {
    method: 'GET',
    path: '/webhook?hub.mode=subscribe&hub.challenge=1&hub.verify_token=x',
    headers: {},
    body: '',
  },
  {
    method: 'POST',
    path: '/desks/desk-fuzz-1/attachment?name=a.png',
    headers: { 'content-type': 'application/octet-stream', authorization: 'Bearer token' },
    body: 'x',
  },
  {
    method: 'POST',
    path: '/desk/windows',
    headers: { ...JSON_TYPE, authorization: 'Bearer token' },
    body: '{}',
  },
];

function webhookCalls(from: string): readonly Call[] {
  const metadata = {
    display_phone_number: business.displayPhoneNumber,
    phone_number_id: business.phoneNumberId,
  };
  const contacts = [{ profile: { name: 'Ada' }, wa_id: from }];
  const of = (type: string, content: object) => ({
    ...{ from, id: `wamid.${type}`, timestamp: '1772442000', type },
    [type]: content,
  });
  const messages = [
    { from, id: 'wamid.HBg', timestamp: '1772442000', text: { body: 'x' }, type: 'text' },
  ];
  const body = (value: object): string =>
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: business.wabaId,
          changes: [
            { value: { messaging_product: 'whatsapp', metadata, ...value }, field: 'messages' },
          ],
        },
      ],
    });
  const call = (text: string): Call => ({
    ...{ method: 'POST', path: '/webhook', body: text },
    headers: { ...JSON_TYPE, 'x-hub-signature-256': signature(text) },
  });
  return [
    call(body({ contacts, messages })),
    call(
      body({ contacts, messages: [of('image', { id: '1', mime_type: 'image/png', sha256: 'x' })] }),
    ),
    call(body({ contacts, messages: [of('reaction', { message_id: 'wamid.x', emoji: 'x' })] })),
    call(body({ contacts, messages: [of('interactive', { type: 'list_reply', list_reply: {} })] })),
    call(body({ contacts, messages: [of('contacts', [{ name: { formatted_name: 'x' } }])] })),
    call(
      body({
        statuses: [
          { id: 'wamid.HBg', status: 'read', timestamp: '1772442000', recipient_id: from },
        ],
      }),
    ),
    ...BESIDE,
  ];
}

/** What is spoilt after it was signed is refused for that; so the hostile body is signed anew in one of two cases. */
export function signature(body: string): string {
  return `sha256=${createHmac('sha256', business.appSecret).update(body).digest('hex')}`;
}
