import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, describe, test } from 'node:test';
import type { DeskView } from '../../ports/view.ts';
import { business, startOfTime } from '../business.ts';
import { exampleDriver, type DriverAnswer } from './test-driver.ts';
import { closeLaboratories, testLaboratory, testPlatform } from './test-laboratory.ts';

afterEach(closeLaboratories);

const drivers = {
  javascript: [process.execPath, 'javascript/driver.js'],
  // A machine without it fails here, as nobody would otherwise know that this example was not tried.
  python: ['python3', 'python/driver.py'],
};

type Ask = (method: string, params?: object) => Promise<DriverAnswer>;

interface Opened {
  readonly system: string;
  readonly now: number;
  readonly webhook: { readonly url: string };
  readonly agents: readonly string[];
  readonly queues: readonly string[];
  readonly timeToAccept: number;
}

function openParams(graphUrl: string, options: object) {
  const { phoneNumberId, wabaId, displayNumber, accessToken, appSecret, verifyToken } = business;
  const asset = { phoneNumberId, businessAccountId: wabaId, sourceNumber: displayNumber };
  return {
    ...{ scenario: 'one', now: startOfTime, options, graph: { url: graphUrl } },
    asset: { ...asset, accessToken, appSecret, verifyToken },
  };
}

/** The result of a question that must not fail. */
async function told<T>(answer: Promise<DriverAnswer>): Promise<T> {
  const { result, error } = await answer;
  assert.equal(error, undefined, error?.message);
  return result as T;
}

async function opened(ask: Ask, options: object) {
  const platform = await testPlatform();
  const system = await told<Opened>(ask('open', openParams(platform.graphUrl, options)));
  platform.webhook.url = system.webhook.url;
  return { ...platform, opened: system };
}

/** An agent who is signed in and available. */
async function atWork(ask: Ask, system: string, agent: string | undefined) {
  const { desk } = await told<{ desk: string }>(ask('signIn', { system, agent }));
  const act = (action: object) => told<object>(ask('act', { desk, action }));
  assert.deepEqual(await act({ verb: 'signIn' }), { outcome: 'done' });
  await act({ verb: 'setState', state: 'Available' });
  return { desk, act, view: () => told<DeskView>(ask('view', { desk })) };
}

