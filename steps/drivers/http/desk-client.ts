import type { Action, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';

/** Where a Desk API is, and as whom. */
export interface DeskAddress {
  /** `http://127.0.0.1:4400`, without a slash at the end. */
  readonly url: string;
  readonly token: string;
}

/** A window as the Desk API answers for it. */
export interface OpenedDesk {
  readonly desk: string;
  readonly sequence: number;
  readonly view: DeskView;
}

const limitMs = 10_000;

/** The HTTP side of the Desk API, for one agent. */
export interface DeskClient {
  open(): Promise<OpenedDesk>;
  look(desk: string): Promise<OpenedDesk>;
  act(desk: string, action: Action): Promise<Outcome>;
}

export function createDeskClient(address: DeskAddress): DeskClient {
  return {
    async open() {
      const response = await ask(address, { path: '/api/v1/desks', method: 'POST' }).catch(
        (problem: unknown) => {
          throw new UnreachableAtStart(`The desk cannot be opened: ${String(problem)}`);
        },
      );
      return bodyOf(response, 'open a desk');
    },
    async look(desk) {
      return bodyOf(await ask(address, { path: `/api/v1/desks/${desk}` }), 'look at a desk');
    },
    async act(desk, action) {
      const path = `/api/v1/desks/${desk}/actions`;
      const response = await ask(address, { path, method: 'POST', body: bodyFor(action) });
      return outcomeOf(response, action);
    },
  };
}

interface Ask {
  readonly path: string;
  readonly method?: string;
  readonly body?: string;
}

async function ask({ url, token }: DeskAddress, { path, ...rest }: Ask): Promise<Response> {
  const headers: Record<string, string> = { authorization: `Bearer ${token}` };
  if (rest.body !== undefined) headers['content-type'] = 'application/json';
  try {
    return await fetch(url + path, { ...rest, headers, signal: AbortSignal.timeout(limitMs) });
  } catch (problem) {
    const cause = problem instanceof Error && problem.cause ? problem.cause : problem;
    throw new Unreachable(`${rest.method ?? 'GET'} ${url}${path} got no answer: ${String(cause)}`);
  }
}

/** Bytes travel as base64. */
function bodyFor(action: Action): string {
  if (action.verb !== 'attach') return JSON.stringify(action);
  return JSON.stringify({ ...action, bytes: Buffer.from(action.bytes).toString('base64') });
}

async function bodyOf(response: Response, what: string): Promise<OpenedDesk> {
  if (response.ok) return (await response.json()) as OpenedDesk;
  throw new UnreachableAtStart(`The Desk API would not ${what}: ${await told(response)}`);
}

const refusals = [403, 404, 409];

async function outcomeOf(response: Response, action: Action): Promise<Outcome> {
  if (response.ok) {
    await response.arrayBuffer();
    return { outcome: 'done' };
  }
  if (refusals.includes(response.status)) {
    return { outcome: 'refused', reason: await told(response) };
  }
  if (response.status === 400) {
    const { path } = (await errorOf(response)) ?? {};
    if (path === '/verb') return { outcome: 'unsupported' };
  }
  throw new Unreachable(`The Desk API answered ${response.status} to "${action.verb}".`);
}

async function told(response: Response): Promise<string> {
  return (await errorOf(response))?.message ?? `HTTP status ${response.status}`;
}

async function errorOf(
  response: Response,
): Promise<{ readonly message?: string; readonly path?: string } | undefined> {
  const body = (await response.json().catch(() => undefined)) as
    { readonly error?: { readonly message?: string; readonly path?: string } } | undefined;
  return body?.error;
}
