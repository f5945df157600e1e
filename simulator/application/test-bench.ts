import { createSimulator, type Clock, type Simulator, type SimulatorOptions } from '../index.ts';

/** 2026-03-02T09:00:00Z, in ms. */
export const START = 1_772_442_000_000;

export const BUSINESS = {
  phoneNumberId: '106540352242922',
  wabaId: '102290129340398',
  displayPhoneNumber: '15550783881',
  verifiedName: 'Harbour Lamps',
  accessToken: 'test-access-token',
  appSecret: 'test-app-secret',
  verifyToken: 'test-verify-token',
} as const;

/** A webhook as the contact centre got it. */
export interface Arrived {
  readonly at: number;
  readonly text: string;
  readonly headers: Headers;
  /** `entry[0].changes[0].value`. */
  readonly value: Value;
}

export interface Value {
  readonly metadata: Record<string, string>;
  readonly contacts?: readonly {
    readonly profile: { readonly name: string };
    readonly wa_id: string;
  }[];
  readonly messages?: readonly Record<string, unknown>[];
  readonly statuses?: readonly (Record<string, unknown> & { readonly status: string })[];
}

/** A simulator with a contact centre that only listens, and a clock that moves when told. */
export interface Bench {
  readonly simulator: Simulator;
  readonly arrived: readonly Arrived[];
  /** The statuses that came, as `sent`, `delivered`, … oldest first. */
  readonly statuses: () => readonly string[];
  /** How the contact centre answers webhooks from now on. */
  readonly answerWith: (answer: (request: Request) => Response | Promise<Response>) => void;
  /** Moves the clock, and waits for idle before, between and after timers. */
  readonly advance: (ms: number) => Promise<void>;
  readonly idle: () => Promise<void>;
  readonly pendingTimers: () => number;
  /** Resolves when so many timers are pending: for work that comes in from real sockets. */
  readonly untilTimers: (count: number) => Promise<void>;
  readonly clock: Clock;
  /** Sends to the messages call of the business, with its token. */
  readonly post: (body: unknown, path?: string) => Promise<Response>;
  /** Any call of the Graph with the business's token; a body goes as JSON. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Asked>;
  readonly sendText: (to: string, text?: string) => Promise<string>;
  /** Has `advance` wait for what is under way. */
  readonly track: (work: Promise<unknown>) => void;
}

/** What a call of the Graph was answered. */
export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> & { readonly error?: GraphError };
}

export function createBench(options: Partial<SimulatorOptions> = {}): Bench {
  const arrived: Arrived[] = [];
  const { track, idle } = createActivity();
  const clock = createClock();
  let answer: (request: Request) => Response | Promise<Response> = () => new Response('');
  const simulator = createSimulator({
    seed: 11,
    clock,
    business: BUSINESS,
    webhook: {
      url: 'https://centre.example/webhook',
      send: async (request) => {
        if (request.method === 'POST') arrived.push(await note(request.clone(), clock.now()));
        return answer(request);
      },
    },
    track,
    ...options,
  });
  const post: Bench['post'] = (body, path) => simulator.graph(messagesCall(body, path));
  return {
    simulator,
    arrived,
    statuses: () => arrived.flatMap(({ value }) => (value.statuses ?? []).map((it) => it.status)),
    answerWith: (next) => {
      answer = next;
    },
    advance: (ms) => clock.advance(ms, idle),
    idle,
    pendingTimers: () => clock.pending(),
    untilTimers: async (count) => {
      while (clock.pending() !== count) await new Promise(setImmediate);
    },
    clock,
    track,
    post,
    ask: async (method, path, body) => read(await simulator.graph(graphCall(method, path, body))),
    sendText: async (to, text = 'Hello') => {
      const response = await post({ messaging_product: 'whatsapp', to, text: { body: text } });
      const answered = (await response.json()) as { messages: { id: string }[] };
      await idle();
      return answered.messages[0]?.id ?? '';
    },
  };
}

function createActivity() {
  const work = new Set<Promise<unknown>>();
  return {
    track: (promise: Promise<unknown>): void => {
      work.add(promise);
      void promise.then(() => work.delete(promise));
    },
    idle: async (): Promise<void> => {
      while (work.size > 0) await Promise.all(work);
    },
  };
}

function messagesCall(body: unknown, path = `/v24.0/${BUSINESS.phoneNumberId}/messages`): Request {
  return graphCall('POST', path, body);
}

function graphCall(method: string, path: string, body: unknown): Request {
  return new Request(`https://graph.facebook.com${path}`, {
    method,
    headers: {
      authorization: `Bearer ${BUSINESS.accessToken}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

async function read(response: Response): Promise<Asked> {
  const text = await response.text();
  const body = text === '' ? {} : (JSON.parse(text) as Asked['body']);
  return { status: response.status, headers: response.headers, body };
}

/** The `error` object of a refused call. */
export interface GraphError {
  readonly message: string;
  readonly type: string;
  readonly code: number;
  readonly error_subcode?: number;
  readonly error_user_title?: string;
  readonly error_data?: { readonly messaging_product: string; readonly details: string };
  readonly fbtrace_id: string;
}

export async function errorOf(response: Response): Promise<GraphError> {
  return ((await response.json()) as { readonly error: GraphError }).error;
}

async function note(request: Request, at: number): Promise<Arrived> {
  const text = await request.text();
  const body = JSON.parse(text) as { entry: { changes: { value: Value }[] }[] };
  const value = body.entry[0]?.changes[0]?.value;
  if (value === undefined) throw new Error(`A webhook without a value: ${text}`);
  return { at, text, headers: request.headers, value };
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

function createClock() {
  let now = START;
  const timers = new Set<Timer>();
  const next = (until: number): Timer | undefined =>
    [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
  return {
    now: () => now,
    setTimeout(run: () => void, ms: number): Timer {
      const timer = { due: now + ms, run };
      timers.add(timer);
      return timer;
    },
    clearTimeout: (handle: unknown) => void timers.delete(handle as Timer),
    pending: () => timers.size,
    async advance(ms: number, idle: () => Promise<void>): Promise<void> {
      const until = now + ms;
      await idle();
      for (let timer = next(until); timer !== undefined; timer = next(until)) {
        timers.delete(timer);
        now = timer.due;
        timer.run();
        await idle();
      }
      now = until;
    },
  };
}
