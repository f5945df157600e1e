import {
  createMovableClock,
  openHttpDoor,
  sink,
  startControlApi,
  wallClock,
} from '../../simulator/doors.ts';
import { createRandom, createSimulator, type Simulator } from '../../simulator/index.ts';
import { business } from '../../steps/assemblies/business.ts';
import { openCentre } from './centre.ts';
import { controlCalls } from './control-calls.ts';
import { graphCalls } from './graph-calls.ts';
import type { Surface } from './hostile.ts';
import { createThings } from './things.ts';
import { TOKENS, webhookCalls } from './webhook-calls.ts';

/** The three that strangers can reach: the Graph side, the control API, and the reference's webhook with its Desk API. */
export interface Surfaces {
  readonly simulator: Simulator;
  readonly all: readonly [Surface, ...Surface[]];
  /** Sentences of the control API, and of those who live and work by themselves, about their own failures. */
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

export async function openSurfaces(seed: number): Promise<Surfaces> {
  const warnings: string[] = [];
  const warn = (text: string): void => void warnings.push(text);
  const clock = createMovableClock(wallClock);
  const simulator = createSimulator({
    ...{ seed, clock, patience: wallClock, business, keep: 1000 },
    // So many at once would soon be refused for that alone.
    limits: { pairRate: 'off', throughput: 'off' },
    webhook: { url: 'http://127.0.0.1/webhook', send: sink },
  });
  const things = await createThings(simulator);
  const centre = await openCentre(simulator, { seed, clock, warn });
  const graph = await openHttpDoor(simulator);
  const control = await startControlApi({
    ...{ simulator, clock, warn, workforce: centre.workforce, page: { frames: () => [] } },
    random: createRandom(seed).fork('fuzz'),
    skip: (ms) => {
      clock.skip(ms);
    },
    setting: () => settingAt(graph.url),
  });
  const agents = centre.agents.slice(TOKENS.length);
  const all: Surfaces['all'] = [
    surface('graph', graph.port, () => graphCalls(things)),
    surface('control', control.port, () => controlCalls(things, agents)),
    surface('webhook', centre.port, () => webhookCalls(things, centre.window())),
  ];
  const close = async (): Promise<void> => {
    await Promise.all([centre.close(), graph.close(), control.close()]);
  };
  return { simulator, all, warnings, close };
}

function surface(name: string, port: number, calls: () => Surface['calls']): Surface {
  return {
    ...{ name, port },
    get calls() {
      return calls();
    },
  };
}

function settingAt(url: string) {
  const { verifiedName, displayPhoneNumber, phoneNumberId, wabaId, accessToken } = business;
  const { appSecret, verifyToken } = business;
  return {
    business: { name: verifiedName, number: displayPhoneNumber, phoneNumberId, wabaId },
    graph: { url, accessToken },
    webhook: { url: null, appSecret, verifyToken },
    ...{ handshake: null, deskUrl: null },
  };
}
