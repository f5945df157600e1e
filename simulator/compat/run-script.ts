import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OtherSide } from './other-side.ts';

/** How one operation of a client went. `sent` names the message that must now be on the customer's phone. */
export interface Operation {
  readonly name: string;
  readonly problem?: string;
  readonly sent?: { readonly id: string; readonly type: string };
}

export interface Script {
  /** File name in `clients/`, without its ending. */
  readonly client: string;
  readonly env: Readonly<Record<string, string>>;
  readonly otherSide: OtherSide;
}

type Told =
  | ({ readonly kind: 'operation' } & Operation)
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly what: string;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'done' };

/** For the whole script of one client, in ms. */
const LIMIT_MS = 120_000;
/** Characters of its standard error that are kept to tell why it ended. */
const LAST_WORDS = 2000;

/** Runs a client's script in a process of its own. A script that dies or hangs is an operation that failed. */
export async function runScript({ client, env, otherSide }: Script): Promise<readonly Operation[]> {
  const operations: Operation[] = [];
  const child = fork(fileURLToPath(new URL(`./clients/${client}.js`, import.meta.url)), {
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
    timeout: LIMIT_MS,
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-LAST_WORDS);
  });
  const ended = new Promise<string | undefined>((resolve) => {
    let finished = false;
    child.on('message', (told: Told) => {
      if (told.kind === 'operation') operations.push(told);
      else if (told.kind === 'done') finished = true;
      else void reply(otherSide, told).then((message) => child.connected && child.send(message));
    });
    child.on('exit', (code, signal) => {
      const late = signal === null ? '' : `It was not done within ${String(LIMIT_MS / 1000)} s. `;
      resolve(finished ? undefined : `${late}${said.trim()}` || `It ended with ${String(code)}.`);
    });
  });
  const problem = await ended;
  return problem === undefined ? operations : [...operations, { name: 'run to its end', problem }];
}

async function reply(otherSide: OtherSide, told: Extract<Told, { readonly kind: 'ask' }>) {
  const { number, what, details } = told;
  try {
    return { number, result: await otherSide.answer(what, details) };
  } catch (error) {
    return { number, problem: error instanceof Error ? error.message : String(error) };
  }
}
