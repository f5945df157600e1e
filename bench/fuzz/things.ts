import { SAMPLE_FILES, type Customer, type Simulator } from '../../simulator/index.ts';
import { business } from '../../steps/assemblies/business.ts';

/** What calls are about: people and files that are there, so that nothing is refused for an id alone. */
export interface Things {
  /** Writes and is written to, again and again. */
  readonly customer: Customer;
  /** Blocks, moves, goes offline; has a voice note to play. */
  readonly other: Customer;
  /** Leads a life of their own. */
  readonly living: Customer;
  readonly noteId: string;
  /** A file that the business has uploaded. */
  fileId(): string;
  /** Path and query of its second hop. */
  filePath(): string;
}

/** Times that a file is asked for until it is looked after: hostile calls delete it, and its link grows old. */
const LOOKED_AFTER = 50;
const GRAPH = 'https://graph.facebook.com/v24.0';

export async function createThings(simulator: Simulator): Promise<Things> {
  const [customer, other, living] = [1, 2, 3].map((digit) =>
    simulator.customers.create({ phone: `+1650555123${String(digit)}` }),
  );
  if (!customer || !other || !living) throw new Error('There are not three customers.');
  for (const each of [customer, other, living]) await each.writes('Hello');
  const uploadedNote = await upload(simulator, { ...SAMPLE_FILES.voiceNote, type: 'audio/ogg' });
  const noteId = await sendNote(simulator, other, uploadedNote);
  let file = await upload(simulator, SAMPLE_FILES.picture);
  let path = await pathOf(simulator, file);
  let asked = 0;
  const lookAfter = async (): Promise<void> => {
    if (simulator.file(file) === undefined) file = await upload(simulator, SAMPLE_FILES.picture);
    path = await pathOf(simulator, file);
  };
  return {
    ...{ customer, other, living, noteId, filePath: () => path },
    fileId() {
      asked += 1;
      // Whatever is in its way is tried again next time, and a call about a file that is gone is a hostile one.
      if (asked % LOOKED_AFTER === 0) lookAfter().catch(() => undefined);
      return file;
    },
  };
}

const AUTHORISED = { authorization: `Bearer ${business.accessToken}` };

async function upload(
  simulator: Simulator,
  { type, bytes }: { readonly type: string; readonly bytes: Uint8Array },
): Promise<string> {
  const body = new FormData();
  body.set('messaging_product', 'whatsapp');
  body.set('file', new Blob([new Uint8Array(bytes)], { type }), 'file');
  const url = `${GRAPH}/${business.phoneNumberId}/media`;
  return textOf(simulator, new Request(url, { method: 'POST', headers: AUTHORISED, body }), 'id');
}

async function pathOf(simulator: Simulator, id: string): Promise<string> {
  const asked = new Request(`${GRAPH}/${id}`, { headers: AUTHORISED });
  const { pathname, search } = new URL(await textOf(simulator, asked, 'url'));
  return `${pathname}${search}`;
}

async function textOf(simulator: Simulator, asked: Request, name: 'id' | 'url'): Promise<string> {
  const told = (await (await simulator.graph(asked)).json()) as Record<string, unknown>;
  const text = told[name];
  if (typeof text === 'string') return text;
  throw new Error(`The platform gave no ${name}: ${JSON.stringify(told)}`);
}

async function sendNote(simulator: Simulator, { waId }: Customer, id: string): Promise<string> {
  const audio = { id, voice: true };
  const body = { messaging_product: 'whatsapp', to: waId, type: 'audio', audio };
  const response = await simulator.graph(
    new Request(`${GRAPH}/${business.phoneNumberId}/messages`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { ...AUTHORISED, 'content-type': 'application/json' },
    }),
  );
  const { messages = [] } = (await response.json()) as { messages?: readonly { id: string }[] };
  const [message] = messages;
  if (message === undefined) throw new Error('The voice note was not sent.');
  return message.id;
}
