import type { Setting, WireRecord } from './types.ts';

/** A record of the wire for tests: a webhook that arrived, unless told. */
export function recordOf(given: Partial<WireRecord> = {}): WireRecord {
  return {
    ...{ number: 1, change: 2, at: 0, direction: 'webhook', status: 200, response: '' },
    summary: 'message wamid.1 from 12025550143',
    request: 'POST http://127.0.0.1:3000/webhook\nX-Hub-Signature-256: sha256=ab\n\n{"a":1}',
    ...given,
  };
}

/** A webhook that says what is in `value`. */
export function webhookOf(value: object): WireRecord {
  const body = JSON.stringify({ entry: [{ changes: [{ field: 'messages', value }] }] });
  return recordOf({ request: `POST http://127.0.0.1:3000/webhook\n\n${body}` });
}

/** A call of the messages endpoint. */
export function sendOf(body: object): WireRecord {
  const request = `POST /v24.0/106/messages\n\n${JSON.stringify(body)}`;
  return recordOf({ direction: 'graph', request });
}

export const SETTING: Setting = {
  business: { name: 'Harbour Lamps', number: '15550783881', phoneNumberId: '106', wabaId: '102' },
  graph: { url: 'http://127.0.0.1:4601', accessToken: 'EAA1' },
  webhook: { url: 'http://127.0.0.1:3000/webhook', appSecret: 's', verifyToken: 'v' },
  handshake: { verified: true },
  deskUrl: null,
};
