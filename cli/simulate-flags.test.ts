import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulateOptions, type SimulateFlags } from './simulate-flags.ts';

const told: string[] = [];
const io = {
  ...{ stdout: { write: () => true }, stderr: { write: (text: string) => told.push(text) } },
  ...{ env: {}, cwd: '/here', root: '/there' },
};
const usual = { port: '4500', host: '127.0.0.1', seed: '1' };
const optionsOf = (flags: Partial<SimulateFlags> = {}) =>
  simulateOptions({ ...usual, ...flags }, io);

test('ports follow the first one, and are free ones when that is', () => {
  assert.deepEqual(optionsOf().ports, { graph: 4500, tls: 4501, proxy: 4502, control: 4503 });
  assert.deepEqual(optionsOf({ port: '0' }).ports, { graph: 0, tls: 0, proxy: 0, control: 0 });
  assert.equal(optionsOf({ port: '65532' }).ports.control, 65_535);
  const { ports } = optionsOf({ port: '65535', tlsPort: '1', proxyPort: '0', controlPort: '3' });
  assert.deepEqual(ports, { graph: 65_535, tls: 1, proxy: 0, control: 3 });
});

test('secrets are made anew each time, and those that are given are kept', () => {
  const [one, other] = [optionsOf().business, optionsOf().business];
  for (const name of ['accessToken', 'appSecret', 'verifyToken'] as const) {
    assert.match(one[name], /^(?:EAA)?[\w-]{24}$/);
    assert.notEqual(one[name], other[name]);
    assert.equal(optionsOf({ [name]: 'own' }).business[name], 'own');
  }
});

test('a number may be written for people, a file from where one is', () => {
  const { business, caFile } = optionsOf({ number: '+1 (202) 555-0143', caFile: 'ca.pem' });
  assert.equal(business.displayPhoneNumber, '12025550143');
  assert.equal(caFile, '/here/ca.pem');
});

test('times may be written for people, and recipients too', () => {
  assert.deepEqual(optionsOf().statusDelays, { sentMs: 0, deliveredMs: 0 });
  const { statusDelays } = optionsOf({ sentAfter: '1500ms', deliveredAfter: '2m' });
  assert.deepEqual(statusDelays, { sentMs: 1500, deliveredMs: 120_000 });
  assert.equal(optionsOf({ sentAfter: '24h' }).statusDelays?.sentMs, 86_400_000);
  assert.equal(optionsOf().allowedRecipients, undefined);
  const { allowedRecipients } = optionsOf({ allow: ['+1 202 555 0143', '12025550144'] });
  assert.deepEqual(allowedRecipients, ['12025550143', '12025550144']);
});

test('what the control API warns of goes to standard error', () => {
  optionsOf().warn('It broke.');
  assert.deepEqual(told, ['It broke.\n']);
});

const bad: readonly [Partial<SimulateFlags>, RegExp][] = [
  [{ port: 'http' }, /^"http" is no --port: give a whole number from 0 to 65535\.$/],
  [
    { port: '65535' },
    /^--port 65535 leaves no room for --tls-port, which is 1 more: give a --port /,
  ],
  [{ port: '65533' }, /for --control-port, which is 3 more: give a --port from 0 to 65532, or a /],
  [{ port: '65536' }, /^"65536" is no --port: give a whole number from 0 to 65535\.$/],
  [{ tlsPort: '-1' }, /^"-1" is no --tls-port/],
  [{ sentAfter: '2' }, /^"2" is no time for --sent-after: give one up to a day/],
  [{ deliveredAfter: '25h' }, /^"25h" is no time for --delivered-after/],
  [{ deliveredAfter: '-1s' }, /^"-1s" is no time/],
  [{ allow: ['12025550143', 'x'] }, /^"x" is no phone number/],
  [{ seed: 'x' }, /^"x" is no seed/],
  [{ webhookUrl: 'localhost:3000' }, /^"localhost:3000" is no webhook URL: give a whole one/],
  [{ webhookUrl: 'ftp://x/' }, /is no webhook URL/],
  [{ webhookUrl: 'http://[x/' }, /is no webhook URL/],
  [{ wabaId: '9007199254740992' }, /^"9007199254740992" is no --waba-id: give digits/],
  [{ phoneNumberId: '012' }, /^"012" is no --phone-number-id/],
  [
    { wabaId: '7', phoneNumberId: '7' },
    /^--waba-id and --phone-number-id must differ; both are 7\.$/,
  ],
  [{ number: '0123' }, /^"0123" is no phone number/],
  [{ number: '123456' }, /is no phone number/],
  [{ number: '1234567890123456' }, /is no phone number/],
  [{ appSecret: '' }, /^--app-secret must be ASCII without spaces, and not empty\.$/],
  [{ accessToken: 'a b' }, /^--access-token must be ASCII/],
  [{ publicHost: 'http://sim.example' }, /^"http:\/\/sim\.example" is no --public-host: give /],
  [{ publicHost: 'sim.example:4500' }, /is no --public-host/],
  [{ publicHost: '' }, /is no --public-host/],
  [{ controlToken: 'é' }, /^--control-token must be ASCII/],
];

for (const [flags, message] of bad) {
  test(`${JSON.stringify(flags)} is answered with a sentence`, () => {
    assert.throws(() => optionsOf(flags), { name: 'BadInput', message });
  });
}
