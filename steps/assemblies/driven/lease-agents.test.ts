import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, beforeEach, test } from 'node:test';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { ConfigError } from '../../support/problems.ts';
import { takenBefore, withLease } from './lasting-agents.ts';
import { giveBack, leaseAgents, lookForAgents } from './lease-agents.ts';
import { since, takenBy as taken } from './test-leases.ts';
import { UNDESCRIBED } from './undescribed.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskproof-leases-'));
const agents = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald'];
const tenant = ['106540352242922', 'http://127.0.0.1:9/'];

beforeEach(giveBack);
after(() => {
  giveBack();
  rmSync(folder, { recursive: true });
});

const takenBy = (pid: number, some: readonly string[]): void =>
  taken(pid, some, { tenant, folder });

test('as many are taken as scenarios need, the first first, and given back', () => {
  const { free, taken: others } = leaseAgents(tenant, agents, folder);
  assert.deepEqual(free, ['Ada', 'Grace', 'Alan', 'Edsger']);
  assert.deepEqual(others, []);
  assert.deepEqual(leaseAgents(tenant, agents, folder).free, free, 'the same again');
  assert.equal(readdirSync(folder).length, 4);
  giveBack();
  assert.equal(readdirSync(folder).length, 0);
});

test('those of another run are left to it, and others taken, on this tenant only', () => {
  takenBy(process.ppid, ['Ada', 'Alan']);
  const { free, taken: others } = leaseAgents(tenant, agents, folder);
  assert.deepEqual(free, ['Grace', 'Edsger', 'Barbara', 'Donald']);
  assert.deepEqual(others, [
    { agent: 'Ada', pid: process.ppid, since },
    { agent: 'Alan', pid: process.ppid, since },
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

test('what it had left open goes with the agents, whether it was killed or gave them back in mid-scenario', () => {
  const customer = { name: 'Ana Lima', phone: '+12025550143' };
  const { journal } = leaseAgents(tenant, ['Ada', 'Grace'], folder);
  const isOver = journal.begin();
  journal.note(customer);
  giveBack();
  const { journal: other } = leaseAgents(['another'], ['Ada'], folder);
  const { journal: next } = leaseAgents(tenant, ['Edsger', 'Grace'], folder);
  assert.deepEqual(next.former(), { agents: ['Grace'], customers: [customer] });
  assert.equal(leaseAgents(tenant, ['Grace'], folder).journal, next, 'the same for all scenarios');
  assert.equal(other.former(), undefined, 'and another for each tenant');
  isOver();
  next.formerIsOver();
  giveBack();
  const { journal: last } = leaseAgents(tenant, ['Grace'], folder);
  assert.equal(last.former(), undefined, 'a run that ends in good order leaves no journal');
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

test('a signal that ends the process gives back what it had', async () => {
  const modulePath = new URL('./lease-agents.ts', import.meta.url).href;
  const script = `
    const { leaseAgents } = await import(${JSON.stringify(modulePath)});
    if (leaseAgents(['t'], ['Ada'], ${JSON.stringify(folder)}).free.length === 1)
      process.kill(process.pid, 'SIGINT');
    setTimeout(() => undefined, 20_000);`;
  const register = new URL('../../support/register.js', import.meta.url).href;
  const args = ['--import', register, '--input-type=module', '-e', script];
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  assert.deepEqual(await once(child, 'exit'), [130, null]);
  assert.deepEqual(readdirSync(folder), []);
});

test('whoever only looks takes nobody, and sees who is free', async () => {
  const gone = spawn(process.execPath, ['-e', '']);
  await once(gone, 'exit');
  takenBy(process.ppid, ['Ada']);
  takenBy(gone.pid ?? 0, ['Grace']);
  leaseAgents(tenant, ['Alan'], folder);
  const { free, taken: others } = lookForAgents(tenant, ['Ada', 'Grace', 'Alan', 'Edsger'], folder);
  assert.deepEqual(free, ['Grace', 'Alan', 'Edsger']);
  assert.deepEqual(others, [{ agent: 'Ada', pid: process.ppid, since }]);
  assert.equal(readdirSync(folder).length, 3, 'nobody took Edsger');
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

const systemOf = (lasting: boolean, close = () => Promise.resolve()): DrivenSystem => ({
  opened: { system: 1, agents, lasting },
  signIn: () => Promise.reject(new Error('not asked')),
  admin: () => Promise.reject(new Error('not asked')),
  clock: () => Promise.reject(new Error('not asked')),
  close,
});

test('scenarios work as the agents that are free, where the target lives on', async () => {
  const leased = async (lasting: boolean) =>
    (await withLease(systemOf(lasting), UNDESCRIBED, folder)).opened.agents;
  assert.deepEqual(await leased(true), agents.slice(0, 4));
  assert.deepEqual(await leased(false), agents);
});

const TARGET = {
  ...UNDESCRIBED,
  asset: { phoneNumberId: tenant[0] ?? '', webhookUrl: tenant[1] ?? '' },
  agents: agents.slice(0, 4).map((name) => ({ name })),
};
const TAKEN = `Scenarios need 4 agents, and 3 of 4 are free: another run or doctor on this machine works as Grace (process ${process.ppid}, since 2026-01-02 03:04:05 UTC).`;

test('too few are an error of the statement, which says who has the others, and the target is let go', async () => {
  let closed = 0;
  const system = systemOf(true, () => {
    closed += 1;
    return Promise.resolve();
  });
  const few = { ...system, opened: { ...system.opened, agents: agents.slice(0, 4) } };
  takenBy(process.ppid, ['Grace']);
  await assert.rejects(
    withLease(few, TARGET, folder),
    (problem) => problem instanceof ConfigError && problem.message.startsWith(TAKEN),
  );
  assert.equal(closed, 1);
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});

test('where the statement names agents and webhook that is known before the target is opened', () => {
  assert.equal(takenBefore(TARGET, folder), undefined);
  takenBy(process.ppid, ['Grace']);
  assert.equal(takenBefore(TARGET, folder)?.sentence, TAKEN);
  const more = { ...TARGET, agents: agents.map((name) => ({ name })) };
  assert.equal(takenBefore(more, folder), undefined, 'enough are left');
  const untold = { ...TARGET, asset: { phoneNumberId: tenant[0] ?? '' } };
  assert.equal(takenBefore(untold, folder), undefined, 'the driver will tell which tenant it is');
  for (const file of readdirSync(folder)) rmSync(join(folder, file));
});
