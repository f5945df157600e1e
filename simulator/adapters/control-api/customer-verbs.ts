import type { Customer } from '../../application/customers.ts';
import { sendMessage, sendsBody, wait, type Sends } from './customer-sends.ts';
import { message, strict, together } from './schemas.ts';

/** What a customer can be told to do: `POST /customers/{waId}/{path}`. A new one is a new row. */
export interface CustomerVerb {
  readonly path: string;
  readonly summary: string;
  /** What is sent along; nothing unless told. The body was held against it. */
  readonly body?: object;
  /** What is answered beside the customer. */
  readonly answer?: Readonly<Record<string, object>>;
  /** May throw a sentence: the refusal of the customer. `warn` is told in one of what goes wrong once all is answered. */
  readonly act: (customer: Customer, body: unknown, warn: Warn) => unknown;
}

type Warn = (sentence: string) => void;

export const CUSTOMER_VERBS: readonly CustomerVerb[] = [
  {
    path: 'writes',
    summary:
      'Writes a text. Answers when the contact centre has answered the webhook, or the first attempt has failed, unless `wait` is false; at once while offline: then there is no message yet.',
    body: strict(
      {
        text: { type: 'string', minLength: 1, maxLength: 65_536 },
        replyTo: { type: 'string', minLength: 1, description: 'Id of the message it quotes.' },
        wait,
      },
      ['text'],
    ),
    answer: { message: { anyOf: [message, { type: 'null' }] } },
    act: (customer, body, warn) => {
      const { text, wait: waits, ...options } = body as Text;
      return latest(customer, () => customer.writes(text, options), { waits, warn });
    },
  },
  {
    path: 'sends',
    summary:
      'Sends a message of any kind: a picture, a voice note, a place, a contact, a reaction, an answer to buttons or a list. Answers as `writes` does.',
    body: sendsBody,
    answer: { message: { anyOf: [message, { type: 'null' }] } },
    act: (customer, body, warn) => {
      const { wait: waits, ...sends } = body as Sends & Waiting;
      return latest(customer, () => sendMessage(customer, sends), { waits, warn });
    },
  },
  {
    path: 'edits',
    summary:
      'Puts a text or a caption in other words, up to 15 minutes after it was sent. The contact centre is told in full where the simulator plays Coexistence.',
    body: strict(
      {
        id: { type: 'string', minLength: 1 },
        text: { type: 'string', minLength: 1, maxLength: 65_536 },
      },
      ['id', 'text'],
    ),
    act: (customer, body) => {
      const { id, text } = body as { readonly id: string; readonly text: string };
      return customer.edits(id, text);
    },
  },
  {
    path: 'revokes',
    summary: 'Takes a message back, up to 2 days after it was sent. The same holds.',
    body: strict({ id: { type: 'string', minLength: 1 } }, ['id']),
    act: (customer, body) => customer.revokes((body as { readonly id: string }).id),
  },
  {
    path: 'plays',
    summary: 'Plays a voice note that arrived, and so reads the chat.',
    body: strict({ id: { type: 'string', minLength: 1 } }, ['id']),
    act: (customer, body) => customer.plays((body as { readonly id: string }).id),
  },
  {
    path: 'changes-number',
    summary: 'Takes another number, E.164 with the plus, or one that the seed gives.',
    body: strict({ phone: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' } }),
    act: (customer, body) => customer.changesNumber((body as { readonly phone?: string }).phone),
  },
  {
    path: 'reads',
    summary: 'Looks into the chat: everything that arrived counts as read.',
    act: (customer) => customer.reads(),
  },
  {
    path: 'opens-chat',
    summary: 'Keeps the chat on the screen: what arrives is read at once.',
    act: (customer) => customer.opensChat(),
  },
  {
    path: 'leaves-chat',
    summary: 'Takes the chat off the screen.',
    act: (customer) => {
      customer.leavesChat();
    },
  },
  {
    path: 'goes-offline',
    summary: 'Takes the phone off the net: the platform keeps what is sent to it.',
    act: (customer) => {
      customer.goesOffline();
    },
  },
  {
    path: 'comes-online',
    summary: 'Brings the phone back: what was kept arrives, and what was written leaves.',
    act: (customer) => customer.comesOnline(),
  },
  {
    path: 'blocks',
    summary: 'Blocks the business: nothing it sends arrives.',
    act: (customer) => {
      customer.blocks();
    },
  },
  {
    path: 'unblocks',
    summary: 'Lets the business write again.',
    act: (customer) => {
      customer.unblocks();
    },
  },
  {
    path: 'shares-receipts',
    summary: 'Lets the business learn what was read, or no longer.',
    body: strict({ shares: { type: 'boolean' } }, ['shares']),
    act: (customer, body) => {
      customer.sharesReceipts((body as { readonly shares: boolean }).shares);
    },
  },
];

interface Waiting {
  readonly wait?: boolean;
}

interface Text extends Waiting {
  readonly text: string;
  readonly replyTo?: string;
}

interface Patience {
  /** Whether the contact centre is to have been told of it first. */
  readonly waits: boolean | undefined;
  readonly warn: Warn;
}

/** The message is on the phone as soon as it is sent, before anybody hears of it. One that cannot be sent is refused in any case. */
async function latest(
  customer: Customer,
  send: () => Promise<void>,
  { waits = true, warn }: Patience,
): Promise<object> {
  const before = customer.sent().at(-1);
  const told = send();
  const written = customer.sent().at(-1);
  if (waits || written === before) await told;
  else told.catch((problem: unknown) => warn(`A message could not be told. ${String(problem)}`));
  return { message: written === before ? null : written };
}

/** What a verb answers, for the document. */
export function answerOf({ answer = {} }: CustomerVerb, customer: object): object {
  return together({ customer, ...answer }, ['customer', ...Object.keys(answer)]);
}
