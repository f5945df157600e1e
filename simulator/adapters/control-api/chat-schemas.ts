import { PERSONA_NAMES } from '../../application/personas/habits.ts';
import { list, together } from './schemas.ts';

const text = { type: 'string' } as const;
const truth = { type: 'boolean' } as const;
const number = { type: 'integer' } as const;

const file = together(
  {
    kind: { type: 'string', enum: ['audio', 'document', 'image', 'sticker', 'video'] },
    type: { ...text, description: 'Content type.' },
    name: text,
    bytes: number,
    path: { ...text, description: 'Where its bytes are, on this API.' },
    link: { ...text, description: 'Where they are on the web; the simulator fetches nothing.' },
  },
  ['kind'],
);

const message = together(
  {
    id: text,
    from: { type: 'string', enum: ['customer', 'business'] },
    type: text,
    text: { ...text, description: 'What a person reads of it.' },
    body: { description: "The type's own object, as it crossed the wire." },
    parts: {
      ...together({
        ...{ header: text, body: text, footer: text },
        buttons: { type: 'array', items: together({ type: text, text }) },
      }),
      description: 'Of a template: what stands where on the phone.',
    },
    at: { ...number, description: 'Ms since 1970.' },
    status: {
      type: 'string',
      enum: ['sent', 'delivered', 'read', 'failed'],
      description:
        "Of a customer's message: `sent` until the contact centre has answered its webhook with 200, `failed` when the platform has given up on it.",
    },
    replyTo: { ...text, description: 'Id of the message that it quotes.' },
    reactions: together({ business: text, customer: text }),
    offers: { type: 'array', items: { type: 'object' }, description: 'What can be tapped.' },
    files: { type: 'array', items: file },
    played: truth,
  },
  ['id', 'from', 'type', 'text', 'at', 'status', 'files'],
);

/** The phone of a customer, with both sides of the chat. */
export const chat = together(
  {
    number: {
      ...number,
      description: 'From 1, in the order in which customers came; stays with another phone number.',
    },
    waId: text,
    phone: text,
    name: text,
    online: truth,
    blocked: { ...truth, description: 'The customer has blocked the business.' },
    chatOpen: { ...truth, description: 'What arrives is read at once.' },
    readReceipts: truth,
    typingUntil: { ...number, description: 'Ms since 1970 at which “typing…” vanishes.' },
    windowUntil: {
      type: ['integer', 'null'],
      description:
        'Ms since 1970 until when the business may write freely; null before the first message.',
    },
    held: { ...number, description: 'How many messages wait at the platform.' },
    persona: {
      enum: [...PERSONA_NAMES, null],
      description: 'Set while the customer chats on their own account.',
    },
    messages: { type: 'array', items: message },
    waiting: {
      type: 'array',
      items: together({ type: text, text }),
      description: 'What was written while the phone was offline, and has not left it.',
    },
  },
  ['number', 'waId', 'phone', 'name', 'online', 'blocked', 'messages', 'waiting'],
);

/** Agents of the contact centre whom the sandbox knows. */
export const agents = list(
  'agents',
  together(
    {
      name: text,
      link: { type: ['string', 'null'], description: 'The page of their desktop.' },
      works: { ...truth, description: 'They accept, answer and end by themselves.' },
    },
    ['name', 'works'],
  ),
);
