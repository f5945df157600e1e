import type { App } from '../application/app.ts';
import { openConversationOf, put, type Queue, type Settings } from '../domain/centre.ts';
import type { Agent } from '../domain/agent.ts';
import type { AutoWrapUp } from '../domain/leg.ts';
import { Refusal } from '../domain/refusal.ts';

/** What an administrator can look at and set. Agents and queues go by their names; unknown ones are refused. */
export interface Administration {
  agents(): readonly string[];
  queues(): readonly string[];
  sourceNumber(): string;
  wrapUpReasons(): readonly { readonly name: string; readonly default: boolean }[];
  timeToAccept(): number;
  addAgent(name: string): void;
  addQueue(name: string): void;
  staffQueue(queue: string, agents: readonly string[]): void;
  setCapacity(agent: string, conversations: number): void;
  setWrapUpReasons(reasons: readonly { readonly name: string; readonly default?: boolean }[]): void;
  setTimeToAccept(seconds: number): void;
  setAutoWrapUp(setting: AutoWrapUp | null): void;
  setMasking(on: boolean): void;
  setTransferTargets(
    targets: { readonly queues?: readonly string[]; readonly agents?: readonly string[] } | null,
  ): void;
  deleteAsset(): void;
  restoreAsset(): void;
  /** Ends an open interaction with a customer, by their number (E.164). Refused where there is none. */
  terminateInteraction(customerPhone: string): void;
}

export function createAdministration(app: App): Administration {
  const centre = () => app.store.centre;
  const set = (settings: Partial<Settings>) =>
    app.store.change((now) => ({ ...now, settings: { ...now.settings, ...settings } }));
  return {
    agents: () => [...centre().agents.values()].map(({ name }) => name),
    queues: () => [...centre().queues.values()].map(({ name }) => name),
    sourceNumber: () => app.business.displayNumber,
    wrapUpReasons: () => centre().settings.wrapUpReasons,
    timeToAccept: () => centre().settings.timeToAcceptSeconds,
    addAgent: (name) => addAgent(app, name),
    addQueue: (name) =>
      app.store.change((now) => put(now, 'queues', { id: app.nextId('queue'), name, staff: null })),
    staffQueue: (queue, agents) => staffQueue(app, queue, agents),
    setCapacity(agent, capacity) {
      const found = agentNamed(app, agent);
      app.store.change((now) => put(now, 'agents', { ...found, capacity }));
    },
    setWrapUpReasons: (reasons) =>
      set({ wrapUpReasons: reasons.map((each) => ({ default: false, ...each })) }),
    setTimeToAccept: (timeToAcceptSeconds) => set({ timeToAcceptSeconds }),
    setAutoWrapUp: (autoWrapUp) => set({ autoWrapUp }),
    setMasking: (masking) => set({ masking }),
    setTransferTargets: (targets) =>
      set({ targetQueues: targets?.queues ?? null, targetAgents: targets?.agents ?? null }),
    deleteAsset: () => app.use.deleteAsset(),
    restoreAsset: () => app.use.restoreAsset(),
    terminateInteraction: (phone) => terminateInteraction(app, phone),
  };
}

function addAgent(app: App, name: string): void {
  const agent: Agent = {
    id: app.nextId('agent'),
    name,
    signedIn: false,
    availability: 'Idle',
    idleReason: null,
    since: app.clock.now(),
    idleSince: null,
    awaySince: null,
    capacity: 5,
  };
  app.store.change((now) => put(now, 'agents', agent));
}

function staffQueue(app: App, queueName: string, agents: readonly string[]): void {
  const queue = queueNamed(app, queueName);
  const staff = agents.map((name) => agentNamed(app, name).id);
  app.store.change((now) => put(now, 'queues', { ...queue, staff }));
}

function terminateInteraction(app: App, phone: string): void {
  const found = openConversationOf(app.store.centre, phone.replace(/^\+/u, ''));
  if (!found) throw new Refusal(`There is no interaction with ${phone} that could be terminated.`);
  app.use.terminate(found.id);
}

function queueNamed(app: App, name: string): Queue {
  const found = [...app.store.centre.queues.values()].find((each) => each.name === name);
  if (!found) throw new Refusal(`There is no queue "${name}".`);
  return found;
}

/** An agent by name; refused where there is none. */
export function agentNamed(app: App, name: string): Agent {
  const found = [...app.store.centre.agents.values()].find((each) => each.name === name);
  if (!found) throw new Refusal(`There is no agent "${name}".`);
  return found;
}
