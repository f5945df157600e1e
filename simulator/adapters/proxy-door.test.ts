import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent, request as httpsRequest } from 'node:https';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { connect as connectSecurely } from 'node:tls';
import { createBench } from '../application/test-bench.ts';
import { createCertificates, type Certificates } from './certificates.ts';
import type { Door } from './door.ts';
import { openProxyDoor } from './proxy-door.ts';
import { ask, AUTHORISED, MESSAGES, rawExchange, read, textTo } from './test-sockets.ts';

describe('the platform behind a proxy', () => {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  let certificates: Certificates;
  let door: Door;
  before(async () => {
    certificates = await createCertificates(Date.now());
    door = await openProxyDoor(bench.simulator, {
      tls: certificates,
      limits: { headersMs: 200, requestMs: 2000 },
    });
    await customer.writes('hello');
  });
  after(() => door.close());

  /** Asks the proxy for a tunnel; resolves with it, or with the refusal. */
  const tunnel = async (path: string): Promise<{ response: IncomingMessage; socket: Socket }> => {
    const request = httpRequest({ host: '127.0.0.1', port: door.port, method: 'CONNECT', path });
    request.end();
    const [response, socket] = (await Promise.race([
      once(request, 'connect'),
      once(request, 'response'),
    ])) as [IncomingMessage, Socket];
    return { response, socket };
  };

  /** As a client that has the platform's hosts built in. */
  const through = async (host: string, path: string, options: object = {}) => {
    const { socket } = await tunnel(`${host}:443`);
    const agent = new Agent({ ca: certificates.ca });
    agent.createConnection = () =>
      connectSecurely({ socket, servername: host, ca: certificates.ca });
    return ask({ host, path, agent, ...options }, '', httpsRequest);
  };

  it('answers for graph.facebook.com in a tunnel with its own certificate', async () => {
    const { socket, response } = await tunnel('graph.facebook.com:443');
    assert.equal(response.statusCode, 200);
    const secure = connectSecurely({
      socket,
      servername: 'graph.facebook.com',
      ca: certificates.ca,
    });
    const body = textTo(customer.waId, 'through the proxy');
    const head = Object.entries(AUTHORISED).map(([name, value]) => `${name}: ${value}`);
    secure.write(
      [
        `POST ${MESSAGES} HTTP/1.1`,
        'Host: graph.facebook.com',
        ...head,
        'Connection: close',
        `Content-Length: ${String(body.length)}`,
        '',
        body,
      ].join('\r\n'),
    );
    let text = '';
    for await (const chunk of secure) text += String(chunk);
    assert.match(text, /^HTTP\/1\.1 200 OK\r\n/);
    await bench.idle();
    assert.equal(customer.received().at(-1)?.text, 'through the proxy');
  });

  it('answers for lookaside.fbsbx.com, where its media links lead', async () => {
    const boundary = 'b';
    const part = (name: string, value: string, more = '') =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
    const form = `${part('messaging_product', 'whatsapp')}${part('file', '%PDF', '; filename="a.pdf"\r\nContent-Type: application/pdf')}--${boundary}--\r\n`;
    const { socket } = await tunnel('graph.facebook.com:80');
    const agent = new HttpAgent({ keepAlive: true });
    agent.createConnection = () => socket;
    const uploaded = await ask(
      {
        ...{ host: 'graph.facebook.com', agent, method: 'POST' },
        path: MESSAGES.replace('messages', 'media'),
        headers: { ...AUTHORISED, 'content-type': `multipart/form-data; boundary=${boundary}` },
      },
      form,
    );
    const { id } = JSON.parse(uploaded.text) as { id: string };
    const headers = { ...AUTHORISED, 'user-agent': 'test' };
    const described = await through('graph.facebook.com', `/v24.0/${id}`, { headers });
    const url = new URL((JSON.parse(described.text) as { url: string }).url);
    assert.equal(url.origin, 'https://lookaside.fbsbx.com');
    const file = await through(url.hostname, `${url.pathname}${url.search}`, { headers });
    assert.deepEqual(file, { status: 200, text: '%PDF' });
    agent.destroy();
  });

  it('takes whole URLs of those hosts without a tunnel', async () => {
    const options = { host: '127.0.0.1', port: door.port, method: 'POST', headers: AUTHORISED };
    const path = `http://graph.facebook.com${MESSAGES}`;
    assert.equal((await ask({ ...options, path }, textTo(customer.waId))).status, 200);
    const expecting = { ...AUTHORISED, expect: '100-continue' };
    assert.equal(
      (await ask({ ...options, headers: expecting, path }, textTo(customer.waId))).status,
      200,
    );
  });

  const elsewhere = [
    'example.com:443',
    'graph.facebook.com:8443',
    'graph.facebook.com.example.com:443',
    '127.0.0.1:443',
    'localhost:80',
    '[::1]:443',
    'graph.facebook.com',
    ':443',
  ];
  for (const authority of elsewhere) {
    it(`opens no tunnel to ${authority}`, async () => {
      const answer = await rawExchange(
        door.port,
        `CONNECT ${authority} HTTP/1.1`,
        'Host: x',
        '',
        '',
      );
      assert.match(answer, /^HTTP\/1\.1 403 Forbidden\r\n/);
      assert.ok(answer.includes(`it was asked for "${authority}". NO_PROXY lets`), answer);
    });
  }

  it('fetches nothing from other hosts, and says what it is to whom takes it for a server', async () => {
    const get = async (target: string, host = 'x') =>
      rawExchange(door.port, `GET ${target} HTTP/1.1`, `Host: ${host}`, '', '');
    for (const target of [
      'http://example.com/',
      'http://127.0.0.1:1/',
      'http://graph.facebook.com:81/',
      'https://graph.facebook.com/',
      'http://[x',
      '*',
    ]) {
      const answer = await get(target);
      assert.match(answer, /^HTTP\/1\.1 403 Forbidden\r\n/, target);
      assert.match(answer, /connects to nothing else/, target);
    }
    const direct = await get('/v24.0/1', 'graph.facebook.com');
    assert.match(direct, /^HTTP\/1\.1 400 .*This is a proxy, to be set as HTTPS_PROXY/s);
  });

  it('opens no tunnel in a tunnel', async () => {
    const { socket } = await tunnel('graph.facebook.com:80');
    socket.write('CONNECT graph.facebook.com:80 HTTP/1.1\r\nHost: x\r\n\r\n');
    let text = '';
    for await (const chunk of socket) text += String(chunk);
    assert.match(text, /^HTTP\/1\.1 403 /);
  });

  it('takes what was sent along with the request for a tunnel', async () => {
    const answer = await rawExchange(
      door.port,
      'CONNECT graph.facebook.com:80 HTTP/1.1',
      'Host: x',
      '',
      'GET /v24.0/ HTTP/1.1',
      'Host: graph.facebook.com',
      'Connection: close',
      '',
      '',
    );
    const [established = '', ...rest] = answer.split('\r\n\r\n');
    assert.equal(established, 'HTTP/1.1 200 Connection Established');
    assert.deepEqual(read(rest.join('\r\n\r\n')), { status: '401', code: 104 });
  });

  it('lets go of tunnels in which nobody speaks, or speaks nonsense', async () => {
    for (const said of ['', 'GET / HTTP/1.1\r\n\r\n', '\x16\x03\x01 nonsense']) {
      const { socket } = await tunnel('graph.facebook.com:443');
      socket.on('error', () => undefined);
      if (said !== '') socket.write(said);
      await once(socket.resume(), 'close');
    }
    assert.equal((await through('graph.facebook.com', '/')).status, 401);
    assert.deepEqual(bench.simulator.failures(), []);
  });

  it('ends tunnels when it closes', async () => {
    const other = await openProxyDoor(bench.simulator, { tls: certificates });
    const sockets = await Promise.all(
      [443, 80].map(async (port) => {
        const socket = connect(other.port, '127.0.0.1');
        socket.write(`CONNECT graph.facebook.com:${String(port)} HTTP/1.1\r\nHost: x\r\n\r\n`);
        await once(socket, 'data');
        return socket;
      }),
    );
    const ends = sockets.map((socket) => {
      socket.on('error', () => undefined);
      return once(socket.resume(), 'close');
    });
    await other.close();
    await Promise.all(ends);
  });
});
