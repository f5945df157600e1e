import type { Action, Answer } from './actions.ts';
import { afterPatience } from './patience.ts';

/** How long an answer may take, in ms. */
export const answerLimit = 10_000;
/** The same for a file, either way; the server must wait longer for one to arrive. */
export const fileLimit = 60_000;

/** The token belongs to nobody. */
export class UnknownToken extends Error {}

/** What the page asks the Desk API for, one request at a time. Each call rejects when no answer comes in time. */
export interface DeskHttp {
  /** Whether a window is there. */
  has(desk: string): Promise<boolean>;
  /** Opens a window and gives its id. */
  open(): Promise<string>;
  act(desk: string, action: Action): Promise<Answer>;
  /** The bytes of a message's file. */
  file(desk: string, message: string): Promise<Blob>;
}

/** The Desk API for who has this token. */
export function deskHttp(token: string): DeskHttp {
  return {
    async has(desk) {
      const answer = await ask(token, `/${desk}`);
      if (answer.status === 404) return false;
      mustBeOk(answer);
      return true;
    },
    async open() {
      const answer = await ask(token, '', { json: {} });
      mustBeOk(answer);
      return answer.body.desk ?? '';
    },
    async act(desk, action) {
      const { file, conversation = '' } = action;
      const { ok, body } = await (file instanceof File
        ? attach(token, desk, { file, conversation })
        : ask(token, `/${desk}/actions`, { json: action }));
      if (ok) return { ok, sequence: body.sequence ?? 0 };
      return { ok, reason: body.error?.message ?? 'The action failed.' };
    },
    file: (desk, message) => getFile(token, `/${desk}/files/${encodeURIComponent(message)}`),
  };
}

interface HttpAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly body: { desk?: string; sequence?: number; error?: { message: string } };
}

/** A file is sent as it is; what it is goes by its name. */
function attach(token: string, desk: string, { file, conversation }: Picked): Promise<HttpAnswer> {
  const query = new URLSearchParams({ name: file.name, conversation });
  return ask(token, `/${desk}/attachment?${query.toString()}`, { file });
}

/** A file, and the conversation for which it was picked. */
interface Picked {
  readonly file: File;
  readonly conversation: string;
}

type Sent = { readonly json: object } | { readonly file: File };

function bodyOf(sent: Sent) {
  const [type, body] =
    'file' in sent
      ? ['application/octet-stream', sent.file]
      : ['application/json', JSON.stringify(sent.json)];
  return { method: 'POST', headers: { 'content-type': type }, body };
}

/** A POST where there is a body to send, else a GET. */
async function ask(token: string, path: string, sent?: Sent): Promise<HttpAnswer> {
  const limit = new AbortController();
  const limitMs = sent && 'file' in sent ? fileLimit : answerLimit;
  const callOff = afterPatience(limitMs, () => limit.abort());
  try {
    const { headers, ...rest } = sent ? bodyOf(sent) : {};
    const response = await fetch(`/api/v1/desks${path}`, {
      ...rest,
      headers: { authorization: `Bearer ${token}`, ...headers },
      signal: limit.signal,
    });
    const { ok, status } = response;
    return { ok, status, body: (await response.json()) as HttpAnswer['body'] };
  } finally {
    callOff();
  }
}

async function getFile(token: string, path: string): Promise<Blob> {
  const limit = new AbortController();
  const callOff = afterPatience(fileLimit, () => limit.abort());
  try {
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`/api/v1/desks${path}`, { headers, signal: limit.signal });
    if (!response.ok) throw new Error(`The contact centre answered ${response.status}.`);
    return await response.blob();
  } catch (problem) {
    throw new Error(`The file could not be loaded. ${(problem as Error).message}`, {
      cause: problem,
    });
  } finally {
    callOff();
  }
}

function mustBeOk({ ok, status }: HttpAnswer): void {
  if (status === 401) throw new UnknownToken();
  if (!ok) throw new Error(`The desk cannot be opened: ${status}`);
}
