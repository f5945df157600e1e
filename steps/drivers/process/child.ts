import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Socket } from 'node:net';
import process from 'node:process';
import { endByExit } from '../end-by-exit.ts';
import { goneFor, Unreachable } from '../unreachable.ts';
import { within } from '../within.ts';
import type { Channel } from '../protocol/channel.ts';
import { patienceFor, usualPatience, type DriverPatience } from '../protocol/patience.ts';
import { createAsking, type Asking } from './json-rpc.ts';
import { createLineReader } from './line-reader.ts';
import { createSaid, type Said } from './said.ts';

/** How long a child may take, and how much it may have on its hands. */
export interface ChildLimits extends DriverPatience {
  /** For one line that it writes, in characters. */
  readonly lineLength: number;
  /** Questions that wait for their answers at the same time. */
  readonly waiting: number;
}

export const usualLimits: ChildLimits = {
  ...usualPatience,
  lineLength: 4 * 1024 * 1024,
  waiting: 64,
};

/** A process that is started may lead a group, and a signal go to all of it. */
const hasGroups = process.platform !== 'win32';

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  /** As people would type it. */
  readonly called: string;
  readonly limits: ChildLimits;
  readonly said: Said;
  readonly asking: Asking;
  gone: string | null;
}

/** How a driver is started: program first, then its arguments. No shell stands between. */
export interface CommandLine {
  readonly command: readonly string[];
  /** Where it runs; this process's own folder unless told. */
  readonly folder?: string;
}

/** Starts a driver as a child process that answers questions: JSON-RPC 2.0, one message a line. */
export function startChild({ command, folder }: CommandLine, limits = usualLimits): Channel {
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    stdio: 'pipe',
    // A group of its own: Ctrl-C at a terminal is not meant for it, as what it judges is tidied first, and it ends with all it has started.
    detached: hasGroups,
    ...(folder !== undefined && { cwd: folder }),
  });
  const asking = createAsking({
    send: (line) => void child.stdin.write(`${line}\n`),
    onOdd: (line, why) => end(running, `wrote a line that is no answer: ${shortened(line)} ${why}`),
  });
  const called = command.join(' ');
  const running: Running = { child, called, limits, said: createSaid(), asking, gone: null };
  listen(running);
  holdNobodyUp(child);
  return {
    called,
    ask: (method, params) => ask(running, method, params),
    get gone() {
      return running.gone;
    },
    follow: (listener) => running.said.follow(listener),
    stop: () => end(running, 'was stopped.'),
  };
}

async function ask(running: Running, method: string, params: object): Promise<unknown> {
  const { called, asking, limits, gone } = running;
  if (gone !== null) throw goneFor(gone);
  if (asking.waiting >= limits.waiting) {
    throw new Unreachable(`The driver "${called}" has ${asking.waiting} questions waiting.`);
  }
  const ms = patienceFor(method, limits);
  const late = `did not answer within ${ms} ms when asked to ${method}.`;
  try {
    return await within({ ms, sentence: late }, asking.ask(method, params));
  } catch (problem) {
    const { message } = problem as Error;
    // One that hangs is not waited for again by everything that follows.
    if (message === late) end(running, late);
    if (running.gone !== null) throw goneFor(running.gone);
    throw new Unreachable(`The driver "${called}" failed: ${message.replace(/\.$/u, '')}.`);
  }
}

function listen(running: Running): void {
  const { child, limits, asking, said } = running;
  const read = createLineReader(limits.lineLength, {
    line: (text) => asking.hear(text),
    tooLong: () => end(running, `wrote a line of more than ${limits.lineLength} characters.`),
  });
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.hear(text));
  // That it has gone is told by its end; what was still being written to it is lost with it.
  child.stdin.on('error', () => undefined);
  child.on('error', ({ message }) => end(running, `cannot be started: ${message}.`));
  // Not at its exit: what it said last may still be on its way then.
  child.on('close', (code, signal) => {
    end(running, `ended with ${signal ?? String(code)}${inWhich(asking.open)}.`);
  });
}

/** In which question it died. Whoever does not even say hello died at its start. */
function inWhich(open: readonly string[]): string {
  const asked = open.filter((question) => !question.startsWith('hello'));
  return asked.length === 0 ? '' : ` when it was asked to ${asked.join(' and to ')}`;
}

/** As much of a line as a sentence can hold, with an end. */
function shortened(line: string): string {
  if (line.length > 200) return `${line.slice(0, 200)} …`;
  return /[.!?…]$/u.test(line) ? line : `${line}.`;
}

function end(running: Running, why: string): void {
  const { child, called, said, asking } = running;
  if (running.gone !== null) return;
  const words = said.last === '' ? '' : ` It said: ${said.last}`;
  running.gone = `The driver "${called}" ${why}${words}`;
  killAll(child);
  asking.fail(goneFor(running.gone));
}

/** The child and whatever it has started and not put into groups of their own. */
function killAll(child: ChildProcessWithoutNullStreams): void {
  if (!hasGroups || child.pid === undefined) return void child.kill('SIGKILL');
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // All of them have gone.
  }
}

/** The child ends with this process, and this process does not wait for it. */
function holdNobodyUp(child: ChildProcessWithoutNullStreams): void {
  const stop = () => killAll(child);
  endByExit();
  process.once('exit', stop);
  child.once('close', () => process.off('exit', stop));
  child.unref();
  // The pipes are sockets, whatever their type says.
  for (const pipe of [child.stdin, child.stdout, child.stderr]) (pipe as unknown as Socket).unref();
}
