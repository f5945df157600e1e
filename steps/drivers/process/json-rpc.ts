/** The asking side of JSON-RPC 2.0, one message a line. It knows nothing of processes and of time. */
export interface Asking {
  /** Sends a request. Rejects with the message of an answer that is an error, and with what `fail` is given. */
  ask(method: string, params: object): Promise<unknown>;
  /** Takes a line that came back. */
  hear(line: string): void;
  /** How many requests wait for their answers. */
  readonly waiting: number;
  /** Those, in words, the oldest first: `act: accept (id 7)`. */
  readonly open: readonly string[];
  /** Nothing will be answered any more: whoever waits is told why. */
  fail(problem: Error): void;
}

interface Waiting {
  /** What was asked, in words. */
  readonly asked: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (problem: Error) => void;
}

export interface AskingOptions {
  readonly send: (line: string) => void;
  /** Told of a line that is no answer to anything that was asked, and why it is none. */
  readonly onOdd: (line: string, why: string) => void;
}

export function createAsking({ send, onOdd }: AskingOptions): Asking {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  return {
    ask(method, params) {
      const id = (count += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { asked: inWords(id, method, params), resolve, reject });
        send(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
      });
    },
    hear(line) {
      const answer = objectIn(line);
      const id = typeof answer?.id === 'number' ? answer.id : 0;
      const asked = waiting.get(id);
      // A question that is sent back has the id of one as well.
      if (!answer || !asked || 'method' in answer) {
        onOdd(line, whyOdd(answer, { open: openIn(waiting), isOld: id > 0 && id <= count }));
        return;
      }
      waiting.delete(id);
      if (answer.error) asked.reject(new Error(reasonIn(answer.error)));
      else asked.resolve(answer.result);
    },
    get waiting() {
      return waiting.size;
    },
    get open() {
      return openIn(waiting);
    },
    fail(problem) {
      for (const { reject } of waiting.values()) reject(problem);
      waiting.clear();
    },
  };
}

function openIn(waiting: ReadonlyMap<number, Waiting>): readonly string[] {
  return [...waiting.values()].map(({ asked }) => asked);
}

/** Of what an agent, an administrator or the clock is to do, the verb alone: the rest may be long, or private. */
function inWords(id: number, method: string, params: object): string {
  const { action } = params as { readonly action?: { readonly verb?: unknown } };
  const verb = typeof action?.verb === 'string' ? `: ${action.verb}` : '';
  return `${method}${verb} (id ${id})`;
}

interface Questions {
  readonly open: readonly string[];
  /** The id is that of a question which was asked before. */
  readonly isOld: boolean;
}

function whyOdd(answer: Unchecked | null, { open, isOld }: Questions): string {
  if (answer === null) {
    return 'It is no JSON object, and nothing but answers may stand on standard output: say the rest on standard error.';
  }
  if ('method' in answer) return 'It is a question, and a driver is asked and asks nothing.';
  const told = open.length === 0 ? 'No question is open.' : `Open: ${open.join(', ')}.`;
  if (answer.id === undefined) return `It has no id. ${told}`;
  const id = JSON.stringify(answer.id).slice(0, SHOWN_ID);
  if (typeof answer.id !== 'number') {
    return `Its id is ${id}, and ids are numbers: answer with the id of the question as it came. ${told}`;
  }
  return isOld
    ? `The question ${id} has had its answer already. ${told}`
    : `No question ${id} is open: answer with the id of the question. ${told}`;
}

/** Characters of an id that a sentence can hold. */
const SHOWN_ID = 40;

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
