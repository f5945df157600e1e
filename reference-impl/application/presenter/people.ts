import { currentLegs, get } from '../../domain/centre.ts';
import type { App } from '../app.ts';
import type { Session } from '../desk/session.ts';

/** Whole seconds between two moments in ms. */
export function seconds(ms: number): number {
  return Math.max(0, Math.floor(ms / 1000));
}

/** A platform id as an international number (E.164). */
export function phoneOf(waId: string): string {
  return `+${waId}`;
}

/** The header's label of an agent who is not signed in. */
export const signedOut = 'Signed Out';

/** The desk's header: who works here and in what state (WA-ST-08, WA-ST-11). */
export function presentAgent(app: App, session: Session) {
  const { centre } = app.store;
  const agent = get(centre, 'agents', session.agentId);
  const { availability } = app.policies;
  const working = currentLegs(centre, agent.id).length > 0;
  const connection: 'online' | 'offline' =
    session.isOnline && session.isOpen ? 'online' : 'offline';
  return {
    name: agent.name,
    state: agent.signedIn ? availability.label(agent, working) : signedOut,
    stateReason: agent.idleReason ?? (working ? agent.availability : null),
    stateOptions: availability.options(centre.settings),
    stateSeconds: seconds(app.clock.now() - agent.since),
    canSignOut:
      agent.signedIn &&
      !working &&
      ![...centre.offers.values()].some((o) => o.agentId === agent.id),
    connection,
    silent: session.isSilent,
  };
}
