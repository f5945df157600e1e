import type { Agent } from '../agent.ts';
import { currentLegs, offersTo, type Centre } from '../centre.ts';
import type { Waiting } from '../offer.ts';

/** Who gets the next conversation. */
export interface RoutingPolicy {
  /** Whether this agent has room for one more: interactions, wrap-ups and requests all take a place (WA-CAP-01, WA-CAP-04). */
  hasRoom(centre: Centre, agent: Agent): boolean;
  /** Whether this agent may be given this waiting conversation, availability apart. */
  serves(centre: Centre, agent: Agent, waiting: Waiting): boolean;
  /** The agent to offer it to. */
  pick(agents: readonly Agent[]): Agent | undefined;
}

export const documentedRouting: RoutingPolicy = {
  hasRoom: (centre, agent) =>
    currentLegs(centre, agent.id).length + offersTo(centre, agent.id).length < agent.capacity,
  serves(centre, agent, waiting) {
    const staff = centre.queues.get(waiting.queueId)?.staff ?? null;
    const alreadyIn = currentLegs(centre, agent.id).some(
      (leg) => leg.conversationId === waiting.conversationId && leg.phase === 'active',
    );
    return !alreadyIn && waiting.except !== agent.id && (staff?.includes(agent.id) ?? true);
  },
  pick: (agents) => [...agents].sort((a, b) => a.since - b.since)[0],
};
