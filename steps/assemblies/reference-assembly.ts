import {
  createReference,
  createVirtualClock,
  type Blueprint,
  type Reference,
  type VirtualClock,
} from '../../reference-impl/index.ts';
import { createSimulator, SAMPLE_FILES, type Simulator } from '../../simulator/index.ts';
import { driveInMemory } from '../drivers/in-memory.ts';
import type { Administration } from '../ports/administration.ts';
import type { Assembly, AssemblyOptions } from '../ports/assembly.ts';
import type { Desk } from '../ports/desk.ts';
import { createActivity, type Activity } from './activity.ts';
import { business, startOfTime } from './business.ts';
import { exactClock } from './exact-clock.ts';
import { platformOf } from './platform.ts';

type Send = (request: Request) => Promise<Response>;

/** How the two sides reach each other: the contact centre's way to the platform, and the platform's way to it. */
export interface Wires {
  toPlatform(simulator: Simulator): Send;
  toContactCentre(reference: Reference): Send;
  /** Puts up what the wiring needs once both sides are there. */
  open(sides: Sides): Opened;
}

/** What is wired together, with the clock and the count of work that they share. */
export interface Sides {
  readonly simulator: Simulator;
  readonly reference: Reference;
  readonly clock: VirtualClock;
  readonly track: (work: Promise<unknown>) => void;
}

/** What a wiring has put up. */
export interface Opened {
  /** Opens a window for an agent; left out, the desk is an object in this process. */
  desk?(agent: string): Promise<Desk>;
  /** Lets the time that passed in the contact centre pass on the agents' side as well. */
  advanced?(ms: number): Promise<void>;
  /** What each desk looks like now, as PNG. */
  readonly pictures?: () => Promise<readonly Uint8Array[]>;
  close(): void | Promise<void>;
}

/** The reference and the simulator on one virtual clock. */
export function assembleReference(
  options: AssemblyOptions,
  wires: Wires,
  blueprint: Blueprint,
): Assembly {
  const activity = createActivity();
  const { simulator, reference, clock, track } = createSides({
    options,
    wires,
    blueprint,
    activity,
  });
  const opened = wires.open({ simulator, reference, clock, track });
  const direct = (agent: string) => Promise.resolve(driveInMemory(reference.openDesk(agent)));
  return {
    clock: exactClock(
      () => clock.now(),
      (ms) => passTime(ms, clock, { activity, opened }),
    ),
    customers: simulator.customers,
    administration: administer(reference),
    sampleFiles: SAMPLE_FILES,
    platform: platformOf(simulator, () => clock.now()),
    desk: (agent) => opened.desk?.(agent) ?? direct(agent),
    async settle(attempt) {
      await activity.idle();
      return attempt === 0;
    },
    ...toldBy(simulator),
    ...(opened.pictures ? { pictures: opened.pictures } : {}),
    async close() {
      await activity.idle();
      await opened.close();
    },
  };
}

/** What the simulator has to tell at the end. */
function toldBy(
  simulator: Simulator,
): Pick<Assembly, 'crossed' | 'failures' | 'traffic' | 'unexpected' | 'wire'> {
  return {
    wire: () => simulator.wire().map(({ at, summary }) => ({ at, what: summary })),
    traffic: () => simulator.wire(),
    crossed: () => simulator.wire().length,
    unexpected: () => simulator.unexpected(),
    failures: () => simulator.failures(),
  };
}

interface Parts {
  readonly options: AssemblyOptions;
  readonly wires: Wires;
  readonly blueprint: Blueprint;
  readonly activity: Activity;
}

/** Both sides, each with the way to the other. */
function createSides({ options, wires, blueprint, activity: { track, pause } }: Parts): Sides {
  const clock = createVirtualClock(startOfTime);
  const simulator: Simulator = createSimulator({
    seed: options.seed,
    clock,
    business,
    webhook: {
      url: 'https://contact-centre.example/webhook',
      send: (request) => wires.toContactCentre(reference)(request),
    },
    track,
    pauses: pause,
    userIds: blueprint.userIds,
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
  return { simulator, reference, clock, track };
}

interface Passing {
  readonly activity: Activity;
  readonly opened: Opened;
}

/** Time passes in the contact centre first, then for those who look at it. */
async function passTime(
  ms: number,
  clock: VirtualClock,
  { activity, opened }: Passing,
): Promise<void> {
  await clock.advance(ms, activity.idle);
  await opened.advanced?.(ms);
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
    terminateInteraction: soon((phone) => administration.terminateInteraction(phone)),
  };
}
