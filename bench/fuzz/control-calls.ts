import type { Call } from './hostile.ts';
import { JSON_TYPE } from './json-type.ts';
import type { Things } from './things.ts';

/** Calls of the control API. In their order none undoes what a later one needs. */
export function controlCalls(things: Things, agents: readonly string[]): readonly Call[] {
  return [...chatCalls(things), ...phoneCalls(things), ...platformCalls(things, agents)];
}

/** What is written and sent, changed and looked at. */
function chatCalls({ customer, other, noteId }: Things): readonly Call[] {
  const at = `/customers/${customer.waId}`;
  const id = customer.sent().at(-1)?.id ?? '';
  const reaction = { type: 'reaction', to: noteId, emoji: '👍' };
  return [
    call('POST', `${at}/writes`, { text: 'x', replyTo: id }),
    call('POST', `${at}/edits`, { id, text: 'x' }),
    call('POST', `${at}/revokes`, { id }),
    call('POST', `${at}/sends`, { message: { type: 'image', file: { sample: 'photo' } } }),
    call('POST', `${at}/writes`, { text: 'x', wait: false }),
    call('POST', `${at}/reads`),
    call('GET', `${at}/messages?received=0&wait=1`),
    call('GET', `${at}/chat`),
    call('POST', `/customers/${other.waId}/sends`, { message: reaction, wait: false }),
    call('POST', `/customers/${other.waId}/plays`, { id: noteId }),
  ];
}

/** What people do with their phones, and how they live. */
function phoneCalls({ other, living }: Things): readonly Call[] {
  const at = `/customers/${other.waId}`;
  const life = `/customers/${living.waId}/life`;
  return [
    call('POST', `${at}/shares-receipts`, { shares: false }),
    ...['opens-chat', 'leaves-chat', 'blocks', 'unblocks', 'goes-offline', 'comes-online'].map(
      (verb) => call('POST', `${at}/${verb}`),
    ),
    call('POST', `${at}/changes-number`),
    // Where nobody blocks or moves: whoever cannot write any more would say so as a failure of the simulator.
    call('PUT', life, { persona: 'everyone' }),
    call('DELETE', life),
    call('GET', '/customers'),
  ];
}

/** What the platform is told, and what it tells. */
function platformCalls(things: Things, agents: readonly string[]): readonly Call[] {
  return [
    call('PUT', '/faults/delay-webhooks', { share: 0.5, times: 1, ms: 1 }),
    call('DELETE', '/faults'),
    call('POST', '/webhooks', {
      changes: [{ field: 'messages', value: {} }],
      signature: 'missing',
    }),
    call('POST', '/subscribe'),
    call('POST', '/templates/order_update/en_US', { decision: 'APPROVED', reason: 'NONE' }),
    call('POST', '/clock/skip', { ms: 1000 }),
    call('GET', '/clock'),
    call('GET', '/agents'),
    ...agents.map((name) => call('PUT', `/agents/${name}`, { works: true })),
    call('GET', '/setting'),
    ...['', 'app.js', 'app.css'].map((file) => call('GET', `/phones/${file}`)),
    call('GET', '/wire?after=0&wait=1'),
    call('GET', '/feed?after=0&wait=1'),
    call('GET', '/deliveries'),
    call('GET', `/files/${things.fileId()}`),
  ];
}

function call(method: string, path: string, body: object = {}): Call {
  return { method, path, headers: JSON_TYPE, body: JSON.stringify(body) };
}
