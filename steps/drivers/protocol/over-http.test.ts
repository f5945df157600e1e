import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, test } from 'node:test';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import { createDriver } from './driver.ts';
import { overHttp } from './over-http.ts';

interface Question {
  readonly id: number;
  readonly method: string;
  readonly params: object;
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A driver behind HTTP that answers with whatever `answer` makes of a question; `undefined` leaves it without an answer. */
async function listening(
  answer: (question: Question) => object | string | undefined,
): Promise<string> {
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const told = answer(JSON.parse(body) as Question);
      if (told !== undefined) response.end(typeof told === 'string' ? told : JSON.stringify(told));
    });
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const result = ({ id }: Question, told: unknown) => ({ jsonrpc: '2.0', id, result: told });

test('each question is one POST, and its answer is checked', async () => {
  const asked: string[] = [];
  const url = await listening((question) => {
    asked.push(question.method);
    return result(question, { protocol: 1, name: 'theirs', clock: 'wall' });
  });
  const hello = await createDriver(() => overHttp(url)).hello();
  assert.deepEqual(hello, { protocol: 1, name: 'theirs', clock: 'wall' });
  assert.deepEqual(asked, ['hello']);
});

test('an error is a sentence with what the driver said', async () => {
  const url = await listening(({ id }) => ({ jsonrpc: '2.0', id, error: { message: 'closed.' } }));
  await assert.rejects(overHttp(url).ask('open', {}), (problem: Error) => {
    assert.ok(problem instanceof Unreachable);
    assert.equal(problem.message, `The driver at ${url} failed: closed.`);
    return true;
  });
});

test('what is no answer to the question is told as what came', async () => {
  const page = await listening(() => '<html>Welcome</html>');
  await assert.rejects(overHttp(page).ask('view', {}), /no JSON-RPC answer: <html>Welcome/);
  const other = await listening(() => ({ jsonrpc: '2.0', id: 99, result: {} }));
  await assert.rejects(
    overHttp(other).ask('view', {}),
    /no JSON-RPC answer: .* Its id is 99, and that of the question is 1\.$/u,
  );
  const nothing = await listening(() => 'null');
  await assert.rejects(overHttp(nothing).ask('view', {}), /no JSON-RPC answer: null/);
});

test('one that does not answer is given up, and nobody there is named', async () => {
  const url = await listening(() => undefined);
  const patience = { startMs: 300, answerMs: 300 };
  await assert.rejects(overHttp(url, patience).ask('view', {}), /nothing came within 300 ms/);
  await assert.rejects(
    createDriver(() => overHttp('http://127.0.0.1:1/')).hello(),
    UnreachableAtStart,
  );
});

test('one that hung is not waited for again, and the next scenario greets it anew', async () => {
  const asked: string[] = [];
  const url = await listening((question) => {
    asked.push(question.method);
    if (question.method === 'view') return undefined;
    const hello = { protocol: 1, name: 'theirs', clock: 'virtual' };
    return result(question, question.method === 'hello' ? hello : { system: 1, desk: 1 });
  });
  const driver = createDriver(() => overHttp(url, { startMs: 5_000, answerMs: 300 }));
  const opening = {
    ...{ scenario: 's', now: 0, graph: { url: 'http://127.0.0.1:1/' } },
    asset: {
      ...{ phoneNumberId: '1', businessAccountId: '2', sourceNumber: '+1' },
      ...{ accessToken: 'a', appSecret: 'b', verifyToken: 'c' },
    },
  };
  const desk = await (await driver.open(opening)).signIn('Ada');
  const sentence = /nothing came within 300 ms when it was asked to view\.$/u;
  await assert.rejects(desk.view(), sentence);
  await assert.rejects(desk.act({ verb: 'signIn' }), sentence);
  await driver.open(opening);
  assert.deepEqual(asked, ['hello', 'open', 'signIn', 'view', 'hello', 'open']);
});

test('a question that is sent back is no answer', async () => {
  const url = await listening((question) => ({ jsonrpc: '2.0', ...question }));
  await assert.rejects(overHttp(url).ask('view', {}), /answer to view is no JSON-RPC answer: \{/u);
});
