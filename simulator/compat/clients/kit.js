// What a client's script needs: its settings, a way to report, and a way to ask for the other side to do something.
// The script runs in a process of its own, so that each client has its own environment and can leave nothing behind.
import { createServer } from 'node:http';
import process from 'node:process';

/** Where the simulated platform is, who the business is, and whom it may write to. */
export const settings = JSON.parse(process.env.COMPAT_SETTINGS ?? '{}');

const limitMs = 15_000;
let asked = 0;

/** Carries out one operation. `run` returns what it sent, `{ id, type }`, so that the phone can be looked at. */
export async function operation(name, run) {
  try {
    const sent = await withinLimit(run());
    await tell({ kind: 'operation', name, ...(sent?.id !== undefined && { sent }) });
  } catch (error) {
    await tell({ kind: 'operation', name, problem: reasonOf(error) });
  }
}

/** Has the other side do something, such as a customer's message, and gives its answer. */
export async function ask(what, details = {}) {
  const number = (asked += 1);
  const answer = withinLimit(
    new Promise((resolve) => {
      const hear = (message) => {
        if (message.number !== number) return;
        process.off('message', hear);
        resolve(message);
      };
      process.on('message', hear);
    }),
  );
  await tell({ kind: 'ask', number, what, details });
  const { problem, result } = await answer;
  if (problem !== undefined) throw new Error(problem);
  return result;
}

/** Throws a sentence when something is not as it must be. */
export function must(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** Starts a server for webhooks on a free port and gives its address. `handle` reads the body itself. */
export async function listen(handle) {
  const server = createServer((request, response) => {
    handle(request).then(
      ({ status = 200, body = '' }) => response.writeHead(status).end(body),
      (error) => response.writeHead(500).end(reasonOf(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}/webhook`;
}

export async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** A promise that others can keep. */
export function expectation() {
  let meet;
  const met = new Promise((resolve) => {
    meet = resolve;
  });
  return { meet, met: withinLimit(met) };
}

/** Ends the process, whatever the client still holds open. */
export async function done() {
  await tell({ kind: 'done' });
  process.exit(0);
}

function withinLimit(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`Nothing came within ${limitMs / 1000} s.`)),
      limitMs,
    );
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

function tell(message) {
  return new Promise((resolve) => process.send(message, resolve));
}

function reasonOf(error) {
  return error instanceof Error
    ? error.message === ''
      ? error.name
      : error.message
    : JSON.stringify(error);
}
