import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { request as httpsRequest } from 'node:https';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { createBench, START } from '../application/test-bench.ts';
import { createCertificates, type Certificates } from './certificates.ts';
import type { Door } from './door.ts';
import { openHttpDoor } from './http-door.ts';
import { ask, AUTHORISED, MESSAGES, textTo } from './test-sockets.ts';

const DAY_MS = 86_400_000;

describe('the certificates of the platform', () => {
  let made: Certificates;
  before(async () => {
    made = await createCertificates(START, ['sim.example']);
  });

  it('are an authority that signs one certificate, and nothing but servers', () => {
    const [ca, leaf] = [new X509Certificate(made.ca), new X509Certificate(made.cert)];
    assert.deepEqual([ca.ca, leaf.ca], [true, false]);
    assert.ok(leaf.checkIssued(ca));
    assert.ok(leaf.verify(ca.publicKey));
    assert.deepEqual(leaf.keyUsage, ['1.3.6.1.5.5.7.3.1']);
    assert.ok(!made.ca.includes('PRIVATE'));
  });

  it('are for the hosts of the platform, for this machine, and for the names that were asked for', () => {
    const leaf = new X509Certificate(made.cert);
    for (const host of ['graph.facebook.com', 'lookaside.fbsbx.com', 'localhost', 'sim.example']) {
      assert.equal(leaf.checkHost(host), host);
    }
    assert.equal(leaf.checkHost('facebook.com'), undefined);
    for (const address of ['127.0.0.1', '::1']) assert.equal(leaf.checkIP(address), address);
    assert.equal(leaf.checkIP('127.0.0.2'), undefined);
  });

  it('are good from the day before for a year, by the clock that was handed in', () => {
    for (const text of [made.ca, made.cert]) {
      const { validFrom, validTo } = new X509Certificate(text);
      assert.equal(Date.parse(validFrom), START - DAY_MS);
      assert.equal(Date.parse(validTo), START + 365 * DAY_MS);
    }
  });

  it('are others each time', async () => {
    const other = await createCertificates(START);
    assert.notEqual(other.ca, made.ca);
    assert.notEqual(other.key, made.key);
    const [ca, leaf] = [new X509Certificate(other.ca), new X509Certificate(made.cert)];
    assert.ok(!leaf.verify(ca.publicKey));
  });
});

describe('the platform over TLS', () => {
  const bench = createBench();
  let made: Certificates;
  let door: Door;
  before(async () => {
    // Real sockets hold certificates against the real time.
    made = await createCertificates(Date.now());
    door = await openHttpDoor(bench.simulator, { tls: made });
  });
  after(() => door.close());

  const send = (options: object, to: string) =>
    ask(
      {
        host: '127.0.0.1',
        port: door.port,
        path: MESSAGES,
        method: 'POST',
        headers: AUTHORISED,
        ...options,
      },
      textTo(to),
      httpsRequest,
    );

  it('is trusted by whoever trusts its authority, by address and by name', async () => {
    const customer = bench.simulator.customers.create();
    await customer.writes('hello');
    assert.match(door.url, /^https:\/\/127\.0\.0\.1:\d+$/);
    const { ca } = made;
    for (const names of [{}, { host: 'localhost' }, { servername: 'graph.facebook.com' }]) {
      assert.equal((await send({ ...names, ca }, customer.waId)).status, 200);
    }
    await bench.idle();
    assert.equal(customer.received().length, 3);
  });

  it('is trusted by nobody else, nor for another name', async () => {
    await assert.rejects(send({}, '1'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    await assert.rejects(send({ ca: made.ca, servername: 'example.com' }, '1'), {
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  it('lets go of a client that speaks plain HTTP, and serves the next', async () => {
    const socket = connect(door.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket.resume(), 'close');
    assert.equal((await send({ ca: made.ca }, '12025550143')).status, 200);
  });
});
