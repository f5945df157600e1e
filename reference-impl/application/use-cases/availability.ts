import {
  retimed,
  signedIn,
  signedOut,
  withAvailability,
  type Agent,
  type AvailabilityChange,
} from '../../domain/agent.ts';
import { currentLegs, get, offersTo, put } from '../../domain/centre.ts';
import type { AgentEvent, Work } from '../../domain/policies/availability.ts';
import { refuseUnless } from '../../domain/refusal.ts';
import type { App } from '../app.ts';

/** WA-ST-04. Signing in again, in a second window, changes nothing. */
export function signIn(app: App, agentId: string): void {
  const agent = get(app.store.centre, 'agents', agentId);
  if (agent.signedIn) return;
  app.store.change((centre) => put(centre, 'agents', signedIn(agent, app.clock.now())));
  app.use.happened(agentId, 'signed-in');
}

export function signOut(app: App, agentId: string): void {
  const { centre } = app.store;
  const agent = get(centre, 'agents', agentId);
  refuseUnless(
    maySignOut(app, agent),
    'Finish your requests and conversations before you sign out.',
  );
  app.store.change((now) => put(now, 'agents', signedOut(agent, app.clock.now())));
}

/** Whether nothing keeps the agent from leaving (WA-ST-13). */
export function maySignOut(app: App, agent: Agent): boolean {
  return app.policies.availability.maySignOut(agent, workOf(app, agent));
}

/** What keeps the agent busy. */
export function workOf({ store }: App, { id }: Agent): Work {
  const requests = offersTo(store.centre, id);
  return { requests, conversations: currentLegs(store.centre, id).length };
}

/** The agent picks a state from the menu (WA-ST-02, WA-ST-05); whatever waits is offered at once. */
export function setState(app: App, agentId: string, state: string): void {
  const { centre } = app.store;
  const options = app.policies.availability.options(centre.settings);
  refuseUnless(
    options.includes(state),
    `"${state}" is not in the state menu: ${options.join(', ')}.`,
  );
  const plain = state === 'Available' || state === 'Idle';
  change(
    app,
    agentId,
    plain ? { availability: state } : { availability: 'Idle', idleReason: state },
  );
  app.use.route();
}

/** Lets an event change an agent's availability where the policy says so. */
export function happened(app: App, agentId: string, event: AgentEvent): void {
  const agent = get(app.store.centre, 'agents', agentId);
  const policy = app.policies.availability;
  if (policy.restartsTimer(event, agent)) {
    app.store.change((centre) => put(centre, 'agents', retimed(agent, app.clock.now())));
  }
  const availability = policy.after(event, agent);
  if (availability === null) return;
  change(app, agentId, {
    availability,
    idleReason: policy.reasonAfter(event),
  });
}

function change(app: App, agentId: string, to: Omit<AvailabilityChange, 'now'>): void {
  const agent = get(app.store.centre, 'agents', agentId);
  const next = withAvailability(agent, { ...to, now: app.clock.now() });
  app.store.change((centre) => put(centre, 'agents', next));
}
