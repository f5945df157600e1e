import { SAMPLE_FILES, type Simulator } from '../../../simulator/index.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import type { Assembly, AssemblyOptions, WireEntry } from '../../ports/assembly.ts';
import { ConfigError } from '../../support/problems.ts';
import { createActivity, type Activity } from '../activity.ts';
import { platformOf } from '../platform.ts';
import { administerDriven } from './administer.ts';
import type { ScenarioDriver } from './acquaintance.ts';
import { assetOf } from './asset-of.ts';
import { createEarlyPlatform, type PlatformSide } from './early-platform.ts';
import type { EarlierPlatforms } from './earlier-platforms.ts';
import { endFormer } from './former-run.ts';
import { openGraphDoor } from './graph-door.ts';
import { noting, type Journal } from './journal.ts';
import { asConfigError, takenBefore, withLease } from './lasting-agents.ts';
import { leaveBehind } from './leave.ts';
import { createScreens } from './on-screen.ts';
import { createPacedTime } from './paced-time.ts';
import type { DescribedTarget } from './target.ts';
import { sourceFor, type TimeSource } from './time-source.ts';

/** What the scenarios of one run share. */
export interface TargetRun {
  /** Another for each run. */
  readonly nonce: string;
  readonly driver: ScenarioDriver;
  readonly earlier: EarlierPlatforms;
  /** Other processes drive it at the same time, so that it must not live on: told why, where it does. */
  readonly tellLasting?: (why: string) => void;
}

const oneAtATime =
  'This target lives on from scenario to scenario, so its calls reach one simulated platform at a time: it cannot be judged by several workers. Leave out --workers.';

interface Put extends PlatformSide {
  readonly system: DrivenSystem;
  readonly journal: Journal;
  readonly activity: Activity;
  /** How many calls the platform keeps waiting at the moment. */
  readonly held: () => number;
  readonly target: DescribedTarget;
  readonly source: TimeSource;
  readonly earlier: EarlierPlatforms;
}

/**
 * A target behind a driver, with a simulated platform of its own for this scenario; both move by one clock. What an interrupted run has
 * left there is ended before, as if it had been a scenario of its own.
 */
export async function assembleDriven(
  options: AssemblyOptions,
  target: DescribedTarget,
  run: TargetRun,
): Promise<Assembly> {
  const first = await openDriven(options, target, run);
  const { journal } = first.put;
  const former = journal.former();
  if (!former) return first.assembly;
  const { settle, signIn } = handsOf(first.put);
  const { pace } = target;
  const { simulator } = first.put;
  const left = await endFormer(former, { settle, signIn, pace, simulator });
  await first.assembly.close();
  const { assembly } = await openDriven(options, target, run);
  journal.formerIsOver();
  return { ...assembly, leftOver: () => [...left, ...(assembly.leftOver?.() ?? [])] };
}

async function openDriven(
  { seed, scenario }: AssemblyOptions,
  target: DescribedTarget,
  { nonce, driver, earlier, tellLasting }: TargetRun,
): Promise<{ readonly assembly: Assembly; readonly put: Put }> {
  const taken = takenBefore(target);
  if (taken) throw asConfigError(taken);
  const { activity, held } = countHeld(createActivity());
  const asset = assetOf(target);
  const source = sourceFor(target);
  const { webhookUrl, userIds = false } = target.asset;
  const doorUrl = () => door.filesUrl;
  const early = createEarlyPlatform({
    ...{ seed, nonce, asset, userIds, webhookUrl, activity, source, doorUrl },
  });
  const door = await openGraphDoor(
    (call) => (earlier.find(call) ?? early.now().simulator).answer(call),
    target.graph,
  );
  const said = listen(driver, early.time);
  const close = async () => {
    said.stop();
    source.stop();
    await door.close();
  };
  try {
    const graph = door.told;
    const system = await withLease(
      await driver.open({ scenario, now: source.start, asset, graph }),
      target,
    );
    if (tellLasting && system.opened.lasting === true) {
      tellLasting(oneAtATime);
      throw new ConfigError(oneAtATime);
    }
    const { journal } = system;
    const side = early.of(system.opened);
    const put = { ...side, system, journal, activity, held, target, source, earlier };
    if (system.opened.lasting === true) earlier.keep(put.simulator);
    const wire = () => inOrder(put.simulator, said.lines);
    return { assembly: { ...assemblyOf(put, close), wire }, put };
  } catch (problem) {
    await close();
    throw problem;
  }
}

/** Time and desks, for whoever works there. */
function handsOf({ simulator, system, activity, held, target, source }: Put) {
  const bare = source.bare({ activity, held, system, crossed: crossings(simulator) });
  const credentials = new Map(target.agents.map((agent) => [agent.name, agent.credentials]));
  const time = createPacedTime(bare, target.pace);
  return {
    time,
    settle: (attempt: number) => time.settle(attempt),
    signIn: (agent: string) => system.signIn(agent, credentials.get(agent)),
  };
}

function assemblyOf(put: Put, closeDoor: () => Promise<void>): Omit<Assembly, 'wire'> {
  const { simulator, clock, system, journal, target, earlier } = put;
  const { time, signIn } = handsOf(put);
  const { putBack, ...administration } = administerDriven(target, system);
  const agents = new Set<string>();
  const screens = createScreens();
  let left: readonly string[] = [];
  const isOver = journal.begin();
  return {
    clock: time.clock,
    customers: noting(simulator.customers, journal),
    administration,
    isShared: system.opened.lasting === true,
    sampleFiles: SAMPLE_FILES,
    platform: platformOf(simulator, () => clock.now()),
    async desk(agent) {
      agents.add(agent);
      return screens.of(await signIn(agent));
    },
    pictures: () => screens.pictures(),
    settle: time.settle,
    traffic: () => simulator.wire(),
    crossed: () => simulator.wire().length,
    unexpected: () => simulator.unexpected(),
    failures: () => simulator.failures(),
    leftOver: () => left,
    async close() {
      const { lasting } = system.opened;
      if (lasting === true) {
        left = await leaveBehind({
          ...{ agents, signIn, settle: time.settle, putBack },
          customers: () => [...earlier.customers(), ...journal.before()],
        });
      }
      isOver();
      await screens.letGo();
      // A driver that has died holds nothing any more, and the scenario has told of it already.
      await system.close().catch(() => undefined);
      await closeDoor();
    },
  };
}

/** Counts what is held up until time passes. */
export function countHeld(activity: Activity): {
  readonly activity: Activity;
  readonly held: () => number;
} {
  let count = 0;
  const pause = () => {
    const goOn = activity.pause();
    let isOver = false;
    count += 1;
    return () => {
      if (!isOver) count -= 1;
      isOver = true;
      goOn();
    };
  };
  return { activity: { ...activity, pause }, held: () => count };
}

/** Counts the requests and answers that cross the wire. */
export function crossings(simulator: Simulator): () => number {
  let count = 0;
  simulator.onWire(() => (count += 1));
  return () => count;
}

/** What the driver says by the way is evidence. */
function listen(driver: ScenarioDriver, now: () => number) {
  const lines: WireEntry[] = [];
  const stop = driver.onSaid((line) => {
    lines.push({ at: now(), what: `the driver said: ${line}` });
  });
  return { lines, stop };
}

function inOrder(simulator: Simulator, said: readonly WireEntry[]): readonly WireEntry[] {
  const wire = simulator.wire().map(({ at, summary }) => ({ at, what: summary }));
  return [...wire, ...said].sort((one, other) => one.at - other.at);
}
