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

/** At a time. Deliveries run side by side (reference cloud-api 1.7), though not without end. */
const CONNECTIONS = 256;

/** Ms after which a connection that has nothing to do is not used again: its other side may be about to close it. */
const IDLE_MS = 2000;

interface Job {
  readonly request: string;
  readonly resolve: (answer: WebhookAnswer) => void;
  readonly reject: (problem: Error) => void;
}

/** A connection; without a job it is idle since `since`, ms since 1970. */
interface Line {
  readonly socket: Socket;
  job: Job | undefined;
  reader: AnswerReader;
  since: number;
}

interface Pool {
  readonly url: URL;
  readonly idle: Line[];
  readonly waiting: Job[];
  open: number;
}

export function createConnections(url: URL): Connections {
  const pool: Pool = { url, idle: [], waiting: [], open: 0 };
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const job = { request, resolve, reject };
        const line = idleLine(pool);
        if (line !== undefined) start(line, job);
        else if (pool.open < CONNECTIONS) start(openLine(pool), job);
        else pool.waiting.push(job);
      }),
  };
}

function idleLine({ idle }: Pool): Line | undefined {
  for (let line = idle.pop(); line !== undefined; line = idle.pop()) {
    if (wallClock.now() - line.since < IDLE_MS && line.socket.writable) return line;
    line.socket.destroy();
  }
  return undefined;
}

function start(line: Line, job: Job): void {
  line.job = job;
  line.reader = createAnswerReader();
  line.socket.ref();
  line.socket.write(job.request, 'latin1');
}

function openLine(pool: Pool): Line {
  const socket = socketTo(pool.url);
  const line: Line = { socket, job: undefined, reader: createAnswerReader(), since: 0 };
  let problem = new Error('other side closed');
  pool.open += 1;
  socket.setNoDelay().setTimeout(ANSWER_TIMEOUT_MS);
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
    finish(line)?.reject(named(problem));
    const next = pool.waiting.shift();
    if (next !== undefined) start(openLine(pool), next);
  });
  return line;
}

/** What comes unasked for ends the connection. */
function take(pool: Pool, line: Line, bytes: Buffer): void {
  const { socket, reader } = line;
  try {
    const answer = line.job === undefined ? undefined : reader.take(bytes.toString('latin1'));
    if (answer === undefined && line.job !== undefined) return;
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

function goOn({ waiting, idle }: Pool, line: Line): void {
  const next = waiting.shift();
  if (next !== undefined) {
    start(line, next);
    return;
  }
  line.since = wallClock.now();
  // It keeps no process alive.
  line.socket.unref();
  idle.push(line);
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
