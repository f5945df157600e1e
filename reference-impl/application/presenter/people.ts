import { currentLegs, get } from '../../domain/centre.ts';
import type { Agent } from '../../domain/agent.ts';
import type { App } from '../app.ts';
import type { Session } from '../desk/session.ts';
import { maySignOut } from '../use-cases/availability.ts';

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
    stateNote: agent.signedIn ? availability.note(agent, working) : null,
    stateOptions: availability.options(centre.settings),
    stateSearch: session.stateSearch,
    stateMatches: presentMatches(app, session),
    stateSeconds: seconds(app.clock.now() - agent.since),
    idleSeconds: idleSeconds(app, agent, working),
    canSignOut: agent.signedIn && maySignOut(app, agent),
    connection,
    silent: session.isSilent,
  };
}

/** How long the agent has been idle, whatever the reasons; `null` while the header does not say Idle (WA-ST-15). */
function idleSeconds({ clock }: App, { idleSince }: Agent, working: boolean): number | null {
  return idleSince === null || working ? null : seconds(clock.now() - idleSince);
}

/** The states that are listed for what is searched; `null` while nothing is (WA-ST-06). */
function presentMatches({ store, policies }: App, { stateSearch }: Session) {
  if (stateSearch === '') return null;
  const { availability } = policies;
  const states = availability.options(store.centre.settings);
  return states.filter((state) => availability.finds(stateSearch, state));
}
