import { createHmac } from 'node:crypto';
import { business } from '../../steps/assemblies/business.ts';
import type { Call } from './hostile.ts';
import { JSON_TYPE } from './json-type.ts';
import type { Things } from './things.ts';

/** What opens the second agent's windows; the first one's are opened again and again. */
export const TOKENS = ['token', 'other-token'] as const;

/** To prove itself, for a window, and to take a file. */
function besideCalls(desk: string): readonly Call[] {
  const [first, second] = TOKENS;
  const own = { authorization: `Bearer ${second}` };
  const at = `/api/v1/desks/${desk}`;
  const verify = `hub.verify_token=${business.verifyToken}`;
  return [
    {
      ...{ method: 'GET', path: `/webhook?hub.mode=subscribe&hub.challenge=1&${verify}` },
      ...{ headers: {}, body: '' },
    },
    {
      ...{ method: 'POST', path: '/api/v1/desks', body: '{}' },
      headers: { ...JSON_TYPE, authorization: `Bearer ${first}` },
    },
    { method: 'GET', path: at, headers: own, body: '' },
    {
      ...{ method: 'POST', path: `${at}/actions`, headers: { ...JSON_TYPE, ...own } },
      body: JSON.stringify({ verb: 'signIn' }),
    },
    {
      ...{ method: 'POST', path: `${at}/attachment?name=a.png`, body: 'x' },
      headers: { ...own, 'content-type': 'application/octet-stream' },
      // Nobody has a conversation open at that desk.
      refusal: 409,
    },
  ];
}

/** Webhooks as the platform sends them, and what else the reference is asked by strangers and its own pages. */
export function webhookCalls(things: Things, desk: string): readonly Call[] {
  const from = things.customer.waId;
  const image = { id: things.fileId(), mime_type: 'image/png', sha256: 'x' };
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
    call(body({ contacts, messages: [of('image', image)] })),
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
    ...besideCalls(desk),
  ];
}

/** What is spoilt after it was signed is refused for that; so the hostile body is signed anew in one of two cases. */
export function signature(body: string): string {
  return `sha256=${createHmac('sha256', business.appSecret).update(body).digest('hex')}`;
}
