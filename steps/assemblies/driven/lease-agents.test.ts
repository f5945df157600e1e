import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, beforeEach, test } from 'node:test';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { ConfigError } from '../../support/problems.ts';
import { withLease } from './lasting-agents.ts';
import { giveBack, leaseAgents } from './lease-agents.ts';
import { UNDESCRIBED } from './undescribed.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskproof-leases-'));
const agents = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald'];
const tenant = ['106540352242922', 'http://127.0.0.1:9/'];

beforeEach(giveBack);
after(() => {
  giveBack();
  rmSync(folder, { recursive: true });
});

/** As if another process, which is there as long as the test, had taken these. */
function takenBy(pid: number, some: readonly string[]): void {
  const before = new Set(readdirSync(folder));
  leaseAgents(tenant, some, folder);
  const files = readdirSync(folder).filter((name) => !before.has(name));
  giveBack();
  for (const file of files) writeFileSync(join(folder, file), String(pid));
}

test('as many are taken as scenarios need, the first first, and given back', () => {
  const { free, taken } = leaseAgents(tenant, agents, folder);
  assert.deepEqual(free, ['Ada', 'Grace', 'Alan', 'Edsger']);
  assert.deepEqual(taken, []);
  assert.deepEqual(leaseAgents(tenant, agents, folder).free, free, 'the same again');
  assert.equal(readdirSync(folder).length, 4);
  giveBack();
  assert.equal(readdirSync(folder).length, 0);
});

test('those of another run are left to it, and others taken, on this tenant only', () => {
  takenBy(process.ppid, ['Ada', 'Alan']);
  const { free, taken } = leaseAgents(tenant, agents, folder);
  assert.deepEqual(free, ['Grace', 'Edsger', 'Barbara', 'Donald']);
  assert.deepEqual(taken, [
    { agent: 'Ada', pid: process.ppid },
    { agent: 'Alan', pid: process.ppid },
  ]);
  assert.equal(leaseAgents(['another'], agents, folder).free[0], 'Ada');
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

test("what a process had that is gone is anybody's", async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  takenBy(gone.pid ?? 0, ['Ada']);
  assert.deepEqual(leaseAgents(tenant, ['Ada'], folder).free, ['Ada']);
});

const systemOf = (lasting: boolean): DrivenSystem => ({
  opened: { system: 1, agents, lasting },
  signIn: () => Promise.reject(new Error('not asked')),
  admin: () => Promise.reject(new Error('not asked')),
  clock: () => Promise.reject(new Error('not asked')),
  close: () => Promise.resolve(),
});

test('scenarios work as the agents that are free, where the target lives on', () => {
  assert.deepEqual(
    withLease(systemOf(true), UNDESCRIBED, folder).opened.agents,
    agents.slice(0, 4),
  );
  assert.deepEqual(withLease(systemOf(false), UNDESCRIBED, folder).opened.agents, agents);
});

test('too few are an error of the statement, which says who has the others', () => {
  const system = systemOf(true);
  const few = { ...system, opened: { ...system.opened, agents: agents.slice(0, 4) } };
  const target = {
    ...UNDESCRIBED,
    asset: { phoneNumberId: tenant[0] ?? '', webhookUrl: tenant[1] ?? '' },
  };
  takenBy(process.ppid, ['Grace']);
  assert.throws(
    () => withLease(few, target, folder),
    (problem) =>
      problem instanceof ConfigError &&
      problem.message.includes(
        `3 of 4 are free: another run on this machine works as Grace (process ${process.ppid})`,
      ),
  );
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});
