import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { examined, namesCause, written, type Broken } from './test-broken.ts';

const taken = undefined;
const unset = { env: 'UNSET' };

/** Something that is not there, neither in the statement nor in what the driver tells. */
const ROWS: readonly Broken[] = [
  {
    broken: 'the version of the format',
    changes: { '/deskproof': taken },
    ...{ pointer: '/deskproof', says: /lacks "deskproof"\. Always 1 so far/u },
  },
  {
    broken: 'who is judged',
    changes: { '/identity': taken },
    ...{ pointer: '/identity', says: /lacks "identity".* For instance: identity: \{ vendor: /u },
  },
  {
    broken: 'the vendor',
    changes: { '/identity/vendor': taken },
    ...{ pointer: '/identity/vendor', says: /^identity lacks "vendor"/u },
  },
  {
    broken: 'what is claimed',
    changes: { '/claims': taken },
    ...{ pointer: '/claims', says: /lacks "claims"/u },
  },
  {
    broken: 'profiles',
    changes: { '/claims/profiles': [] },
    ...{ pointer: '/claims/profiles', says: /is an empty list/u },
  },
  {
    broken: 'the asset',
    changes: { '/asset': taken },
    ...{ pointer: '/asset', says: /lacks "asset"/u },
  },
  {
    broken: 'the id of the number',
    changes: { '/asset/phoneNumberId': taken },
    ...{ pointer: '/asset/phoneNumberId', says: /^asset lacks "phoneNumberId"/u },
  },
  {
    broken: 'the source number',
    changes: { '/asset/sourceNumber': taken },
    ...{ pointer: '/asset/sourceNumber', says: /^asset lacks "sourceNumber"/u },
  },
  {
    broken: 'the app secret in the environment',
    changes: { '/asset/appSecret': unset },
    ...{ pointer: '/asset/appSecret/env', says: /variable UNSET is not set\. .* export UNSET=/u },
  },
  {
    broken: 'the verify token in the environment',
    changes: { '/asset/verifyToken': unset },
    ...{ pointer: '/asset/verifyToken/env', says: /variable UNSET is not set/u },
  },
  {
    broken: "an agent's password in the environment",
    changes: { '/agents/1/credentials': { password: unset } },
    ...{ pointer: '/agents/1/credentials/password/env', says: /variable UNSET is not set/u },
  },
  {
    broken: 'the clock',
    changes: { '/clock': taken },
    ...{ pointer: '/clock', says: /lacks "clock"/u },
  },
  {
    broken: 'the driver',
    changes: { '/driver': taken },
    ...{ pointer: '/driver', says: /lacks "driver"/u },
  },
  {
    broken: 'how the driver is reached',
    changes: { '/driver/url': taken },
    ...{ pointer: '/driver', says: /neither command nor url, but needs one/u },
  },
  {
    broken: 'the webhook URL, which the driver does not tell',
    changes: { '/asset/webhookUrl': taken },
    pointer: '/asset/webhookUrl',
    says: /^Neither the statement nor the driver tells the webhook URL\. Put it into/u,
  },
  {
    broken: 'agents, whom the driver does not tell',
    changes: { '/agents': taken },
    ...{ pointer: '/agents', says: /up to 4 agents, .* name 0\. Name more in the statement/u },
  },
  {
    broken: 'queues, which the driver does not tell',
    changes: { '/queues': taken },
    ...{ pointer: '/queues', says: /^Neither the statement nor the driver tells a queue/u },
  },
  {
    broken: 'wrap-up reasons, which the driver does not tell',
    changes: { '/wrapUpReasons': taken },
    ...{ pointer: '/wrapUpReasons', says: /^Neither .* tells a wrap-up reason/u },
  },
  {
    broken: 'the default among the reasons',
    changes: { '/wrapUpReasons/0/default': taken },
    ...{ pointer: '/wrapUpReasons', says: /^None of the wrap-up reasons is the default/u },
  },
  {
    broken: 'the time to accept, which the driver does not tell',
    changes: { '/timeouts/accept': taken },
    ...{ pointer: '/timeouts/accept', says: /tells how long an agent has to accept/u },
  },
];

for (const row of ROWS) {
  test(`missing: ${row.broken}`, (context) => namesCause(context, row));
}

test('missing: the file', async (context) => {
  const { folder } = await written(context, {});
  const { code, failed } = await examined(join(folder, 'deskprof.yaml'));
  assert.equal(code, 2);
  assert.match(failed[0]?.sentence ?? '', /There is no such file/u);
});

test('nothing is missing from a sound statement: every check passes', async (context) => {
  const { file } = await written(context, {});
  const { code, checks, text } = await examined(file);
  assert.equal(code, 0, text);
  assert.ok(
    checks.every(({ outcome }) => outcome === 'passed'),
    text,
  );
});
