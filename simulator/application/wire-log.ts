import { createKeptList } from './kept-list.ts';

/** One request and its answer, as they crossed the wire. Tokens are masked. */
export interface WireRecord {
  /** Running number from 1, in the order in which the requests were made. */
  readonly number: number;
  /** Running number over all changes of the log: set when the request was made, and anew when it was answered. */
  readonly change: number;
  /** Ms since 1970 at which the request was made. */
  readonly at: number;
  /** `webhook`: the platform asked the contact centre; `graph`: the other way round. */
  readonly direction: 'webhook' | 'graph';
  readonly summary: string;
  /** First line, then (for webhooks) the signature, then the body. */
  readonly request: string;
  readonly response: string;
  /** HTTP status; 0 while there is no answer, or when none came. */
  readonly status: number;
}

/** Keeps all traffic in the order in which the requests were made. */
export interface WireLog {
  /** Notes a request; the function returned notes its answer. */
  readonly open: (
    request: Pick<WireRecord, 'at' | 'direction' | 'summary' | 'request'>,
  ) => (answer: Pick<WireRecord, 'response' | 'status'>) => void;
  readonly records: () => readonly WireRecord[];
  /** Calls a listener after each change. Returns the undo. */
  readonly onChange: (listener: () => void) => () => void;
}

/** @param keep how many records are kept; all of them unless told. */
export function createWireLog(keep?: number): WireLog {
  const weigh = ({ request, response }: WireRecord): number => request.length + response.length;
  const list = createKeptList<WireRecord>({ keep, weigh });
  const listeners = new Set<() => void>();
  let made = 0;
  let changes = 0;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    open({ at, direction, summary, request }) {
      made += 1;
      changes += 1;
      const number = made;
      const asked = { at, direction, summary, request };
      list.add({ number, change: changes, ...asked, response: '', status: 0 });
      tell();
      return ({ response, status }) => {
        changes += 1;
        list.replace(number, { number, change: changes, ...asked, response, status });
        tell();
      };
    },
    records: list.all,
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const SECRETS = 'access_token|(?:hub\\.)?verify_token|client_secret';
const IN_FORM = new RegExp(`((?:^|[?&\\n])(?:${SECRETS})=)[^&\\s"]*`, 'g');
const IN_JSON = new RegExp(`("(?:${SECRETS})"\\s*:\\s*)"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"`, 'g');

/** A URL, form or JSON text without the tokens in it. */
export function withoutSecrets(text: string): string {
  // Most texts have none, and of this every call takes several.
  if (!text.includes('_token') && !text.includes('_secret')) return text;
  return text.replace(IN_FORM, '$1***').replace(IN_JSON, '$1"***"');
}
