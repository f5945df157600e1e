import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
