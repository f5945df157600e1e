import type { Opened } from '../../drivers/protocol/messages.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { agentsNeeded } from '../../statement/index.ts';
import { ConfigError } from '../../support/problems.ts';
import { NO_JOURNAL, type Journal } from './journal.ts';
import { leaseAgents, lookForAgents } from './lease-agents.ts';
import type { Leased, Seen, TakenAgent } from './lease-agents.ts';
import type { DescribedTarget } from './target.ts';

/** Others on this machine work as the agents. */
export interface AgentsTaken {
  /** Who does, and since when. */
  readonly sentence: string;
  readonly hint: string;
}

/** What was opened, with only the agents that could be taken. */
export interface Lease {
  readonly opened: Opened;
  readonly journal: Journal;
}

/** A target with only the agents that could be taken. */
export interface LeasedSystem extends DrivenSystem {
  readonly journal: Journal;
}

const WAIT = 'Wait until it has ended, or state more agents.';

/**
 * What keeps scenarios from working as the agents whom a statement names, as far as that can be told before the target is opened: whoever
 * opens it touches what another run works with. Takes nobody.
 */
export function takenBefore(target: DescribedTarget, folder?: string): AgentsTaken | undefined {
  const all = target.agents.map(({ name }) => name);
  const { webhookUrl } = target.asset;
  if (webhookUrl === undefined) return undefined;
  return tooFewIn(lookForAgents(tenantOf(target, webhookUrl), all, folder), all);
}

/**
 * On a target that lives on, takes the agents as whom scenarios work, so that no other run and no doctor on this machine does. Answers
 * with what was opened and has only those agents, or with why that cannot be. Where leases cannot be written down, nobody has any.
 */
export function takeAgents(
  opened: Opened,
  target: DescribedTarget,
  folder?: string,
): Lease | { readonly taken: AgentsTaken } {
  const all = opened.agents ?? target.agents.map(({ name }) => name);
  if (opened.lasting !== true || all.length === 0) return { opened, journal: NO_JOURNAL };
  const webhookUrl = opened.webhook?.url ?? target.asset.webhookUrl ?? '';
  const leased = leasedOf(() => leaseAgents(tenantOf(target, webhookUrl), all, folder), all);
  const taken = tooFewIn(leased, all);
  if (taken) return { taken };
  return { opened: { ...opened, agents: leased.free }, journal: leased.journal };
}

/** The same system with only the agents that could be taken. Lets go of it, and rejects with `ConfigError`, where they are too few. */
export async function withLease(
  system: DrivenSystem,
  target: DescribedTarget,
  folder?: string,
): Promise<LeasedSystem> {
  const lease = takeAgents(system.opened, target, folder);
  if ('opened' in lease) return { ...system, ...lease };
  await system.close().catch(() => undefined);
  throw asConfigError(lease.taken);
}

export function asConfigError({ sentence, hint }: AgentsTaken): ConfigError {
  return new ConfigError(`${sentence} ${hint}`);
}

function tenantOf({ asset }: DescribedTarget, webhookUrl: string): readonly string[] {
  return [asset.phoneNumberId ?? '', webhookUrl];
}

function leasedOf(lease: () => Leased, all: readonly string[]): Leased {
  try {
    return lease();
  } catch {
    return { free: all, taken: [], journal: NO_JOURNAL };
  }
}

function tooFewIn({ free, taken }: Seen, all: readonly string[]): AgentsTaken | undefined {
  if (free.length >= Math.min(agentsNeeded, all.length)) return undefined;
  const names = taken.map(inWords).join(', ');
  return {
    sentence: `Scenarios need ${agentsNeeded} agents, and ${free.length} of ${all.length} are free: another run or doctor on this machine works as ${names}.`,
    hint: WAIT,
  };
}

function inWords({ agent, pid, since }: TakenAgent): string {
  const when = since ? `, since ${since.toISOString().slice(0, 19).replace('T', ' ')} UTC` : '';
  return `${agent} (process ${pid}${when})`;
}
