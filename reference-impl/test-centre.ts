import { createHmac } from 'node:crypto';
import {
  createReference,
  createVirtualClock,
  type Blueprint,
  type Reference,
  type VirtualClock,
} from './index.ts';

/** The body of a Graph call, as far as tests look: a text has `text`, a read receipt `status`. */
export interface GraphBody {
  readonly to?: string;
  readonly text?: { readonly body: string };
  readonly status?: string;
  readonly message_id?: string;
}

/** A contact centre for unit tests, with what it sent out and a way to write to it as the platform would. */
export interface TestCentre {
  readonly reference: Reference;
  readonly clock: VirtualClock;
  /** Bodies of the Graph calls it made. */
  readonly sent: readonly GraphBody[];
  /** Sends a text from a customer and gives the status of the answer. */
  readonly write: (from: string, text: string) => Promise<number>;
  /** Sends any message from a customer, e.g. `{ type: 'image', image: { id: '1' } }`. */
  readonly tell: (from: string, message: object) => Promise<number>;
  readonly advance: (ms: number) => Promise<void>;
}

const secret = 'test-app-secret';
const phoneNumberId = '106540352242922';
const business = {
  phoneNumberId,
  displayNumber: '+1 555-078-3881',
  accessToken: 'token',
  appSecret: secret,
  verifyToken: 'verify',
};

/** Makes one. `answer` is what the platform says to each Graph call. */
export function createTestCentre(
  options: {
    readonly answer?: (body: GraphBody) => Response;
    readonly blueprint?: Blueprint;
    /** Takes each Graph call in place of that. */
    readonly graph?: (request: Request) => Promise<Response>;
  } = {},
): TestCentre {
  const clock = createVirtualClock(Date.UTC(2026, 2, 2, 9));
  const work = new Set<Promise<unknown>>();
  const sent: GraphBody[] = [];
  let count = 0;
  const answer = options.answer ?? (() => Response.json({ messages: [{ id: `wamid.${count}` }] }));
  const reference = createReference({
    clock,
    idPrefix: 'test',
    business,
    graph: {
      baseUrl: 'https://graph.facebook.com/v24.0',
      fetch: async (request) => {
        if (options.graph) return options.graph(request);
        const body = (await request.json()) as GraphBody;
        sent.push(body);
        return answer(body);
      },
    },
    track: (each) => work.add(each),
    ...(options.blueprint ? { blueprint: options.blueprint } : {}),
  });
  const idle = () => untilIdle(work);
  const tell = async (from: string, message: object) => {
    count += 1;
    const body = messageNotice(from, { id: `in.${count}`, ...message });
    const response = await reference.webhook(webhook(body));
    await idle();
    return response.status;
  };
  return {
    reference,
    clock,
    sent,
    write: (from, text) => tell(from, { type: 'text', text: { body: text } }),
    tell,
    advance: (ms) => clock.advance(ms, idle),
  };
}

/** What ended may have set off something new. */
async function untilIdle(work: ReadonlySet<Promise<unknown>>): Promise<void> {
  const { size } = work;
  await Promise.all(work);
  if (work.size > size) await untilIdle(work);
}

interface Text {
  readonly from: string;
  readonly text: string;
  readonly id: string;
}

/** The body of a webhook with one text in it. */
export function textNotice({ from, text, id }: Text): string {
  return messageNotice(from, { id, type: 'text', text: { body: text } });
}

function messageNotice(from: string, message: object): string {
  return notice({
    contacts: [{ profile: { name: `Name of ${from}` }, wa_id: from }],
    messages: [{ from, timestamp: '1772442000', ...message }],
  });
}

/** The body of a webhook around any value. */
export function notice(value: object, id = phoneNumberId): string {
  const metadata = { display_phone_number: '15550783881', phone_number_id: id };
  const changes = [
    { value: { messaging_product: 'whatsapp', metadata, ...value }, field: 'messages' },
  ];
  return JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes }] });
}

/** A signed webhook; `signature` replaces the right one. */
export function webhook(body: string, signature?: string): Request {
  const right = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return new Request('https://contact-centre.example/webhook', {
    method: 'POST',
    headers: { 'x-hub-signature-256': signature ?? right },
    body,
  });
}
