import { test } from 'node:test';
import { deadUrl, namesCause, serving, type Broken } from './test-broken.ts';

/** What hangs is not waited for any longer, in seconds. */
const brief = { answer: 0.5, start: 0.5 };
const patient = { answer: 20, start: 20 };

/** A driver that is a little program in JavaScript, and answers nothing. */
const running = (script: string, limits = patient) => ({
  '/driver': { command: [process.execPath, '-e', script], limits },
});

const reading = 'process.stdin.resume();';

/** Answers hello, and then does this. */
const afterHello = (what: string) => `
  require('node:readline').createInterface(process.stdin).on('line', (line) => {
    const { id, method } = JSON.parse(line);
    const result = { protocol: 1, name: 'x', clock: 'virtual' };
    if (method === 'hello') console.log(JSON.stringify({ jsonrpc: '2.0', id, result }));
    else { ${what} }
  });
`;

const answering = (status: number, body: string) => ({
  changes: async (test: Parameters<typeof serving>[0]) => {
    const url = await serving(test, (request, response) => {
      request.resume().on('end', () => response.writeHead(status).end(body));
    });
    return { '/driver': { url, limits: patient } };
  },
});

const atWebhook = (status: number, body = '') => ({
  changes: async (test: Parameters<typeof serving>[0]) => {
    const webhookUrl = await serving(test, (_, response) => response.writeHead(status).end(body));
    return { '/asset/webhookUrl': webhookUrl };
  },
});

/** Something that is not there, hangs, or is something else altogether. */
const ROWS: readonly Broken[] = [
  {
    broken: 'a webhook where nobody listens',
    changes: async () => ({ '/asset/webhookUrl': await deadUrl() }),
    pointer: '/asset/webhookUrl',
    says: /no answer to the verification.*ECONNREFUSED.*Is the contact centre running/u,
  },
  {
    broken: 'a webhook that hangs',
    changes: { '/driver/limits': { answer: 3, start: 20 } },
    wrong: { isSilent: true },
    pointer: '/asset/webhookUrl',
    says: /^The webhook did not answer within 3 seconds/u,
  },
  {
    broken: 'a webhook that breaks',
    ...atWebhook(500),
    ...{ pointer: '/asset/webhookUrl', says: /HTTP 500.*what does its log say/u },
  },
  {
    broken: 'another path',
    ...atWebhook(404),
    ...{ pointer: '/asset/webhookUrl', says: /HTTP 404.*not at this path/u },
  },
  {
    broken: 'a page in place of a webhook',
    ...atWebhook(200, '<html>Welcome</html>'),
    ...{ pointer: '/asset/webhookUrl', says: /"<html>Welcome.*the challenge .* is wanted/u },
  },
  {
    broken: 'https where there is http',
    changes: (_, { webhookUrl }) =>
      Promise.resolve({ '/asset/webhookUrl': webhookUrl.replace('http:', 'https:') }),
    pointer: '/asset/webhookUrl',
    says: /no answer to the verification: .*Is it https there at all/u,
  },
  {
    broken: 'a webhook that breaks over messages',
    wrong: { message: () => 500 },
    ...{
      pointer: '/asset/webhookUrl',
      says: /^A customer wrote, and the webhook answered with 500/u,
    },
  },
  {
    broken: 'a program that is not installed',
    changes: { '/driver': { command: ['no-such-program'] } },
    ...{ pointer: '/driver/command/0', says: /in none of the folders of PATH\. Is it installed/u },
  },
  {
    broken: 'a program that is not beside the statement',
    changes: { '/driver': { command: ['./driver.sh'] } },
    ...{
      pointer: '/driver/command/0',
      says: /\.\/driver\.sh is not there\. Its path is relative/u,
    },
  },
  {
    broken: 'a driver that ends at once',
    changes: running("console.error('no licence'); process.exit(3)"),
    ...{ pointer: '/driver/command', says: /ended with 3\. It said: no licence/u },
  },
  {
    broken: 'a driver that never says hello',
    changes: running(reading, brief),
    ...{ pointer: '/driver/command', says: /did not answer within \d+ ms when asked to hello/u },
  },
  {
    broken: 'a program that talks of other things',
    changes: running(`console.log('Server ready.'); ${reading}`),
    ...{ pointer: '/driver/command', says: /wrote a line that is no answer: Server ready/u },
  },
  {
    broken: 'a driver that opens nothing',
    changes: running(afterHello(''), { answer: 0.5, start: 4 }),
    ...{ pointer: '/driver/command', says: /did not answer within \d+ ms when asked to open/u },
  },
  {
    broken: 'a driver that dies when it opens a target',
    changes: running(afterHello('process.exit(9)')),
    ...{ pointer: '/driver/command', says: /ended with 9/u },
  },
  {
    broken: 'a driver URL where nobody listens',
    changes: async () => ({ '/driver': { url: await deadUrl() } }),
    ...{ pointer: '/driver/url', says: /ECONNREFUSED.*asked to hello/u },
  },
  {
    broken: 'a page in place of a driver',
    ...answering(200, '<html>Welcome</html>'),
    ...{
      pointer: '/driver/url',
      says: /its answer to hello is no JSON-RPC answer: <html>Welcome/u,
    },
  },
  {
    broken: 'a server that takes no questions',
    ...answering(405, 'GET only'),
    ...{ pointer: '/driver/url', says: /answered hello with HTTP 405/u },
  },
  {
    broken: 'a port for the simulated WhatsApp that is taken',
    changes: (_, { webhookUrl }) =>
      Promise.resolve({ '/graph/port': Number(new URL(webhookUrl).port) }),
    pointer: '/graph/port',
    says: /cannot listen at 127\.0\.0\.1:\d+: .*EADDRINUSE.*port: 0 finds one/u,
  },
  {
    broken: 'a host for the simulated WhatsApp that is not this machine',
    changes: { '/graph/host': '192.0.2.1' },
    ...{ pointer: '/graph/host', says: /cannot listen at 192\.0\.2\.1:0: .*host of this machine/u },
  },
  {
    broken: 'a simulated WhatsApp that nobody calls',
    wrong: { graph: (right) => ({ ...right, url: '' }) },
    pointer: '/graph/reachedBy',
    says: /nobody called the simulated WhatsApp.*in place of graph\.facebook\.com/u,
  },
];

for (const row of ROWS) test(`unreachable: ${row.broken}`, (context) => namesCause(context, row));
