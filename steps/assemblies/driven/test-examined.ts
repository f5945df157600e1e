import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Statement } from '../../statement/index.ts';
import { doctorChecks, examine, type Examined } from './doctor-examine.ts';
import { smallCentre, type Wrong } from './test-centre.ts';

/** For tests: describes the small centre. */
export const STATEMENT: Statement = {
  ...{ file: '/deskproof.yaml', folder: '/', administration: 'driver', timeouts: {} },
  identity: { vendor: 'Acme', product: 'Desk', version: '1' },
  claims: { profiles: ['core'], features: {}, interpretations: {}, variants: {} },
  asset: {
    ...{ phoneNumberId: '106540352242922', businessAccountId: '102290129340398' },
    ...{ sourceNumber: '+1 555-078-3881', verifyToken: 'hush-verify', appSecret: 'hush-app' },
  },
  clock: { kind: 'virtual', toleranceSeconds: 0 },
  graph: { reachedBy: 'setting', host: '127.0.0.1', port: 0 },
  driver: {
    ...{ kind: 'command', command: ['./driver'], options: { apiToken: 'hush-option' } },
    limits: { answerSeconds: 5, startSeconds: 5 },
  },
  settle: { seconds: 0, pollSeconds: 0.5 },
  consent: { changesTenant: false },
};

/** For tests: what is otherwise than in `STATEMENT`, and what is wrong with the centre. */
export interface Case {
  readonly statement?: Partial<Statement>;
  readonly agentsNeeded?: number;
  readonly queuesNeeded?: ReadonlyMap<string, number>;
  readonly wrong?: Wrong;
}

/** For tests: examines the small centre. */
export async function examined(context: TestContext, of: Case) {
  const { statement, agentsNeeded = 2, queuesNeeded = new Map(), wrong } = of;
  const { channel, isStopped } = await smallCentre(context, wrong);
  const told: Examined[] = [];
  let ms = 0;
  const diagnosis = await examine({
    ...{ statement: { ...STATEMENT, ...statement }, agentsNeeded, queuesNeeded },
    channel: () => channel,
    ...{ stopwatch: () => (ms += 1500), seed: 1 },
    onExamined: (one) => told.push(one),
  });
  assert.deepEqual(told, diagnosis.checks);
  assert.equal(told.length, doctorChecks.length);
  assert.ok(isStopped());
  return diagnosis;
}

/** For tests: all that is wrong. */
export function ailmentsIn(checks: readonly Examined[]) {
  return checks.flatMap((one) => (one.outcome === 'not tried' ? [] : one.ailments));
}
