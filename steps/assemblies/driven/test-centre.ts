import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import type { Channel } from '../../drivers/protocol/channel.ts';
import type { Opening } from '../../drivers/protocol/messages.ts';

/** What a driver is asked, as far as this contact centre needs it. */
interface Params extends Partial<Opening> {
  readonly agent?: string;
  readonly desk?: string;
  readonly action?: { readonly verb: string; readonly ms?: number; readonly text?: string };
}

export type Methods = Readonly<Record<string, (params: Params) => unknown>>;

/** What is wrong with a contact centre: methods of its driver that are replaced, and how its webhook answers. */
export interface Wrong {
  readonly methods?: (good: Methods) => Methods;
  /** Status for a handshake with this token. */
  readonly handshake?: (isRight: boolean) => number;
  /** Status for a message. */
  readonly message?: (isSigned: boolean) => number;
  /** Its webhook never answers. */
  readonly isSilent?: true;
  /** Where the contact centre calls the platform, and with which token. */
  readonly graph?: (right: { readonly url: string; readonly token: string }) => {
    readonly url: string;
    readonly token: string;
  };
}

/** The smallest contact centre that does all that a doctor looks at: one request, one text. Its webhook ends with the test. */
export async function smallCentre(test: TestContext, wrong: Wrong = {}) {
  let opening: Opening | undefined;
  let from: string | undefined;
  const take = async (request: IncomingMessage): Promise<[number, string?]> => {
    const { asset } = opening ?? {};
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    if (request.method === 'GET') {
      const isRight = searchParams.get('hub.verify_token') === asset?.verifyToken;
      const status = wrong.handshake?.(isRight) ?? (isRight ? 200 : 403);
      return [status, searchParams.get('hub.challenge') ?? ''];
    }
    const body = await text(request);
    const digest = createHmac('sha256', asset?.appSecret ?? '')
      .update(body)
      .digest('hex');
    const isSigned = request.headers['x-hub-signature-256'] === `sha256=${digest}`;
    if (isSigned) from = /"from":"(\d+)"/u.exec(body)?.[1] ?? from;
    return [wrong.message?.(isSigned) ?? (isSigned ? 200 : 401)];
  };
  const server = createServer((request, response) => {
    if (wrong.isSilent) return;
    void take(request).then(([status, answer]) => response.writeHead(status).end(answer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  test.after(() => server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  const state = {
    url: `http://127.0.0.1:${port}/`,
    open: (params: Opening) => (opening = params),
    waiting: () => from,
    send: (body: string) => sendTo({ from, opening, body }, wrong),
  };
  return channelTo(state, wrong);
}

interface Sending {
  readonly from: string | undefined;
  readonly opening: Opening | undefined;
  readonly body: string;
}

/** By the Cloud API. */
async function sendTo({ from, opening, body }: Sending, { graph }: Wrong): Promise<void> {
  const { phoneNumberId = '', accessToken = '' } = opening?.asset ?? {};
  const right = { url: opening?.graph.url ?? '', token: accessToken };
  const { url, token } = graph?.(right) ?? right;
  if (url === '') return;
  const message = { messaging_product: 'whatsapp', to: from, type: 'text', text: { body } };
  await fetch(`${url}/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
}

interface State {
  readonly url: string;
  readonly open: (opening: Opening) => unknown;
  readonly waiting: () => string | undefined;
  readonly send: (text: string) => Promise<void>;
}

function channelTo(state: State, wrong: Wrong) {
  let stopped = false;
  const good = methodsOf(state);
  const methods: Methods = { ...good, ...wrong.methods?.(good) };
  const channel: Channel = {
    called: 'a fake',
    gone: null,
    follow: () => () => undefined,
    stop: () => (stopped = true),
    async ask(method, params) {
      const answer = methods[method];
      if (answer === undefined) throw new Error(`There is no method ${method}.`);
      return Promise.resolve(answer(params as Params));
    },
  };
  return { channel, isStopped: () => stopped };
}

function methodsOf({ url, open, waiting, send }: State): Methods {
  let now = 0;
  let accepted = false;
  let typed = '';
  return {
    hello: () => ({ protocol: 1, name: 'fake', clock: 'virtual' }),
    open: (params) => {
      open(params as Opening);
      now = params.now ?? 0;
      const wrapUpReasons = [{ name: 'Resolved', default: true }, { name: 'Call back' }];
      const told = { agents: ['Ada', 'Grace'], queues: ['Support'], wrapUpReasons };
      return { system: 'centre', webhook: { url }, timeToAccept: 30, ...told };
    },
    signIn: ({ agent }) => ({ desk: agent }),
    view: ({ desk }) => ({
      agent: { name: desk },
      requests: waiting() !== undefined && !accepted ? [{ id: 'request' }] : [],
      conversation: accepted ? { id: 'conversation' } : null,
    }),
    act: async ({ action }) => {
      if (action?.verb === 'accept') accepted = true;
      if (action?.verb === 'type') typed = action.text ?? '';
      if (action?.verb === 'send') await send(typed);
      return { outcome: 'done' };
    },
    clock: ({ action }) => ({ now: (now += action?.ms ?? 0), next: null }),
    close: () => null,
  };
}
