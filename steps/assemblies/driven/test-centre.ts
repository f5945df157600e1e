import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import type { Opening } from '../../drivers/protocol/messages.ts';
import { channelTo } from './test-channel.ts';
import { createDesks, SET_UP, type DeskAction, type Letter, type SetUp } from './test-desks.ts';

/** What a driver is asked, as far as this contact centre needs it. */
export interface Params extends Partial<Opening> {
  readonly agent?: string;
  readonly desk?: string;
  readonly action?: DeskAction & { readonly ms?: number };
}

export type Methods = Readonly<Record<string, (params: Params) => unknown>>;

/** What is wrong with a contact centre: methods of its driver that are replaced, and how its webhook answers. */
export interface Wrong {
  readonly methods?: (good: Methods) => Methods;
  /** How it is set up, where that is not what its driver tells. */
  readonly setUp?: Partial<SetUp>;
  /** What the platform tells it, and it has otherwise. */
  readonly has?: { readonly appSecret?: string; readonly verifyToken?: string };
  /** Status for a handshake with this token. */
  readonly handshake?: (isRight: boolean) => number;
  /** Status for a message. */
  readonly message?: (isSigned: boolean) => number;
  /** Whoever writes is believed. */
  readonly isGullible?: true;
  /** Its webhook never answers. */
  readonly isSilent?: true;
  /** Where the contact centre calls the platform, and with which token. */
  readonly graph?: (right: Graph) => Graph;
}

interface Graph {
  readonly url: string;
  readonly token: string;
  readonly phoneNumberId: string;
}

/** A contact centre with one thing wrong, and its driver's methods. Its webhook ends with the test. */
export async function smallCentre(test: TestContext, wrong: Wrong = {}) {
  let opening: Opening | undefined;
  const send = (to: string, body: string) => sendTo({ to, opening, body }, wrong);
  let desks = createDesks({ ...SET_UP, ...wrong.setUp }, send);
  const asset = () => ({ ...opening?.asset, ...wrong.has });
  const url = await webhook(test, wrong, { asset, take: (letter) => desks.take(letter) });
  const open = (params: Opening) => {
    opening = params;
    desks = createDesks({ ...SET_UP, ...wrong.setUp }, send);
  };
  const good = methodsOf({ url, open, desks: () => desks });
  return { ...channelTo({ ...good, ...wrong.methods?.(good) }), url };
}

interface Behind {
  readonly asset: () => { readonly appSecret?: string; readonly verifyToken?: string };
  readonly take: (letter: Letter) => void;
}

async function webhook(test: TestContext, wrong: Wrong, behind: Behind): Promise<string> {
  const server = createServer((request, response) => {
    if (wrong.isSilent) return;
    void answerTo(request, wrong, behind).then(([status, answer]) =>
      response.writeHead(status).end(answer),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  test.after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function answerTo(
  request: IncomingMessage,
  wrong: Wrong,
  { asset, take }: Behind,
): Promise<[number, string?]> {
  const { searchParams } = new URL(request.url ?? '', 'http://localhost');
  if (request.method === 'GET') {
    const isRight = searchParams.get('hub.verify_token') === asset().verifyToken;
    const status = wrong.handshake?.(isRight) ?? (isRight ? 200 : 403);
    return [status, searchParams.get('hub.challenge') ?? ''];
  }
  const body = await text(request);
  const digest = createHmac('sha256', asset().appSecret ?? '')
    .update(body)
    .digest('hex');
  const isSigned = request.headers['x-hub-signature-256'] === `sha256=${digest}`;
  if (isSigned || wrong.isGullible) lettersIn(body).forEach(take);
  return [wrong.message?.(isSigned) ?? (isSigned || wrong.isGullible ? 200 : 401)];
}

interface Post {
  readonly entry: readonly {
    readonly changes: readonly {
      readonly value: {
        readonly contacts?: readonly { readonly profile: { readonly name: string } }[];
        readonly messages?: readonly { readonly from: string; readonly text: { body: string } }[];
      };
    }[];
  }[];
}

function lettersIn(body: string): readonly Letter[] {
  const changes = (JSON.parse(body) as Post).entry.flatMap((entry) => entry.changes);
  return changes.flatMap(({ value: { contacts = [], messages = [] } }) =>
    messages.map(({ from, text: { body } }) => {
      return { from, name: contacts[0]?.profile.name ?? '', body };
    }),
  );
}

interface Sending {
  readonly to: string;
  readonly opening: Opening | undefined;
  readonly body: string;
}

/** By the Cloud API. */
async function sendTo({ to, opening, body }: Sending, { graph }: Wrong): Promise<void> {
  const { phoneNumberId: own = '', accessToken = '' } = opening?.asset ?? {};
  const right = { url: opening?.graph.url ?? '', token: accessToken, phoneNumberId: own };
  const { url, token, phoneNumberId } = graph?.(right) ?? right;
  if (url === '') return;
  const message = { messaging_product: 'whatsapp', to, type: 'text', text: { body } };
  await fetch(`${url}/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
}

interface State {
  readonly url: string;
  readonly open: (opening: Opening) => void;
  readonly desks: () => ReturnType<typeof createDesks>;
}

function methodsOf({ url, open, desks }: State): Methods {
  let now = 0;
  return {
    hello: () => ({ protocol: 1, name: 'fake', clock: 'virtual' }),
    open: (params) => {
      open(params as Opening);
      now = params.now ?? 0;
      const { queues, wrapUpReasons } = SET_UP;
      const told = { agents: ['Ada', 'Grace'], queues, wrapUpReasons, timeToAccept: 30 };
      return { system: 'centre', webhook: { url }, ...told };
    },
    signIn: ({ agent }) => ({ desk: agent }),
    view: ({ desk = '' }) => desks().view(desk),
    act: ({ desk = '', action = { verb: '' } }) => desks().act(desk, action),
    clock({ action }) {
      desks().pass(action?.ms ?? 0);
      return { now: (now += action?.ms ?? 0), next: null };
    },
    close: () => null,
  };
}
