/** The asking side of JSON-RPC 2.0, one message a line. It knows nothing of processes and of time. */
export interface Asking {
  /** Sends a request. Rejects with the message of an answer that is an error, and with what `fail` is given. */
  ask(method: string, params: object): Promise<unknown>;
  /** Takes a line that came back. */
  hear(line: string): void;
  /** How many requests wait for their answers. */
  readonly waiting: number;
  /** Nothing will be answered any more: whoever waits is told why. */
  fail(problem: Error): void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (problem: Error) => void;
}

export interface AskingOptions {
  readonly send: (line: string) => void;
  /** Told of a line that is no answer to anything that was asked. */
  readonly onOdd: (line: string) => void;
}

export function createAsking({ send, onOdd }: AskingOptions): Asking {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  return {
    ask(method, params) {
      const id = (count += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      });
    },
    hear(line) {
      const answer = objectIn(line);
      const id = typeof answer?.id === 'number' ? answer.id : 0;
      const asked = waiting.get(id);
      // A question that is sent back has the id of one as well.
      if (!answer || !asked || 'method' in answer) {
        onOdd(line);
        return;
      }
      waiting.delete(id);
      if (answer.error) asked.reject(new Error(reasonIn(answer.error)));
      else asked.resolve(answer.result);
    },
    get waiting() {
      return waiting.size;
    },
    fail(problem) {
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
    },
  };
}

/** What may stand in a line: anything, until it was looked at. */
interface Unchecked {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message?: unknown } | null;
}

function reasonIn({ message }: NonNullable<Unchecked['error']>): string {
  return typeof message === 'string' ? message : 'it gave no reason';
}

function objectIn(line: string): Unchecked | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
