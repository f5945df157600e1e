import { connect, isIP, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import type { WebhookAnswer } from '../application/options.ts';
import { ANSWER_TIMEOUT_MS } from '../domain/retry-schedule.ts';
import { createAnswerReader, type AnswerReader } from './answer-reader.ts';
import { NOTHING_CAME } from './send-webhook.ts';
import { wallClock } from './wall-clock.ts';

/** Connections to one origin. */
export interface Connections {
  /** Sends a whole request and waits for its answer. Rejects with what happened to the connection. */
  readonly ask: (request: string) => Promise<WebhookAnswer>;
}

export interface ConnectionLimits {
  /** At a time. Deliveries run side by side (reference cloud-api 1.7), though not without end. */
  readonly connections: number;
  /** Ms after which a connection that has nothing to do is not used again: its other side may be about to close it. */
  readonly idleMs: number;
  /** Ms from the asking until nobody waits for the answer any more. */
  readonly answerMs: number;
}

const USUAL: ConnectionLimits = { connections: 256, idleMs: 2000, answerMs: ANSWER_TIMEOUT_MS };

interface Job {
  readonly request: string;
  /** Ms since 1970 at which it is given up, sent or not. */
  readonly until: number;
  readonly resolve: (answer: WebhookAnswer) => void;
  readonly reject: (problem: Error) => void;
}

/** A connection; without a job it is idle since `since`, ms since 1970. */
interface Line {
  readonly socket: Socket;
  job: Job | undefined;
  reader: AnswerReader;
  since: number;
  /** Whether it has served before, and whether anything has come for the job it has. */
  used: boolean;
  heard: boolean;
}

interface Pool {
  readonly url: URL;
  readonly limits: ConnectionLimits;
  readonly idle: Line[];
  readonly waiting: Job[];
  open: number;
}

export function createConnections(url: URL, limits = USUAL): Connections {
  const pool: Pool = { url, limits, idle: [], waiting: [], open: 0 };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const job = { request, resolve, reject, until: wallClock.now() + limits.answerMs };
        const line = idleLine(pool);
        if (line !== undefined) start(line, job);
        else if (pool.open < limits.connections) start(openLine(pool), job);
        else pool.waiting.push(job);
      }),
  };
}

function idleLine({ idle, limits }: Pool): Line | undefined {
  for (let line = idle.pop(); line !== undefined; line = idle.pop()) {
    if (wallClock.now() - line.since < limits.idleMs && line.socket.writable) return line;
    line.socket.destroy();
  }
  return undefined;
}

/** The next that waits. What nobody waits for any more is not sent: it will be tried anew. */
function nextJob({ waiting }: Pool): Job | undefined {
  for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
    if (wallClock.now() < job.until) return job;
    job.reject(new Error(NOTHING_CAME));
  }
  return undefined;
}

function start(line: Line, job: Job): void {
  line.job = job;
  line.heard = false;
  line.reader = createAnswerReader();
  line.socket.ref();
  line.socket.write(job.request, 'latin1');
}

function openLine(pool: Pool): Line {
  const socket = socketTo(pool.url);
  const line: Line = {
    ...{ socket, job: undefined, reader: createAnswerReader() },
    ...{ since: 0, used: false, heard: false },
  };
  let problem: NodeJS.ErrnoException | undefined;
  pool.open += 1;
  socket.setNoDelay().setTimeout(pool.limits.answerMs);
  socket.on('data', (bytes) => {
    take(pool, line, bytes);
  });
  socket.on('end', () => {
    const answer = line.reader.closed();
    if (answer !== undefined) finish(line)?.resolve(answer);
  });
  socket.on('timeout', () => socket.destroy(new Error(NOTHING_CAME)));
  socket.on('error', (told) => (problem = told));
  socket.on('close', () => {
    pool.open -= 1;
    const at = pool.idle.indexOf(line);
    if (at !== -1) pool.idle.splice(at, 1);
    const job = finish(line);
    const again = job !== undefined && wasClosing(line, problem);
    if (!again) job?.reject(named(problem ?? new Error('other side closed')));
    const next = again ? job : nextJob(pool);
    if (next !== undefined) start(openLine(pool), next);
  });
  return line;
}

/**
 * Whether the other side let a connection go that had nothing to do, just when it was used again: then the request was not
 * read, and a fresh connection has it. One that was never used, or has begun to answer, is a failure.
 */
function wasClosing({ used, heard }: Line, problem: NodeJS.ErrnoException | undefined): boolean {
  const closed = problem === undefined || ['ECONNRESET', 'EPIPE'].includes(problem.code ?? '');
  return used && !heard && closed;
}

/** What comes unasked for ends the connection, and so does an answer that never ends. */
function take(pool: Pool, line: Line, bytes: Buffer): void {
  const { socket, reader, job } = line;
  line.heard = true;
  try {
    const answer = job === undefined ? undefined : reader.take(bytes.toString('latin1'));
    if (answer === undefined && job !== undefined) {
      if (wallClock.now() >= job.until) socket.destroy(new Error(NOTHING_CAME));
      return;
    }
    if (answer !== undefined) finish(line)?.resolve(answer);
    if (answer?.reusable === true) goOn(pool, line);
    else socket.destroy();
  } catch (problem) {
    socket.destroy(problem instanceof Error ? problem : new Error(String(problem)));
  }
}

function finish(line: Line): Job | undefined {
  const { job } = line;
  line.job = undefined;
  return job;
}

function goOn(pool: Pool, line: Line): void {
  line.used = true;
  const next = nextJob(pool);
  if (next !== undefined) {
    start(line, next);
    return;
  }
  line.since = wallClock.now();
  // It keeps no process alive.
  line.socket.unref();
  pool.idle.push(line);
}

function socketTo({ protocol, hostname, port }: URL): Socket {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:') return connect({ host, port: Number(port || 80) });
  const servername = isIP(host) === 0 ? { servername: host } : {};
  return connectSecurely({ host, port: Number(port || 443), ...servername });
}

/** Where several addresses were tried, what happened at the first. */
function named(problem: Error): Error {
  const [first] = problem instanceof AggregateError ? (problem.errors as unknown[]) : [problem];
  return first instanceof Error ? first : problem;
}
