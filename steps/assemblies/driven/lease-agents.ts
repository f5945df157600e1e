import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { agentsNeeded } from '../../statement/index.ts';

/** The agents of a tenant that a run may work as, and by whom others are used just now. */
export interface Leased {
  /** In the order in which they were given. */
  readonly free: readonly string[];
  readonly taken: readonly { readonly agent: string; readonly pid: number }[];
}

/** What identifies a tenant to all runs on this machine. */
export type Tenant = readonly string[];

/** The leases of this process. */
const own = new Set<string>();

/**
 * Takes as many of the agents as scenarios need, so that no other run on this machine works as them at the same time: a file for each, with
 * the process that has it. What a process has it keeps until it ends, and may take again; what one had that is gone is anybody's. Nobody
 * knows of runs on other machines. Throws where the folder cannot be written to.
 */
export function leaseAgents(
  tenant: Tenant,
  agents: readonly string[],
  folder = join(tmpdir(), 'deskproof-leases'),
): Leased {
  mkdirSync(folder, { recursive: true });
  const free: string[] = [];
  const taken: { readonly agent: string; readonly pid: number }[] = [];
  for (const agent of agents) {
    if (free.length === agentsNeeded) break;
    const holder = take(join(folder, nameOf(tenant, agent)));
    if (holder === process.pid) free.push(agent);
    else taken.push({ agent, pid: holder });
  }
  return { free, taken };
}

/** Gives back what this process has. */
export function giveBack(): void {
  for (const path of own) rmSync(path, { force: true });
  own.clear();
}

process.once('exit', giveBack);

/** Who has it now. */
function take(path: string): number {
  if (own.has(path)) return process.pid;
  if (create(path)) return process.pid;
  const holder = holderOf(path);
  if (holder !== undefined) return holder;
  rmSync(path, { force: true });
  return create(path) ? process.pid : (holderOf(path) ?? 0);
}

function create(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    own.add(path);
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw problem;
  }
}

/** The process that has it; `undefined` where that is gone. */
function holderOf(path: string): number | undefined {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch (problem) {
    // Another user's process is there, and may not be asked.
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
      ? Number(readFileSync(path, 'utf8'))
      : undefined;
  }
}

function nameOf(tenant: Tenant, agent: string): string {
  return createHash('sha256')
    .update(JSON.stringify([...tenant, agent]))
    .digest('hex');
}
