import { fork, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { packageRoot } from '../../reports/engine/package-root.ts';
import { APP_SECRET, sendRequest, type Ready, type Role, type Spent } from './messages.ts';
import { ask, receive } from './sockets.ts';

/** One round of one server. */
export interface Round {
  /** Messages a second, from the first request to the last answer, or to the last webhook. */
  readonly perSecond: number;
  /** Processor time that the server spent on one message, in microseconds. */
  readonly cpu: number;
  /** Bytes of heap in use afterwards. */
  readonly heap: number;
}

/** A server of the bench, under load from here. */
export interface Contestant {
  readonly role: Role;
  /** Sends so many messages. Rejects when one was not answered as it should, or a webhook is missing or wrongly signed. */
  readonly round: (messages: number) => Promise<Round>;
  readonly close: () => void;
}

/** Connections that messages come over. */
export const CONNECTIONS = 16;
/** Every so many webhooks the signature of one is checked. */
const SAMPLE = 50;
/** Ms after which a round is given up. */
const LIMIT_MS = 120_000;

export async function startContestant(role: Role): Promise<Contestant> {
  const counter = createCounter();
  const receiver = await receive(counter.take);
  const child = fork(
    join(packageRoot, 'bench/simulator/server.ts'),
    [role, String(receiver.port)],
    {
      execArgv: ['--import', join(packageRoot, 'steps/support/register.js'), ...profiling(role)],
    },
  );
  const { port, people } = await heard<Ready>(child);
  const spent = (): Promise<Spent> => {
    child.send('spent');
    return heard<Spent>(child);
  };
  const run = async (messages: number): Promise<void> => {
    const arrived = role.endsWith('webhooks') ? counter.expect(messages) : undefined;
    const request = (turn: number) => sendRequest(people[turn % people.length] ?? '', turn);
    await ask({ ...{ port, request, look }, times: messages, connections: CONNECTIONS });
    await arrived;
  };
  return {
    role,
    round: async (messages) => {
      const before = await spent();
      const start = performance.now();
      await inTime(run(messages), role);
      const seconds = (performance.now() - start) / 1000;
      const { cpuMs, heap } = await spent();
      const cpu = ((cpuMs - before.cpuMs) * 1000) / messages;
      return { perSecond: messages / seconds, cpu, heap };
    },
    close: () => {
      receiver.close();
      child.disconnect();
    },
  };
}

function look(head: string, body: string): void {
  const good = head.startsWith('HTTP/1.1 200') && body.includes('"wamid.');
  if (!good) throw new Error(`A send was answered with ${head.split('\r\n')[0] ?? ''} ${body}`);
}

/** Counts webhooks of statuses, and checks the signature of a sample of them. */
function createCounter() {
  let count = 0;
  let wanted = Infinity;
  let end: (problem?: Error) => void = () => undefined;
  return {
    take: (head: string, body: string): void => {
      if (!body.includes('"statuses":[')) return;
      count += 1;
      if (count % SAMPLE === 0 && !isSigned(head, body)) end(new Error(`Wrongly signed: ${head}`));
      if (count > wanted) end(new Error('More webhooks came than messages were sent.'));
      if (count === wanted) end();
    },
    expect(messages: number): Promise<void> {
      if (count > wanted) throw new Error('More webhooks came than messages were sent.');
      count = 0;
      wanted = messages;
      return new Promise((resolve, reject) => {
        end = (problem) => {
          if (problem === undefined) resolve();
          else reject(problem);
        };
      });
    },
  };
}

function isSigned(head: string, body: string): boolean {
  const signature = createHmac('sha256', APP_SECRET).update(body, 'latin1').digest('hex');
  return head.toLowerCase().includes(`\r\nx-hub-signature-256: sha256=${signature}`);
}

/** What a server says next. Rejects when it ends instead. */
function heard<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (): void => {
      reject(new Error('A server of the bench ended.'));
    };
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}

async function inTime(work: Promise<void>, role: Role): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`${role}: not all had arrived after ${LIMIT_MS / 1000} s.`));
    }, LIMIT_MS);
  });
  await Promise.race([work, late]).finally(() => {
    clearTimeout(timer);
  });
}

/** `DESKPROOF_CPU_PROF=FOLDER`: a profile of each simulator, and of the thread that compiled it, in a folder of that folder. */
function profiling(role: Role): readonly string[] {
  const folder = process.env['DESKPROOF_CPU_PROF'];
  if (folder === undefined || !role.startsWith('simulator')) return [];
  return ['--cpu-prof', '--cpu-prof-dir', join(folder, role)];
}
