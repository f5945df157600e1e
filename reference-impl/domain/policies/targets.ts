import type { Agent } from '../agent.ts';
import type { Centre } from '../centre.ts';
import type { Target } from '../target.ts';
import { documentedAvailability } from './availability.ts';
import { documentedRouting } from './routing.ts';

/** One line of the drop-down of Transfer Request and Conference Request. */
export interface TargetOption {
  readonly target: Target;
  readonly name: string;
  /** An agent's availability; `null` for a queue. */
  readonly state: string | null;
  readonly enabled: boolean;
}

/** Who looks at the list, and in which dialog. */
export interface Looking {
  readonly agentId: string;
  readonly purpose: 'transfer' | 'conference';
}

/** Where a conversation can be sent, and how the list is searched. */
export interface TargetPolicy {
  /** WA-TRF-03, WA-TRF-10. */
  queues(centre: Centre, looking: Looking): readonly TargetOption[];
  /** WA-TRF-04: the agents who are available, without the one who looks (WA-TRF-12). */
  agents(centre: Centre, looking: Looking): readonly TargetOption[];
  /** Whether an option is shown for what stands in the search field. */
  matches(search: string, option: TargetOption, looking: Looking): boolean;
  /** Why a target that was listed can't be used any more; `null` when it can. */
  problem(centre: Centre, target: Target, looking: Looking): string | null;
}

/** Free for one more conversation right now. */
function isFree(centre: Centre, agent: Agent): boolean {
  return documentedAvailability.mayBeOffered(agent) && documentedRouting.hasRoom(centre, agent);
}

/** Search that does not care about case, in any script (WA-TRF-03). */
export function contains(search: string, name: string): boolean {
  return name.toLocaleLowerCase().includes(search.trim().toLocaleLowerCase());
}

function allowed(names: readonly string[] | null, name: string): boolean {
  return names?.includes(name) ?? true;
}

export const documentedTargets: TargetPolicy = {
  queues: (centre) =>
    [...centre.queues.values()]
      .filter((queue) => allowed(centre.settings.targetQueues, queue.name))
      .map(({ id, name }) => ({ target: { kind: 'queue', id }, name, state: null, enabled: true })),
  agents: (centre, { agentId }) =>
    [...centre.agents.values()]
      .filter((agent) => agent.id !== agentId && isFree(centre, agent))
      .filter((agent) => allowed(centre.settings.targetAgents, agent.name))
      .map(({ id, name, availability }) => ({
        target: { kind: 'agent', id },
        name,
        state: availability,
        enabled: true,
      })),
  matches: (search, { name }) => contains(search, name),
  problem(centre, target) {
    const agent = target.kind === 'agent' ? centre.agents.get(target.id) : undefined;
    if (!agent || isFree(centre, agent)) return null;
    return `${agent.name} is not available any more. Refresh the list and choose again.`;
  },
};
