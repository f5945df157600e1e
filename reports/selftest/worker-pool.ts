import { BadInput } from '../run/bad-input.ts';
import type { Answer, TargetResult, Task } from './protocol.ts';
import { startWorker, WorkerLost } from './worker-process.ts';
import type { WorkerProcess } from './worker-process.ts';

/** What became of one target: judged, or lost with the worker that was at it. */
export type Outcome =
  | { readonly judged: true; readonly result: TargetResult }
  | { readonly judged: false; readonly problem: string };

/** Loading is the same for every target; milliseconds. */
const loadLimitMs = 60_000;

export interface PoolOptions {
  /** Folder of the package whose suite is run. */
  readonly root: string;
  readonly workers: number;
  /** Milliseconds for one task before its worker is given up. */
  readonly limitMs: number;
  readonly onDone?: (target: string) => void;
}

/**
 * Spreads the tasks over worker processes and gives the outcome by target. It always ends: a worker that dies or hangs
 * costs its task, and the next task gets a new one.
 * @throws BadInput when the suite does not load at all.
 */
export async function runTasks(
  tasks: readonly Task[],
  options: PoolOptions,
): Promise<Map<string, Outcome>> {
  const queue = [...tasks];
  const outcomes = new Map<string, Outcome>();
  const running = new Set<WorkerProcess>();
  const stopAll = () => running.forEach((worker) => worker.stop());
  const lanes = Math.min(options.workers, tasks.length);
  process.once('exit', stopAll);
  try {
    const lane = { queue, outcomes, running, options };
    await Promise.all(Array.from({ length: lanes }, () => work(lane)));
    return outcomes;
  } finally {
    queue.length = 0;
    process.off('exit', stopAll);
    stopAll();
  }
}

interface Lane {
  readonly queue: Task[];
  readonly outcomes: Map<string, Outcome>;
  readonly running: Set<WorkerProcess>;
  readonly options: PoolOptions;
}

async function work(lane: Lane): Promise<void> {
  const { queue, outcomes, options } = lane;
  let worker: WorkerProcess | undefined;
  for (let task = queue.shift(); task !== undefined; task = queue.shift()) {
    let outcome = worker && (await judge(worker, task, lane));
    if (outcome?.judged !== true) {
      // What the target before left behind may have killed the worker, so only a fresh one counts.
      worker = startWorker();
      outcome = (await load(worker, lane)) ?? (await judge(worker, task, lane));
    }
    outcomes.set(task.target, outcome);
    options.onDone?.(task.target);
    if (!outcome.judged) worker = undefined;
  }
}

/** `undefined` when the worker is ready. */
function load(worker: WorkerProcess, { running, options }: Lane): Promise<Outcome | undefined> {
  running.add(worker);
  const answer = worker.ask({ kind: 'load', root: options.root }, loadLimitMs);
  return unlessLost(answer, () => undefined);
}

async function judge(worker: WorkerProcess, task: Task, { running, options }: Lane) {
  const answer = worker.ask({ kind: 'judge', task }, options.limitMs);
  const outcome = await unlessLost(answer, (given): Outcome => {
    if (given.kind === 'judged') return { judged: true, result: given.result };
    return { judged: false, problem: 'The worker did not understand what it was asked.' };
  });
  if (!outcome.judged) running.delete(worker);
  return outcome;
}

/** What became of asking a worker. That the suite does not load is nobody's outcome: it ends the self-test. */
async function unlessLost<T>(asked: Promise<Answer>, read: (given: Answer) => T) {
  try {
    const answer = await asked;
    if (answer.kind === 'broken') throw new BadInput(answer.sentence);
    return read(answer);
  } catch (error) {
    if (!(error instanceof WorkerLost)) throw error;
    return { judged: false, problem: error.message } as const;
  }
}
