import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer as createHttpServer, Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { DeclaredDriver, Statement } from '../../steps/statement/index.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { loadSupportCode } from '../engine/load-support.ts';
import { packageRoot } from '../engine/package-root.ts';
import { judgeTarget } from './judge-target.ts';
import { statementOf } from './statement-of.ts';
import { loadSource } from './suite-source.ts';

/** For tests: a question to a driver as it goes over the wire. */
export interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const stops: (() => void)[] = [];

/** To be called after the tests of a file. */
export function stopTargets(): void {
  for (const stop of stops.splice(0)) stop();
}

export async function listening(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  stops.push(() => {
    server.close();
    if (server instanceof HttpServer) server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** A server that takes POSTs, and answers with 200 and what `answer` makes of each; never where it makes nothing. */
export async function posting(
  answer: (body: string, path: string) => Promise<string | undefined> | string | undefined,
): Promise<string> {
  const server = createHttpServer((request, response) => {
    void text(request)
      .then((body) => answer(body, request.url ?? ''))
      .then((told) => told !== undefined && response.end(told))
      .catch((problem: unknown) => response.writeHead(500).end(String(problem)));
  });
  return `http://127.0.0.1:${await listening(server)}/`;
}

/** A port at which nobody listens any more. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

export async function deadPort(): Promise<string> {
  return `http://127.0.0.1:${await freePort()}/`;
}

/** The JavaScript example on a port of its own, which drives the reference in a laboratory of its own: asks it, and gives the answer. */
export async function exampleOverHttp() {
  const file = join(packageRoot, 'examples/javascript/driver.js');
  const child = spawn(process.execPath, [file, '--listen', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  stops.push(() => void child.kill());
  const signal = AbortSignal.timeout(20_000);
  const [line] = (await once(createInterface(child.stdout), 'line', { signal })) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const headers = { 'content-type': 'application/json' };
  return async (body: string) => {
    const limit = AbortSignal.timeout(30_000);
    return (await fetch(url, { method: 'POST', headers, body, signal: limit })).text();
  };
}

/** Small limits, in seconds: what a null target would otherwise take. */
export const brief = { answerSeconds: 1, startSeconds: 1 };

/** Limits for the example: the first question starts its laboratory. */
export const patient = { answerSeconds: 30, startSeconds: 30 };

export const atUrl = (url: string, limits = brief): DeclaredDriver => ({
  ...{ kind: 'url', url, options: {}, limits },
});

/** A driver that is a little program in JavaScript. */
export const running = (
  script: string,
  limits = brief,
  args: readonly string[] = [],
): DeclaredDriver => ({
  ...{ kind: 'command', command: [process.execPath, '-e', script, ...args] },
  ...{ options: {}, limits },
});

/** The statement of the JavaScript example, with another driver. */
export async function stated(driver: DeclaredDriver): Promise<Statement> {
  const path = join(packageRoot, 'examples/javascript/deskproof.yaml');
  const statement = statementOf(await source, path, { cwd: packageRoot, env: process.env });
  if (statement) return { ...statement, driver };
  throw new Error('The example has no statement.');
}

const source = loadSource(packageRoot);

interface Judging {
  readonly clauses: readonly string[];
  readonly seed?: number;
  readonly profile?: 'core' | 'desktop';
}

/** Judges clauses (of the core, where nothing is said) through a driver. */
export async function judgedThrough(driver: DeclaredDriver, judging: Judging): Promise<JudgedRun> {
  return judgedStatement(await stated(driver), judging);
}

/** Judges clauses on the target that a statement describes. */
export async function judgedStatement(
  statement: Statement,
  { clauses, seed = 1, profile = 'core' }: Judging,
): Promise<JudgedRun> {
  return judgeTarget(await source, {
    ...{ target: 'stated', profile, seed, clauses, statement },
    support: await loadSupportCode(packageRoot),
  });
}
