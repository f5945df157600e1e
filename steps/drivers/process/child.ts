import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Unreachable } from '../unreachable.ts';

/** Longest wait for an answer, in ms of real time, and longest answer, in characters. */
const limitMs = 15_000;
const longestLine = 4 * 1024 * 1024;
/** So much of what the child said on stderr is kept for the report, in characters. */
const keptStderr = 2000;

/** A child process that answers questions: JSON-RPC 2.0, one message a line. */
export interface Child {
  /** Asks and waits for the answer. `Unreachable` when it does not come, or is an error. */
  ask(method: string, params: object): Promise<unknown>;
  stop(): void;
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (problem: Error) => void;
}

interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message?: string };
}

/** Starts a driver by its command line: program first, then its arguments. */
export function startChild([program = '', ...rest]: readonly string[]): Child {
  const child = spawn(program, rest, { stdio: 'pipe' });
  const called = [program, ...rest].join(' ');
  const waiting = new Map<number, Waiting>();
  let stderr = '';
  let asked = 0;
  let ended: string | null = null;
  const end = (why: string) => {
    ended ??= `${why}${stderr === '' ? '' : ` It said: ${stderr.trim()}`}`;
    for (const { reject } of waiting.values()) reject(new Unreachable(ended));
    waiting.clear();
  };
  child.stderr.on(
    'data',
    (data: Buffer) => (stderr = (stderr + data.toString()).slice(-keptStderr)),
  );
  child.on('error', ({ message }) => end(`The driver "${called}" cannot be started: ${message}.`));
  child.on('close', (code) => end(`The driver "${called}" ended with ${String(code)}.`));
  child.stdin.on('error', () => undefined);
  hearLines(child, (line) => {
    const answer = read(line);
    if (!answer)
      end(`The driver "${called}" wrote a line that is no answer: ${line.slice(0, 200)}`);
    else settle(waiting, answer, called);
  });
  return {
    ask(method, params) {
      if (ended !== null) return Promise.reject(new Unreachable(ended));
      const id = (asked += 1);
      child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`);
      return withinLimit(`The driver "${called}", asked to ${method},`, (resolve, reject) =>
        waiting.set(id, { resolve, reject }),
      );
    },
    stop: () => child.kill(),
  };
}

function hearLines(child: ChildProcessWithoutNullStreams, hear: (line: string) => void): void {
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => hear(line.slice(0, longestLine)));
}

function read(line: string): Answer | null {
  try {
    const answer = JSON.parse(line) as Answer | null;
    return typeof answer?.id === 'number' ? answer : null;
  } catch {
    return null;
  }
}

function settle(waiting: Map<number, Waiting>, answer: Answer, called: string): void {
  const asked = waiting.get(answer.id ?? 0);
  waiting.delete(answer.id ?? 0);
  const { error } = answer;
  if (!error) asked?.resolve(answer.result);
  else
    asked?.reject(
      new Unreachable(`The driver "${called}" failed: ${error.message ?? 'no reason'}.`),
    );
}

function withinLimit(
  who: string,
  begin: (resolve: (value: unknown) => void, reject: (problem: Error) => void) => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // eslint-disable-next-line no-restricted-globals -- a limit on a real wait, not a wait
    const timer = setTimeout(
      () => reject(new Unreachable(`${who} did not answer within ${limitMs} ms.`)),
      limitMs,
    );
    const over =
      <T>(settled: (value: T) => void) =>
      (value: T) => {
        clearTimeout(timer);
        settled(value);
      };
    begin(over(resolve), over(reject));
  });
}
