import type { Action, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable } from '../unreachable.ts';
import { exchange, type Answer } from './exchange.ts';

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

/** Longest wait for an answer, in ms of real time. */
const limitMs = 10_000;

/** The HTTP side of the Desk API, for one agent. What is no answer to the question rejects with `Unreachable`. */
export interface DeskClient {
  open(): Promise<OpenedDesk>;
  /** The window as it is now, `allText` with it. */
  look(desk: string): Promise<OpenedDesk>;
  act(desk: string, action: Action): Promise<Outcome>;
  /** The file of a message; `null` where it does not open. */
  file(desk: string, message: string): Promise<Uint8Array | null>;
}

export function createDeskClient(address: DeskAddress): DeskClient {
  return {
    async open() {
      return deskIn(await ask(address, { path: '/api/v1/desks', method: 'POST' }));
    },
    async look(desk) {
      return deskIn(await ask(address, { path: `/api/v1/desks/${desk}?allText=1`, method: 'GET' }));
    },
    async act(desk, action) {
      const told = action.verb === 'attach' ? fileFor(desk, action) : actionFor(desk, action);
      return outcomeOf(await ask(address, { method: 'POST', ...told }), action);
    },
    async file(desk, message) {
      const path = `/api/v1/desks/${desk}/files/${encodeURIComponent(message)}`;
      const { status, bytes } = await ask(address, { path, method: 'GET' });
      return status === 200 ? bytes : null;
    },
  };
}

interface Ask {
  readonly path: string;
  readonly method: string;
  readonly type?: string;
  readonly body?: string | Uint8Array;
}

/** An answer with what was asked, for sentences. */
interface Told extends Answer {
  readonly asked: string;
}

async function ask({ url, token }: DeskAddress, { path, type, ...rest }: Ask): Promise<Told> {
  const typed = type === undefined ? {} : { 'content-type': type };
  const headers = { authorization: `Bearer ${token}`, ...typed };
  const asked = `${rest.method} ${url}${path}`;
  try {
    return { asked, ...(await exchange({ ...rest, url: url + path, headers, limitMs })) };
  } catch (problem) {
    throw new Unreachable(`${asked} got no answer: ${(problem as Error).message}.`);
  }
}

function actionFor(desk: string, action: Action) {
  const path = `/api/v1/desks/${desk}/actions`;
  return { path, type: 'application/json', body: JSON.stringify(action) };
}

/** A file travels as it is. */
function fileFor(desk: string, { name, bytes }: Extract<Action, { readonly verb: 'attach' }>) {
  const path = `/api/v1/desks/${desk}/attachment?name=${encodeURIComponent(name)}`;
  return { path, type: 'application/octet-stream', body: bytes };
}

function deskIn(answer: Told): OpenedDesk {
  const isOk = answer.status === 200 || answer.status === 201;
  const desk = isOk ? (jsonOf(answer) as OpenedDesk | undefined) : undefined;
  if (desk?.view === undefined) throw odd(answer);
  return desk;
}

/** 404: what the action is about is not there; 409: the desk says no; 413: it will not even look at so much. */
const refusals = [404, 409, 413];

function outcomeOf(answer: Told, action: Action): Outcome {
  if (answer.status === 200) return { outcome: 'done' };
  const { message, path } = errorIn(answer);
  if (refusals.includes(answer.status) && message !== undefined) {
    return { outcome: 'refused', reason: message };
  }
  if (answer.status === 400 && path === '/verb') return { outcome: 'unsupported' };
  throw odd(answer, ` to "${action.verb}"`);
}

function odd(answer: Told, to = ''): Unreachable {
  const { message = 'No reason was given.' } = errorIn(answer);
  return new Unreachable(`${answer.asked} answered ${answer.status}${to}: ${message}`);
}

interface ToldError {
  readonly message?: string;
  readonly path?: string;
}

function errorIn(answer: Told): ToldError {
  return (jsonOf(answer) as { readonly error?: ToldError } | undefined)?.error ?? {};
}

/** `undefined` for what is no JSON object: a proxy's page, say. */
function jsonOf({ text }: Told): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
