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
import { openGraphDoor } from './graph-door.ts';
import { asConfigError, takenBefore, withLease } from './lasting-agents.ts';
import { leaveBehind } from './leave.ts';
import { createScreens } from './on-screen.ts';
import { createPacedTime } from './paced-time.ts';
import type { DescribedTarget } from './target.ts';
import { sourceFor, type TimeSource } from './time-source.ts';

/** What the scenarios of one run share. */
export interface TargetRun {
  readonly driver: ScenarioDriver;
  readonly earlier: EarlierPlatforms;
  /** Other processes drive it at the same time. */
  readonly isShared?: boolean;
}

const oneAtATime =
  'This target lives on from scenario to scenario, so its calls reach one simulated platform at a time: it cannot be judged by several workers. Leave out --workers.';

interface Put extends PlatformSide {
  readonly system: DrivenSystem;
  readonly activity: Activity;
  /** How many calls the platform keeps waiting at the moment. */
  readonly held: () => number;
  readonly target: DescribedTarget;
  readonly source: TimeSource;
  readonly earlier: EarlierPlatforms;
}

/** A target behind a driver, with a simulated platform of its own for this scenario; both move by one clock. */
export async function assembleDriven(
  { seed, scenario }: AssemblyOptions,
  target: DescribedTarget,
  { driver, earlier, isShared = false }: TargetRun,
): Promise<Assembly> {
  const taken = takenBefore(target);
  if (taken) throw asConfigError(taken);
  const { activity, held } = countHeld(createActivity());
  const asset = assetOf(target);
  const source = sourceFor(target);
  const { webhookUrl, userIds = false } = target.asset;
  const doorUrl = () => door.filesUrl;
  const early = createEarlyPlatform({
    ...{ seed, asset, userIds, webhookUrl, activity, source, doorUrl },
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
    if (isShared && system.opened.lasting === true) throw new ConfigError(oneAtATime);
    const put = { ...early.of(system.opened), system, activity, held, target, source, earlier };
    if (system.opened.lasting === true) earlier.keep(put.simulator);
    return { ...assemblyOf(put, close), wire: () => inOrder(put.simulator, said.lines) };
  } catch (problem) {
    await close();
    throw problem;
  }
}

function assemblyOf(
  { simulator, clock, system, activity, held, target, source, earlier }: Put,
  closeDoor: () => Promise<void>,
): Omit<Assembly, 'wire'> {
  const bare = source.bare({ activity, held, system, crossed: crossings(simulator) });
  const time = createPacedTime(bare, target.pace);
  const credentials = new Map(target.agents.map((agent) => [agent.name, agent.credentials]));
  const signIn = (agent: string) => system.signIn(agent, credentials.get(agent));
  const { putBack, ...administration } = administerDriven(target, system);
  const agents = new Set<string>();
  const screens = createScreens();
  let left: readonly string[] = [];
  return {
    clock: time.clock,
    customers: simulator.customers,
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
          customers: () => earlier.customers(),
        });
      }
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
