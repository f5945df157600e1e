import type { Customer } from '../../application/customers.ts';
import type { CustomerFile, CustomerMessage, SendOptions } from '../../domain/customer-message.ts';
import { SAMPLE_FILES } from '../../domain/samples/sample-files.ts';
import { strict } from './schemas.ts';

/** A file inside JSON: one of the samples by its name, or its bytes. */
type SentFile =
  | { readonly sample: keyof typeof SAMPLE_FILES }
  | { readonly type: string; readonly base64: string; readonly name?: string };

/** What is sent to have a customer send a message of any kind. */
export interface Sends extends SendOptions {
  readonly message: Readonly<Record<string, unknown>> & { readonly type: string };
}

const text = { type: 'string', minLength: 1 } as const;
const number = { type: 'number' } as const;

/** In the bodies of what a customer writes and sends. */
export const wait = {
  ...{ type: 'boolean', default: true },
  description:
    'False: the answer does not wait for the contact centre, which is told all the same.',
} as const;
const object = { type: 'object' } as const;

const file = {
  ...strict({
    sample: { type: 'string', enum: Object.keys(SAMPLE_FILES) },
    type: { ...text, description: 'Content type.' },
    base64: { type: 'string', contentEncoding: 'base64' },
    name: text,
  }),
  oneOf: [{ required: ['sample'] }, { required: ['type', 'base64'] }],
};

/** What each type cannot do without. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  image: ['file'],
  video: ['file'],
  audio: ['file'],
  document: ['file'],
  sticker: ['file'],
  location: ['latitude', 'longitude'],
  contacts: ['contacts'],
  reaction: ['to'],
  button: ['to', 'text'],
  button_reply: ['to', 'id'],
  list_reply: ['to', 'id'],
  address_reply: ['to', 'response'],
  flow_reply: ['to', 'response'],
  call_permission_reply: ['to', 'response'],
  order: ['catalogId', 'items'],
  unsupported: [],
};

const item = strict(
  {
    retailerId: text,
    quantity: { type: 'integer', minimum: 1 },
    price: number,
    currency: { type: 'string', pattern: '^[A-Z]{3}$' },
  },
  ['retailerId', 'quantity', 'price', 'currency'],
);

const contact = {
  ...object,
  required: ['name'],
  properties: { name: { ...object, required: ['formatted_name'] } },
};

const message = {
  ...strict(
    {
      type: { type: 'string', enum: Object.keys(NEEDS) },
      ...{ text, file, caption: text, voice: { type: 'boolean' } },
      ...{ latitude: number, longitude: number, name: text, address: text, url: text },
      contacts: { type: 'array', items: contact, minItems: 1 },
      to: { ...text, description: 'Id of the message that it is about.' },
      emoji: { type: 'string', description: 'Left out, the reaction is taken back.' },
      id: { ...text, description: 'Id of the button or the row.' },
      response: { anyOf: [object, { type: 'string', enum: ['accept', 'reject'] }] },
      catalogId: text,
      items: { type: 'array', items: item, minItems: 1 },
      kind: text,
    },
    ['type'],
  ),
  allOf: Object.entries(NEEDS).map(([type, required]) => ({
    if: { properties: { type: { const: type } } },
    then: { required },
  })),
};

/** The body of `POST /customers/{waId}/sends`. */
export const sendsBody = strict(
  {
    message,
    replyTo: { ...text, description: 'Id of the message that it quotes.' },
    quoteForgotten: { type: 'boolean' },
    forwarded: { type: 'string', enum: ['often', 'seldom'] },
    referral: { ...object, required: ['source_url', 'source_id', 'source_type'] },
    product: strict({ catalogId: text, retailerId: text }, ['catalogId', 'retailerId']),
    wait,
  },
  ['message'],
);

/** Has a customer send a message that was held against `sendsBody`. */
export function sendMessage(
  customer: Customer,
  { message: sent, ...options }: Sends,
): Promise<void> {
  const { file: asked } = sent;
  const whole = asked === undefined ? sent : { ...sent, file: fileOf(asked as SentFile) };
  return customer.sends(whole as unknown as CustomerMessage, options);
}

function fileOf(asked: SentFile): CustomerFile {
  if ('sample' in asked) return SAMPLE_FILES[asked.sample];
  const { base64, ...rest } = asked;
  return { ...rest, bytes: new Uint8Array(Buffer.from(base64, 'base64')) };
}
