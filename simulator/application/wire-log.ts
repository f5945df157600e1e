/** One request and its answer, as they crossed the wire. Tokens are masked. */
export interface WireRecord {
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
}

export function createWireLog(): WireLog {
  const records: WireRecord[] = [];
  return {
    open(request) {
      const record = { ...request, response: '', status: 0 };
      const place = records.push(record) - 1;
      return (answer) => {
        records[place] = { ...record, ...answer };
      };
    },
    records: () => [...records],
  };
}

const SECRETS = 'access_token|(?:hub\\.)?verify_token|client_secret';
const IN_FORM = new RegExp(`((?:^|[?&\\n])(?:${SECRETS})=)[^&\\s"]*`, 'g');
const IN_JSON = new RegExp(`("(?:${SECRETS})"\\s*:\\s*)"[^"\\\\]*(?:\\\\.[^"\\\\]*)*"`, 'g');

/** A URL, form or JSON text without the tokens in it. */
export function withoutSecrets(text: string): string {
  return text.replace(IN_FORM, '$1***').replace(IN_JSON, '$1"***"');
}
