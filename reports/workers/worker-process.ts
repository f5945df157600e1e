import { fork, type ChildProcess } from 'node:child_process';
import { BadInput } from '../run/bad-input.ts';
import type { WorkerMessage, WorkerTask } from './protocol.ts';

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
  });
  watched.running.add(child);
  try {
    return await answerOf(child, task, watched);
  } finally {
    watched.running.delete(child);
    child.kill();
  }
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
    child.send(task, (error) => error && fail(`could not be reached (${error.message})`));
  });
}
