import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { Answer, Request } from './protocol.ts';

/** A worker that was asked and did not answer; the message says why. */
export class WorkerLost extends Error {}

/** One worker process. After a WorkerLost it is gone: start another. */
export interface WorkerProcess {
  /**
   * Has the worker do one thing.
   * @throws WorkerLost when it dies, cannot be reached or takes longer than `limitMs`.
   */
  ask(request: Request, limitMs: number): Promise<Answer>;
  stop(): void;
}

const register = new URL('../../steps/support/register.js', import.meta.url).href;
const entry = new URL('./worker.ts', import.meta.url);
/** Characters of its standard error that are kept to tell why it died. */
const lastWords = 400;

export function startWorker(): WorkerProcess {
  const child = fork(entry, {
    // A run leaves much short-lived garbage: a larger young generation saves a quarter of the time.
    execArgv: ['--max-semi-space-size=128', '--import', register],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  // Between two tasks nobody else listens, and an unheard error would end this process.
  child.on('error', () => undefined);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-lastWords);
  });
  const stop = () => void child.kill('SIGKILL');
  const ask = async (request: Request, limitMs: number) => {
    try {
      return await answerOf(child, request, limitMs);
    } catch (error) {
      stop();
      throw new WorkerLost([(error as Error).message, said.trim()].filter(Boolean).join(': '));
    }
  };
  return { ask, stop };
}

function answerOf(child: ChildProcess, request: Request, limitMs: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const hear = (answer: Answer) => settle(() => resolve(answer));
    const fail = (why: string) => settle(() => reject(new Error(why)));
    const ended = (code: number | null, signal: string | null) =>
      fail(`Its process ended (${signal ?? `exit code ${String(code)}`})`);
    const broke = (error: Error) => fail(`Its process failed: ${error.message}`);
    const limit = setTimeout(() => fail(`It gave no verdict within ${limitMs / 1000} s`), limitMs);
    const settle = (end: () => void) => {
      clearTimeout(limit);
      child.off('message', hear).off('exit', ended).off('error', broke);
      end();
    };
    child.on('message', hear).on('exit', ended).on('error', broke);
    child.send(request, (error) => error && broke(error));
  });
}
