import {
  createReference,
  createVirtualClock,
  type Blueprint,
  type Reference,
} from '../../reference-impl/index.ts';
import { createSimulator, type Simulator } from '../../simulator/index.ts';
import { driveInMemory } from '../drivers/in-memory.ts';
import type { Administration } from '../ports/administration.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import { createActivity } from './activity.ts';
import { business, startOfTime } from './business.ts';

type Send = (request: Request) => Promise<Response>;

/** How the two sides reach each other: the contact centre's way to the platform, and the platform's way to it. */
export interface Wires {
  toPlatform(simulator: Simulator): Send;
  toContactCentre(reference: Reference): Send;
  /** Puts up what the wiring needs once both sides are there; answers with how to take it down again. */
  open(sides: { readonly simulator: Simulator; readonly reference: Reference }): () => void;
}

/** The reference and the simulator on one virtual clock. */
export function assembleReference(
  options: AssemblyOptions,
  wires: Wires,
  blueprint: Blueprint,
): Assembly {
  const clock = createVirtualClock(startOfTime);
  const activity = createActivity();
  const { track } = activity;
  const simulator: Simulator = createSimulator({
    seed: options.seed,
    clock,
    business,
    webhook: {
      url: 'https://contact-centre.example/webhook',
      send: (request) => wires.toContactCentre(reference)(request),
    },
    track,
  });
  const reference = createReference({
    clock,
    idPrefix: options.seed.toString(36),
    business,
    graph: {
      baseUrl: 'https://graph.facebook.com/v24.0',
      fetch: (request) => wires.toPlatform(simulator)(request),
    },
    track,
    blueprint,
  });
  const takeDown = wires.open({ simulator, reference });
  return {
    clock: { now: () => clock.now(), advance: (ms) => clock.advance(ms, activity.idle) },
    customers: simulator.customers,
    administration: administer(reference),
    desk: (agent) => Promise.resolve(driveInMemory(reference.openDesk(agent))),
    async settle(attempt) {
      await activity.idle();
      return attempt === 0;
    },
    wire: () => simulator.wire().map(({ at, summary }) => ({ at, what: summary })),
    unexpected: () => simulator.unexpected(),
    failures: () => simulator.failures(),
    async close() {
      await activity.idle();
      takeDown();
    },
  };
}

/** The reference answers at once; the port lets others take their time. */
function administer({ administration }: Reference): Administration {
  const soon =
    <A extends readonly unknown[]>(act: (...args: A) => void) =>
    (...args: A): Promise<void> => {
      act(...args);
      return Promise.resolve();
    };
  return {
    agents: () => administration.agents(),
    queues: () => administration.queues(),
    sourceNumber: () => administration.sourceNumber(),
    wrapUpReasons: () => administration.wrapUpReasons(),
    timeToAccept: () => administration.timeToAccept(),
    addAgent: soon((name) => administration.addAgent(name)),
    addQueue: soon((name) => administration.addQueue(name)),
    staffQueue: soon((queue, agents) => administration.staffQueue(queue, agents)),
    setWrapUpReasons: soon((reasons) => administration.setWrapUpReasons(reasons)),
    setTimeToAccept: soon((seconds) => administration.setTimeToAccept(seconds)),
    setAutoWrapUp: soon((setting) => administration.setAutoWrapUp(setting)),
    setMasking: soon((on) => administration.setMasking(on)),
    setCapacity: soon((agent, count) => administration.setCapacity(agent, count)),
    setTransferTargets: soon((targets) => administration.setTransferTargets(targets)),
    deleteAsset: soon(() => administration.deleteAsset()),
    restoreAsset: soon(() => administration.restoreAsset()),
  };
}
