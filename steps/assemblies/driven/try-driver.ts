import type { Channel } from '../../drivers/protocol/channel.ts';
import type { DriverOptions } from '../../drivers/protocol/messages.ts';
import { createActivity } from '../activity.ts';
import { startOfTime } from '../business.ts';
import { assetOf } from './asset-of.ts';
import { driverChecks, type DriverCheck, type Trial } from './driver-checks.ts';
import { createEarlyPlatform } from './early-platform.ts';
import { openGraphDoor } from './graph-door.ts';
import type { DescribedTarget } from './target.ts';
import { virtualSource } from './time-source.ts';

/** What came of one check: `problem` and `hint` tell what is wrong and what to do. */
export type Tried =
  | { readonly what: string; readonly outcome: 'passed' }
  | {
      readonly what: string;
      readonly outcome: 'failed';
      readonly problem: string;
      readonly hint: string;
    }
  /** Does not apply to this driver, or makes no sense after what failed before. */
  | { readonly what: string; readonly outcome: 'not tried'; readonly problem: string };

export interface TryOptions {
  readonly target: DescribedTarget;
  readonly options: DriverOptions;
  /** Told of each check when it is over. */
  readonly onTried: (tried: Tried) => void;
}

/** Tries a driver by itself, before any target is judged through it. Stops the driver in the end. */
export async function tryDriver(
  channel: Channel,
  { target, options, onTried }: TryOptions,
): Promise<readonly Tried[]> {
  const asset = assetOf(target);
  const early = createEarlyPlatform({
    ...{ seed: 1, asset, webhookUrl: target.asset.webhookUrl ?? 'http://127.0.0.1:9/' },
    ...{ activity: createActivity(), source: virtualSource(), doorUrl: () => door.filesUrl },
  });
  const door = await openGraphDoor((call) => early.now().simulator.answer(call), target.graph);
  const graph = door.told;
  const opening = { scenario: 'a driver is tried', now: startOfTime, options, asset, graph };
  const agents = target.agents.map(({ name }) => name);
  try {
    return await carryOutAll({ channel, opening, agents, desks: [] }, onTried);
  } finally {
    channel.stop();
    await door.close();
  }
}

async function carryOutAll(
  trial: Trial,
  onTried: TryOptions['onTried'],
): Promise<readonly Tried[]> {
  const all: Tried[] = [];
  let blocked: string | undefined;
  for (const check of driverChecks) {
    const tried = await carryOut(check, trial, blocked);
    // One that is gone is not blamed again by every check that follows.
    const isOver = check.isBasic === true || trial.channel.gone !== null;
    if (tried.outcome === 'failed' && isOver) blocked = check.what;
    onTried(tried);
    all.push(tried);
  }
  return all;
}

async function carryOut(
  { what, hint, applies, carryOut: act }: DriverCheck,
  trial: Trial,
  blocked: string | undefined,
): Promise<Tried> {
  if (blocked !== undefined) {
    return { what, outcome: 'not tried', problem: `It needs a driver that ${blocked}.` };
  }
  if (applies?.(trial) === false) {
    return { what, outcome: 'not tried', problem: 'It is not for a driver of this kind.' };
  }
  try {
    await act(trial);
    return { what, outcome: 'passed' };
  } catch (problem) {
    const sentence = problem instanceof Error ? problem.message : String(problem);
    return { what, outcome: 'failed', problem: sentence, hint };
  }
}
