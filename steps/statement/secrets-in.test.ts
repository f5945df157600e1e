import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secretsIn } from './secrets-in.ts';
import type { Statement } from './statement.ts';

const base: Pick<Statement, 'agents' | 'asset' | 'driver'> = {
  asset: {
    ...{ phoneNumberId: '1', businessAccountId: '2', sourceNumber: '+1' },
    ...{ accessToken: 'token-of-acme', appSecret: 'secret-of-acme' },
  },
  agents: [{ name: 'Ada', credentials: { username: 'ada', password: 'hunter22' } }],
  driver: {
    ...{ kind: 'command', command: ['x'] },
    options: { server: 'staging', login: { password: 'letmein1' }, tokens: [{ token: 't-9' }] },
    limits: { answerSeconds: 1, startSeconds: 1 },
  },
};

test('they are those of the asset, all credentials, and options that are named like secrets', () => {
  assert.deepEqual([...secretsIn(base as Statement)].sort(), [
    ...['ada', 'hunter22', 'letmein1', 'secret-of-acme', 't-9', 'token-of-acme'],
  ]);
});
