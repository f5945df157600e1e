import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after } from 'node:test';
import { giveBack, leaseAgents, type Tenant } from './lease-agents.ts';

/** For tests: when somebody else took agents. */
export const since = new Date('2026-01-02T03:04:05Z');

/** For tests: as if another process had taken these agents, into a folder that is there. */
export function takenBy(
  pid: number,
  some: readonly string[],
  { tenant, folder }: { readonly tenant: Tenant; readonly folder: string },
): void {
  const before = new Set(readdirSync(folder));
  leaseAgents(tenant, some, folder);
  const files = readdirSync(folder).filter((name) => !before.has(name));
  giveBack();
  for (const file of files) {
    writeFileSync(join(folder, file), String(pid));
    utimesSync(join(folder, file), since, since);
  }
}

/** For tests: the folder where leases are in this test file, empty, so that nobody else's are met. It goes at the end. */
export function ownLeases(): string {
  const before = process.env['TMPDIR'];
  const base = mkdtempSync(join(tmpdir(), 'deskproof-leases-'));
  const folder = join(base, 'deskproof-leases');
  process.env['TMPDIR'] = base;
  mkdirSync(folder);
  after(() => {
    giveBack();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(base, { recursive: true, force: true });
  });
  return folder;
}
