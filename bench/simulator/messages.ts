/** What the servers of the bench and their load know of each other. */
export const PHONE_NUMBER_ID = '106540352242922';
export const ACCESS_TOKEN = 'EAAbench';
export const APP_SECRET = 'bench-secret';

/** The people written to, in turn: a chat of one person is no picture of a platform. */
export const PEOPLE = 64;

/** What a server is started as. */
export const ROLES = [
  'bare answers',
  'simulator answers',
  'bare webhooks',
  'simulator webhooks',
] as const;
export type Role = (typeof ROLES)[number];

/** What a server tells once it serves. */
export interface Ready {
  readonly port: number;
  /** Digits; whom the simulator knows. */
  readonly people: readonly string[];
}

/** What it tells when it is asked what it has cost so far. */
export interface Spent {
  /** Ms of processor time of the whole process. */
  readonly cpuMs: number;
  /** Bytes of heap in use. */
  readonly heap: number;
}

/** The answer to a send, and a webhook of its status, as large as the simulator's own. */
const WAMID = 'wamid.HBgLMTIwMjU1NTAxMDAVAgARGBI3MEM2RUJFNkI0RENGQTVDRjUA';
export const CONSTANT_ANSWER = JSON.stringify({
  messaging_product: 'whatsapp',
  contacts: [{ input: '12025550100', wa_id: '12025550100' }],
  messages: [{ id: WAMID }],
});
export const CONSTANT_WEBHOOK = JSON.stringify({
  object: 'whatsapp_business_account',
  entry: [
    {
      id: '102290129340398',
      changes: [
        {
          value: {
            messaging_product: 'whatsapp',
            metadata: { display_phone_number: '15550783881', phone_number_id: PHONE_NUMBER_ID },
            statuses: [
              {
                ...{ id: WAMID, status: 'sent', timestamp: '1800000000' },
                recipient_id: '12025550100',
                pricing: {
                  ...{ billable: false, pricing_model: 'PMP' },
                  ...{ category: 'service', type: 'free_customer_service' },
                },
              },
            ],
          },
          field: 'messages',
        },
      ],
    },
  ],
});

/** A send of a text, whole, as a client with a connection of its own puts it on the wire. */
export function sendRequest(to: string, turn: number): string {
  const body = JSON.stringify({
    ...{ messaging_product: 'whatsapp', recipient_type: 'individual', to, type: 'text' },
    text: {
      preview_url: false,
      body: `Your parcel ${turn} has left our house and comes tomorrow.`,
    },
  });
  const head = [
    `POST /v24.0/${PHONE_NUMBER_ID}/messages HTTP/1.1`,
    'Host: 127.0.0.1',
    `Authorization: Bearer ${ACCESS_TOKEN}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}
