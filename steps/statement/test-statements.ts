import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'yaml';
import type { KnownNames } from './known-names.ts';
import { readStatement } from './read-statement.ts';
import { StatementError } from './statement-error.ts';
import type { Statement } from './statement.ts';
import type { WrittenStatement } from './written-statement.ts';

/** What the statements of the tests may name. */
export const known: KnownNames = {
  profiles: ['core', 'platform'],
  features: ['conference', 'masking', 'respond', 'transfer'],
  alwaysThere: new Map([['respond', 'without it there is nothing to judge']]),
  interpretations: new Map([
    ['WA-RONA-05', ['rona', 'idle-with-reason']],
    ['WA-TRF-08', []],
  ]),
  agents: 4,
};

/** The secrets of the tests: none of these values may be in any message. */
export const env = {
  ACME_APP_SECRET: 'hush-app-secret',
  ACME_VERIFY_TOKEN: 'hush-verify-token',
  ACME_TOKEN: 'hush-access-token',
  ADA_PASSWORD: 'hush-password',
  EMPTY: '',
  SPACED: 'hush with a space',
  PATH: process.env['PATH'],
};

/** Says all there is to say. */
export const whole = {
  deskproof: 1,
  identity: { vendor: 'Acme', product: 'Desk', version: '4.2.0', contact: 'qa@acme.example' },
  claims: {
    profiles: ['core', 'platform'],
    features: { conference: 'unsupported', transfer: 'supported' },
    interpretations: { 'WA-RONA-05': 'idle-with-reason' },
    variants: {
      transfer: 'offered',
      conference: 'agents-only',
      sensitiveText: 'blocked',
      wrapUp: 'note',
      accept: 'opening',
      afterEnd: 'reopens',
    },
  },
  asset: {
    phoneNumberId: '106540352242922',
    businessAccountId: '102290129340398',
    sourceNumber: '+1 555-078-3881',
    webhookUrl: 'https://staging.acme.example/whatsapp',
    appSecret: { env: 'ACME_APP_SECRET' },
    verifyToken: { env: 'ACME_VERIFY_TOKEN' },
    accessToken: { env: 'ACME_TOKEN' },
    userIds: true,
  },
  agents: [
    { name: 'Ada', credentials: { username: 'ada', password: { env: 'ADA_PASSWORD' } } },
    ...['Grace', 'Edsger', 'Barbara'].map((name) => ({ name })),
  ],
  queues: ['Support', 'Sales'],
  wrapUpReasons: [{ name: 'Resolved', default: true }, { name: 'Call back' }],
  masking: 'on',
  timeouts: { accept: 30, autoWrapUp: { seconds: 60, extension: true } },
  clock: { kind: 'wall', tolerance: 3, longestWait: 120 },
  administration: 'fixtures',
  graph: { reachedBy: 'env', host: '0.0.0.0', port: 4500 },
  driver: {
    command: ['node', 'driver.js'],
    options: { tenant: 'staging', apiToken: 'hush-option' },
    limits: { answer: 5, start: 10 },
  },
  settle: { seconds: 2, poll: 0.25 },
  consent: { changesTenant: true },
} satisfies WrittenStatement;

/** Says only what must be said. */
export const least = {
  deskproof: 1,
  identity: { vendor: 'Acme', product: 'Desk', version: '4.2.0' },
  claims: { profiles: ['core'] },
  asset: {
    phoneNumberId: '106540352242922',
    businessAccountId: '102290129340398',
    sourceNumber: '+1 555-078-3881',
  },
  clock: { kind: 'virtual' },
  driver: { url: 'http://127.0.0.1:4500/' },
} satisfies WrittenStatement;

/** The statement in a file of that text, or of these data as YAML. The file goes when the test ends. */
export function read(test: TestContext, content: unknown): Statement {
  const folder = mkdtempSync(join(tmpdir(), 'deskproof-statement-'));
  test.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'deskproof.yaml');
  writeFileSync(file, typeof content === 'string' ? content : stringify(content));
  writeFileSync(join(folder, 'plain.txt'), 'no program');
  return readStatement(file, { env, known, shown: 'deskproof.yaml' });
}

/** What is wrong with it. Fails where nothing is. */
export function refused(test: TestContext, content: unknown): StatementError {
  try {
    read(test, content);
  } catch (error) {
    if (error instanceof StatementError) return error;
    throw error;
  }
  throw new Error('The statement was read without a problem.');
}

/** The whole statement with one part put there, or taken out where `value` is undefined. */
export function changed(pointer: string, value: unknown): unknown {
  const copy: unknown = structuredClone(whole);
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  const part = path.reduce((at, key) => at[key] as Part, copy as Part);
  if (value === undefined) Reflect.deleteProperty(part, last);
  else part[last] = value;
  return copy;
}

type Part = Record<string, unknown>;
