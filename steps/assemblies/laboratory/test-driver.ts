import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { kept } from './test-laboratory.ts';

/** What a driver answered. */
export interface DriverAnswer {
  readonly id?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** One of the examples as a child process, and a client that speaks its protocol by hand. */
export function exampleDriver(command: readonly string[], env: Record<string, string> = {}) {
  const cwd = fileURLToPath(new URL('../../../examples/', import.meta.url));
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env } });
  const exit = once(child, 'exit') as Promise<[number | null]>;
  exit.catch(() => undefined);
  const said: string[] = [];
  child.stderr.on('data', (piece: Buffer) => void said.push(piece.toString()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const next = await lines.next();
    if (next.done === true) throw new Error(`The driver ended. ${said.join('')}`);
    return JSON.parse(next.value) as DriverAnswer & { readonly url?: string };
  };
  let id = 0;
  kept({
    async close() {
      child.kill('SIGKILL');
      await exit.catch(() => undefined);
    },
  });
  /** Sends a line as it is. */
  const tell = (text: string) => {
    child.stdin.write(`${text}\n`);
    return line();
  };
  return {
    ...{ child, exit, line, tell },
    ask: (method: string, params: object = {}) =>
      tell(JSON.stringify({ jsonrpc: '2.0', id: (id += 1), method, params })),
    /** Closes its standard input; gives its exit code. */
    ended: async () => {
      child.stdin.end();
      return (await exit)[0];
    },
  };
}