for (const [language, command] of Object.entries(drivers)) {
  describe(`the example driver in ${language}`, () => {
    test('works a conversation, with a file, from its beginning to its end', async () => {
      const { url, token, ask: askLaboratory } = await testLaboratory();
      const { ask, ended } = exampleDriver(command);
      const hello = await told<object>(ask('hello', { protocol: 1, options: {} }));
      const { name, version } = { name: `reference-${language}`, version: '1.0.0' };
      assert.deepEqual(hello, { protocol: 1, name, version, clock: 'virtual' });
      const centre = await opened(ask, { laboratory: { url, token } });
      const { system, agents, queues } = centre.opened;
      const desk = await atWork(ask, system, agents[0]);
      const customer = centre.simulator.customers.create();
      await customer.writes('Is anybody there?');
      await told(ask('clock', { system, action: { verb: 'idle' } }));
      const { requests } = await desk.view();
      assert.equal(requests?.[0]?.queueName, queues[0]);
      await desk.act({ verb: 'accept', request: requests?.[0]?.id });
      const bytes = Buffer.from('%PDF-1.4').toString('base64');
      assert.deepEqual(await desk.act({ verb: 'attach', name: 'a ß.pdf', bytes }), {
        outcome: 'done',
      });
      await desk.act({ verb: 'send', by: 'button' });
      await told(ask('clock', { system, action: { verb: 'idle' } }));
      const view = await desk.view();
      assert.match(view.allText ?? '', /Is anybody there\?/u);
      const sent = view.conversation?.messages?.at(-1)?.attachment;
      assert.equal(sent?.name, 'a ß.pdf');
      assert.match(JSON.stringify(sent), /"sha256":"[0-9a-f]{64}"/u);
      assert.equal(customer.received().length, 1);
      await told(ask('close', { desk: desk.desk }));
      await told(ask('close', { system }));
      assert.deepEqual((await askLaboratory('GET /')).told, { centres: 0 });
      assert.equal(await ended(), 0);
    });

    test('refuses with the reason, and says what it cannot do at all', async () => {
      const { url, token } = await testLaboratory();
      const { ask } = exampleDriver(command);
      const { system, agents } = (await opened(ask, { laboratory: { url, token } })).opened;
      const desk = await atWork(ask, system, agents[0]);
      const refused = await desk.act({ verb: 'end' });
      assert.match(JSON.stringify(refused), /^\{"outcome":"refused","reason":"[A-Z][^"]+\."\}$/u);
      assert.deepEqual(await desk.act({ verb: 'dance' }), { outcome: 'unsupported' });
      const admin = (action: object) => told<object>(ask('admin', { system, action }));
      assert.deepEqual(await admin({ verb: 'fire' }), { outcome: 'unsupported' });
      assert.deepEqual(await admin({ verb: 'staffQueue', queue: 'None', agents: [] }), {
        ...{ outcome: 'refused', reason: 'There is no queue "None".' },
      });
      assert.deepEqual(await admin({ verb: 'addAgent', name: 'Ada' }), { outcome: 'done' });
      assert.equal((await (await atWork(ask, system, 'Ada')).view()).agent?.name, 'Ada');
    });

    test('lets time pass in a twin that it was asked for', async () => {
      const { url, token } = await testLaboratory();
      const { ask } = exampleDriver(command);
      const twin = 'faulty:rona-ends-after-five-minutes';
      const centre = await opened(ask, { laboratory: { url, token }, twin });
      const { system, agents, timeToAccept } = centre.opened;
      const desk = await atWork(ask, system, agents[0]);
      await centre.simulator.customers.create().writes('Hello');
      const clock = (action: object) => told<object>(ask('clock', { system, action }));
      const ms = timeToAccept * 1000;
      assert.deepEqual(await clock({ verb: 'idle' }), { now: startOfTime, next: ms });
      const later = await clock({ verb: 'advance', ms });
      assert.deepEqual(later, { now: startOfTime + ms, next: 300_000 });
      assert.equal((await desk.view()).agent?.state, 'RONA');
      await clock({ verb: 'advance', ms: 300_000 });
      assert.equal((await desk.view()).agent?.state, 'Available');
    });

    test('tells in a sentence what is wrong, and goes on', async () => {
      const { url, token } = await testLaboratory();
      const { ask, tell, ended } = exampleDriver(command);
      const wrong = async (answer: Promise<DriverAnswer>, message: RegExp) =>
        assert.match((await answer).error?.message ?? '', message);
      await wrong(tell('{'), /no question in JSON-RPC/u);
      await wrong(tell('[1]'), /no question in JSON-RPC/u);
      await wrong(ask('constructor'), /no method "constructor"/u);
      await wrong(ask('hello', { protocol: 2 }), /speaks protocol 1, not 2/u);
      await wrong(ask('view', { desk: 'window-9' }), /no window window-9 here/u);
      const at = (options: object) => ask('open', openParams('http://127.0.0.1:9', options));
      await wrong(
        at({ laboratory: { url, token: 'wrong' } }),
        /POST http\S+\/centres answered 401: Send the token/u,
      );
      await wrong(
        at({ laboratory: { url: 'http://127.0.0.1:9', token } }),
        /^POST http:\/\/127\.0\.0\.1:9\/centres was not answered: ./u,
      );
      await wrong(at({ laboratory: { url, token }, twin: 'x' }), /answered 400: There is no twin/u);
      await told(at({ laboratory: { url, token } }));
      assert.equal(await ended(), 0);
    });

    test('starts a laboratory of its own, and takes it along', async () => {
      const { ask, ended } = exampleDriver(command);
      const { webhook } = (await opened(ask, {})).opened;
      const health = new URL('/health', webhook.url);
      assert.equal((await fetch(health)).status, 200);
      assert.equal(await ended(), 0);
      await assert.rejects(fetch(health));
    });

    test('takes the laboratory that the environment names, and leaves nothing in it', async () => {
      const { url, token, ask: askLaboratory } = await testLaboratory();
      const { ask, ended } = exampleDriver(command, {
        ...{ DESKPROOF_LABORATORY_URL: url, DESKPROOF_LABORATORY_TOKEN: token },
      });
      await opened(ask, {});
      assert.deepEqual((await askLaboratory('GET /')).told, { centres: 1 });
      await ended();
      assert.deepEqual((await askLaboratory('GET /')).told, { centres: 0 });
    });
  });
}

test('the example driver in javascript takes questions over HTTP as well, from programs alone', async () => {
  const { child, line, exit } = exampleDriver([...drivers.javascript, '--listen', '0']);
  const { url = '' } = await line();
  const question = { jsonrpc: '2.0', id: 7, method: 'hello', params: { protocol: 1 } };
  const post = (headers: Record<string, string>, body = JSON.stringify(question)) =>
    fetch(url, { method: 'POST', headers, body });
  const answered = await post({ 'content-type': 'application/json' });
  const { id, result } = (await answered.json()) as DriverAnswer;
  assert.deepEqual([answered.status, id], [200, 7]);
  assert.match(JSON.stringify(result), /"protocol":1/u);
  assert.equal((await post({ 'content-type': 'text/plain' })).status, 400);
  assert.equal((await fetch(url)).status, 400);
  child.kill('SIGTERM');
  assert.deepEqual((await exit)[0], 0);
  const { child: other } = exampleDriver([...drivers.javascript, '--listen', 'here']);
  const [said] = (await once(other.stderr, 'data')) as [Buffer];
  assert.match(said.toString(), /^The driver cannot work: .*port/u);
});
