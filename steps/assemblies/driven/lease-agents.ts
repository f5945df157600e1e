import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { endByExit } from '../../drivers/end-by-exit.ts';
import { agentsNeeded } from '../../statement/index.ts';
import { createJournal, type Journal, type KeptJournal } from './journal.ts';

/** Agents of a tenant that were taken. */
export interface Leased extends Seen {
  /** Of this process on this tenant, and of what those have left who had the agents before. */
  readonly journal: Journal;
}

/** The agents of a tenant that a run may work as, and by whom others are used just now. */
export interface Seen {
  /** In the order in which they were given. */
  readonly free: readonly string[];
  readonly taken: readonly TakenAgent[];
}

/** An agent as whom another process works. */
export interface TakenAgent extends Holder {
  readonly agent: string;
}

interface Holder {
  /** The process. */
  readonly pid: number;
  /** When it took the agent; left out where that cannot be told. */
  readonly since?: Date;
}

/** What identifies a tenant to all runs on this machine. */
export type Tenant = readonly string[];

/** The leases of this process. */
const own = new Set<string>();

/** The journals of this process, by the folder and the tenant. */
const journals = new Map<string, KeptJournal>();

/**
 * Takes as many of the agents as scenarios need, so that no other run on this machine works as them at the same time: a file for each, with
 * the process that has it. What a process has it keeps until it ends, and may take again; what one had that is gone is anybody's. Nobody
 * knows of runs on other machines. Throws where the folder cannot be written to.
 */
export function leaseAgents(
  tenant: Tenant,
  agents: readonly string[],
  folder = usualFolder(),
): Leased {
  mkdirSync(folder, { recursive: true });
  endByExit();
  const journal = journalOf(tenant, folder);
  const free: string[] = [];
  const taken: TakenAgent[] = [];
  for (const agent of agents) {
    if (free.length === agentsNeeded) break;
    const path = join(folder, nameOf(tenant, agent));
    const isNew = !own.has(path);
    const holder = take(path);
    if (holder) taken.push({ agent, ...holder });
    else free.push(agent);
    if (!holder && isNew) journal.keepFor(agent, `${path}.customers`);
  }
  return { free, taken, journal };
}

/** Whom of the agents it could take; takes nobody. */
export function lookForAgents(
  tenant: Tenant,
  agents: readonly string[],
  folder = usualFolder(),
): Seen {
  const holders = agents.map((agent) => ({
    agent,
    holder: otherHolder(join(folder, nameOf(tenant, agent))),
  }));
  return {
    free: holders.flatMap(({ agent, holder }) => (holder ? [] : [agent])),
    taken: holders.flatMap(({ agent, holder }) => (holder ? [{ agent, ...holder }] : [])),
  };
}

function usualFolder(): string {
  return join(tmpdir(), 'deskproof-leases');
}

function journalOf(tenant: Tenant, folder: string): KeptJournal {
  const key = JSON.stringify([folder, ...tenant]);
  const journal = journals.get(key) ?? createJournal();
  journals.set(key, journal);
  return journal;
}

/** Gives back what this process has. Whom its customers are stays written down where something of theirs may be open. */
export function giveBack(): void {
  // As long as it has the agents: from then on they are somebody else's.
  for (const journal of journals.values()) journal.end();
  journals.clear();
  for (const path of own) rmSync(path, { force: true });
  own.clear();
}

process.once('exit', giveBack);

/** Who has it in place of this process; `undefined` where this one has it now. */
function take(path: string): Holder | undefined {
  if (own.has(path) || create(path)) return undefined;
  const holder = otherHolder(path);
  if (holder) return holder;
  rmSync(path, { force: true });
  return create(path) ? undefined : (otherHolder(path) ?? { pid: 0 });
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

/** The other process that has it; `undefined` where there is none any more. */
function otherHolder(path: string): Holder | undefined {
  if (own.has(path)) return undefined;
  try {
    const holder = { pid: Number(readFileSync(path, 'utf8')), since: statSync(path).mtime };
    return isThere(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // Another user's process is there, and may not be asked.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function nameOf(tenant: Tenant, agent: string): string {
  return createHash('sha256')
    .update(JSON.stringify([...tenant, agent]))
    .digest('hex');
}
