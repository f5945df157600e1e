import type { Simulator } from '../../../simulator/index.ts';
import type { Opened } from '../../drivers/protocol/messages.ts';
import type { DrivenSystem } from '../../drivers/protocol/system.ts';
import { createActivity } from '../activity.ts';
import { assetOf } from './asset-of.ts';
import { Ailing, type Patient } from './doctor-check.ts';
import { countHeld, crossings } from './driven-assembly.ts';
import { createEarlyPlatform, type EarlyPlatform, type PlatformSide } from './early-platform.ts';
import { endFormer } from './former-run.ts';
import { openGraphDoor, type GraphDoor } from './graph-door.ts';
import { noting, type Journal } from './journal.ts';
import { takeAgents, takenBefore, type AgentsTaken, type LeasedSystem } from './lasting-agents.ts';
import { leaveBehind } from './leave.ts';
import type { OwnCustomers } from './own-work-at.ts';
import { createPacedTime } from './paced-time.ts';
import type { SharedTime } from './shared-time.ts';
import type { DescribedTarget } from './target.ts';
import type { Settle } from './tidy.ts';
import { sourceFor } from './time-source.ts';

/** A target that is open, with a simulated platform before it, to be looked at from all sides. */
export interface Site {
  readonly system: DrivenSystem;
  readonly simulator: Simulator;
  /** Ms since 1970, by the platform's clock. */
  readonly now: () => number;
  readonly time: SharedTime;
  /** Where the simulated platform is. */
  readonly graphUrl: string;
  /** Lets go of both. Rejects when the driver cannot. */
  close(): Promise<void>;
}

type Parts = Pick<Patient, 'target' | 'driver' | 'seed'>;

interface OpenSite extends Site {
  readonly journal: Journal;
  readonly settle: Settle;
  /** Of which the site takes no note: what is tidied by it is not tidied again. */
  readonly signIn: DrivenSystem['signIn'];
}

/**
 * Opens a target as a scenario does, and takes its agents as one does. What an interrupted run has left there is ended before. Throws
 * `Ailing`, where another run has them before anything is touched, or what the driver did wrong.
 */
export async function openSite(parts: Parts, scenario: string): Promise<Site> {
  const site = await openOnce(parts, scenario);
  const { journal, simulator, settle } = site;
  const former = journal.former();
  if (!former) return site;
  const { agents, pace } = parts.target;
  const credentials = new Map(agents.map((agent) => [agent.name, agent.credentials]));
  const signIn = (agent: string) => site.signIn(agent, credentials.get(agent));
  const left = await endFormer(former, { signIn, settle, pace, simulator });
  await site.close();
  // What could not be ended is tried, and told, by the first scenario once more.
  if (left.length === 0) journal.formerIsOver();
  return openOnce(parts, scenario);
}

async function openOnce({ target, driver, seed }: Parts, scenario: string): Promise<OpenSite> {
  const taken = takenBefore(target);
  if (taken) throw ailingOf(taken);
  const { activity, held } = countHeld(createActivity());
  const asset = assetOf(target);
  const source = sourceFor(target);
  const { webhookUrl, userIds = false } = target.asset;
  const doorUrl = () => door.filesUrl;
  const early = createEarlyPlatform({
    ...{ seed, nonce: String(seed), asset, userIds, webhookUrl, activity, source, doorUrl },
  });
  const door = await openDoor(early, target);
  let system: DrivenSystem | undefined;
  try {
    const opening = { scenario, now: source.start, asset, graph: door.told };
    system = await driver.open(opening);
    const { journal, ...leased } = leasing(system, target);
    const { system: opened, leave } = remembering(leased, journal);
    system = opened;
    const { simulator: plain, clock } = sideOf(early, system.opened, webhookUrl);
    const simulator = { ...plain, customers: noting(plain.customers, journal) };
    const crossed = crossings(simulator);
    const bare = source.bare({ activity, held, crossed, system });
    const time: SharedTime = {
      rest: () => bare.rest(),
      advance: (ms) => bare.pass(ms),
    };
    const paced = createPacedTime(bare, target.pace);
    const settle = (attempt: number) => paced.settle(attempt);
    const close = async () => {
      try {
        await leave(settle, () => simulator.customers.list());
        await opened.close();
      } finally {
        source.stop();
        await door.close();
      }
    };
    const signIn: OpenSite['signIn'] = (...who) => leased.signIn(...who);
    const told = { now: () => clock.now(), time, graphUrl: door.told.url };
    return { system, simulator, journal, settle, signIn, ...told, close };
  } catch (problem) {
    await system?.close().catch(() => undefined);
    source.stop();
    await door.close();
    throw problem;
  }
}

function leasing(system: DrivenSystem, target: DescribedTarget): LeasedSystem {
  const lease = takeAgents(system.opened, target);
  if ('taken' in lease) throw ailingOf(lease.taken);
  return { ...system, ...lease };
}

function ailingOf(taken: AgentsTaken): Ailing {
  return new Ailing({ ...taken, pointer: '/agents' });
}

async function openDoor(early: EarlyPlatform, { graph }: DescribedTarget): Promise<GraphDoor> {
  const answer: Simulator['answer'] = (call) => early.now().simulator.answer(call);
  try {
    return await openGraphDoor(answer, graph);
  } catch (problem) {
    const { message, code = '' } = problem as Error & { readonly code?: string };
    throw new Ailing({
      sentence: `The simulated WhatsApp cannot listen at ${graph.host}:${graph.port}: ${message}.`,
      hint: 'Say a host of this machine and a port that is free; port: 0 finds one.',
      pointer: isOfPort.has(code) ? '/graph/port' : '/graph/host',
    });
  }
}

/** What Node says of a port that it cannot have; all else is about the host. */
const isOfPort: ReadonlySet<string> = new Set(['EADDRINUSE', 'EACCES']);

function sideOf(early: EarlyPlatform, opened: Opened, stated: string | undefined): PlatformSide {
  if ((opened.webhook?.url ?? stated) === undefined) {
    throw new Ailing({
      sentence: 'Neither the statement nor the driver tells the webhook URL.',
      hint: 'Put it into the statement, or let the driver answer open with { "webhook": { "url": "…" } }.',
      pointer: '/asset/webhookUrl',
    });
  }
  try {
    return early.of(opened);
  } catch (problem) {
    const sentence = problem instanceof Error ? problem.message : String(problem);
    const hint = 'What the target is played by must be known before it asks for the first time.';
    throw new Ailing({ sentence, hint, pointer: '/asset' });
  }
}

/** What is open on a target that lives on is ended as after a scenario; that something could not be is told by the first run. */
function remembering(system: DrivenSystem, journal: Journal) {
  const whoWorks = new Map<string, Parameters<DrivenSystem['signIn']>[1]>();
  const isOver = journal.begin();
  const signIn: DrivenSystem['signIn'] = (agent, credentials) => {
    whoWorks.set(agent, credentials);
    return system.signIn(agent, credentials);
  };
  const leave = async (settle: Settle, customers: OwnCustomers): Promise<void> => {
    if (system.opened.lasting !== true) return;
    const left = await leaveBehind({
      agents: new Set(whoWorks.keys()),
      signIn: (agent) => system.signIn(agent, whoWorks.get(agent)),
      settle,
      putBack: () => Promise.resolve([]),
      customers: () => [...customers(), ...journal.before()],
    });
    if (left.length === 0) isOver();
  };
  return { system: { ...system, signIn }, leave };
}
