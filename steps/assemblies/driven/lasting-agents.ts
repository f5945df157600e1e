import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { agentsNeeded } from '../../statement/index.ts';
import { ConfigError } from '../../support/problems.ts';
import { leaseAgents, type Leased, type Tenant } from './lease-agents.ts';
import type { DescribedTarget } from './target.ts';

/**
 * On a target that lives on, the same system with only those agents as whom no other run on this machine works. Throws `ConfigError` where
 * too few are left. Where leases cannot be written down, nobody has any.
 */
export function withLease(
  system: DrivenSystem,
  target: DescribedTarget,
  folder?: string,
): DrivenSystem {
  const { opened } = system;
  const all = opened.agents ?? target.agents.map(({ name }) => name);
  if (opened.lasting !== true || all.length === 0) return system;
  const { phoneNumberId = '', webhookUrl = '' } = target.asset;
  const leased = leasedOf([phoneNumberId, opened.webhook?.url ?? webhookUrl], all, folder);
  if (leased.free.length < Math.min(agentsNeeded, all.length)) throw tooFew(leased, all);
  return { ...system, opened: { ...opened, agents: leased.free } };
}

function leasedOf(tenant: Tenant, all: readonly string[], folder?: string): Leased {
  try {
    return leaseAgents(tenant, all, folder);
  } catch {
    return { free: all, taken: [] };
  }
}

function tooFew({ free, taken }: Leased, all: readonly string[]): ConfigError {
  const names = taken.map(({ agent, pid }) => `${agent} (process ${pid})`).join(', ');
  return new ConfigError(
    `Scenarios need ${agentsNeeded} agents, and ${free.length} of ${all.length} are free: another run on this machine works as ${names}. Wait until it has ended, or declare more agents (/agents).`,
  );
}
