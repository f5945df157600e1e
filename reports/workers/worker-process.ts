import { fork, type ChildProcess } from 'node:child_process';
import { BadInput } from '../run/bad-input.ts';
import type { WorkerMessage, WorkerOrder, WorkerTask } from './protocol.ts';

/** Tells how far a worker is, and keeps it stoppable. */
export interface Watched {
  /** For sentences: `Worker 2`. */
  readonly name: string;
  /** Milliseconds without a sign of life after which it is given up. */
  readonly silenceMs: number;
  readonly onScenario: () => void;
  /** One counts for `--bail`. */
  readonly onFailure: () => void;
  readonly running: Set<ChildProcess>;
  /** Once it is aborted the worker ends early what it judges. */
  readonly interrupted?: AbortSignal | undefined;
}

const register = new URL('../../steps/support/register.js', import.meta.url).href;
const entry = new URL('./worker.ts', import.meta.url);
/** Characters of its standard error that are kept to tell why it died. */
const lastWords = 400;

/**
 * Has a process of its own judge a part of a run. Gives a sentence where that could not be recorded.
 * @throws BadInput when the part could not be judged, when the process dies, or when nothing is heard of it for too long.
 */
export async function judgeApart(task: WorkerTask, watched: Watched): Promise<string | undefined> {
  const child = fork(entry, {
    execArgv: ['--max-semi-space-size=128', '--import', register],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    // A group of its own: Ctrl-C at a terminal would end it while it starts, and with it the whole run.
    detached: process.platform !== 'win32',
  });
  watched.running.add(child);
  const { interrupted } = watched;
  const interrupt = () => order(child, { kind: 'interrupt' });
  // Before its task, so that it begins nothing.
  if (interrupted?.aborted === true) interrupt();
  interrupted?.addEventListener('abort', interrupt);
  try {
    return await answerOf(child, task, watched);
  } finally {
    interrupted?.removeEventListener('abort', interrupt);
    watched.running.delete(child);
    stopWorker(child, task);
  }
}

/** A driver ends with its worker only where that may end by itself, as it does without a connection; others could be in an endless loop. */
export function stopWorker(child: ChildProcess, { request }: Pick<WorkerTask, 'request'>): void {
  if (request.statement === undefined) child.kill('SIGKILL');
  else if (child.connected) child.disconnect();
}

/** `onLost`: it cannot be told any more, which is found out elsewhere too. */
function order(
  child: ChildProcess,
  message: WorkerOrder,
  onLost: (why: string) => void = () => undefined,
): void {
  child.send(message, (error) => error && onLost(error.message));
}

function answerOf(child: ChildProcess, task: WorkerTask, watched: Watched) {
  const { name, silenceMs, onScenario, onFailure } = watched;
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-lastWords);
  });
  return new Promise<string | undefined>((resolve, reject) => {
    const fail = (why: string) => {
      clearTimeout(limit);
      const words = said.trim() === '' ? '' : ` It said last: ${said.trim()}`;
      reject(new BadInput(`${name} ${why}, so nothing is judged.${words}`));
    };
    const limit = setTimeout(() => fail(`told nothing for ${silenceMs / 1000} s`), silenceMs);
    child.on('message', (message: WorkerMessage) => {
      limit.refresh();
      if (message.kind === 'scenario') onScenario();
      if (message.kind === 'failure') onFailure();
      if (message.kind === 'broken') fail(`could not judge its part (${message.sentence})`);
      if (message.kind === 'refused') {
        clearTimeout(limit);
        reject(new BadInput(`${task.request.target}: ${message.sentence}`));
      }
      if (message.kind !== 'judged') return;
      clearTimeout(limit);
      resolve(message.unrecorded);
    });
    child.on('exit', (code, signal) => fail(`ended (${signal ?? `exit code ${String(code)}`})`));
    child.on('error', (error) => fail(`failed (${error.message})`));
    order(child, { kind: 'judge', task }, (why) => fail(`could not be reached (${why})`));
  });
}
