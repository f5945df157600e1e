import { away, back, signedOut } from '../../domain/agent.ts';
import { get, put } from '../../domain/centre.ts';
import type { App } from '../app.ts';
import { workOf } from './availability.ts';

/** The last of the agent's windows was cut off or closed: from now on they have so long to come back (WA-NTF-05). */
export function goAway(app: App, agentId: string): void {
  const now = app.clock.now();
  const agent = get(app.store.centre, 'agents', agentId);
  app.store.change((centre) => put(centre, 'agents', away(agent, now)));
  app.clock.setTimeout(() => app.use.giveUp(agentId, now), app.policies.recovery.timeMs);
}

/** A window of theirs is connected again. Who was never away is not back either. */
export function comeBack(app: App, agentId: string): void {
  const agent = get(app.store.centre, 'agents', agentId);
  if (agent.awaySince === null) return;
  app.store.change((centre) => put(centre, 'agents', back(agent)));
  app.use.happened(agentId, 'came-back');
}

/** The time to come back is over for an agent who has been away since then: they get nothing new (WA-NTF-08). */
export function giveUp(app: App, agentId: string, since: number): void {
  const agent = get(app.store.centre, 'agents', agentId);
  if (agent.awaySince !== since || !agent.signedIn) return;
  if (app.policies.recovery.keeps(agent, workOf(app, agent))) {
    app.use.happened(agentId, 'away-too-long');
  } else {
    const why = app.policies.availability.reasonAfter('away-too-long');
    app.store.change((centre) => put(centre, 'agents', signedOut(agent, app.clock.now(), why)));
  }
  const isChanged = get(app.store.centre, 'agents', agentId) !== agent;
  if (isChanged) app.store.publish({ kind: 'away-too-long', agentId });
}
