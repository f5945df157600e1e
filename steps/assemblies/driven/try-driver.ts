import { randomUUID } from 'node:crypto';
import type { Channel } from '../../drivers/protocol/channel.ts';
import type { DriverOptions } from '../../drivers/protocol/messages.ts';
import { createActivity } from '../activity.ts';
import { startOfTime } from '../business.ts';
import { assetOf } from './asset-of.ts';
import { carryOutAll, type Tried } from './carry-out-checks.ts';
import type { Trial } from './driver-trial.ts';
import { createEarlyPlatform } from './early-platform.ts';
import { openGraphDoor } from './graph-door.ts';
import type { DescribedTarget } from './target.ts';
import { virtualSource } from './time-source.ts';

export interface TryOptions {
  readonly target: DescribedTarget;
  readonly options: DriverOptions;
  /** Told of each check when it is over. */
  readonly onTried: (tried: Tried) => void;
  /** Ms of real time; only differences count. */
  readonly stopwatch: () => number;
}

/**
 * Tries a driver by itself, before any target is judged through it. `connect` makes a new way to it: one that hung or died in a check is
 * started afresh for the next, so that all that is wrong with it is told at once. Stops the driver in the end.
 */
export async function tryDriver(
  connect: () => Channel,
  { target, options, onTried, stopwatch }: TryOptions,
): Promise<readonly Tried[]> {
  const asset = assetOf(target);
  const early = createEarlyPlatform({
    ...{
      seed: 1,
      nonce: randomUUID(),
      asset,
      webhookUrl: target.asset.webhookUrl ?? 'http://127.0.0.1:9/',
    },
    ...{ activity: createActivity(), source: virtualSource(), doorUrl: () => door.filesUrl },
  });
  const door = await openGraphDoor((call) => early.now().simulator.answer(call), target.graph);
  const graph = door.told;
  const opening = { scenario: 'a driver is tried', now: startOfTime, options, asset, graph };
  const trial: Trial = { channel: connect(), opening, target, desks: [] };
  try {
    return await carryOutAll({ trial, connect, stopwatch }, onTried);
  } finally {
    trial.channel.stop();
    await door.close();
  }
}
