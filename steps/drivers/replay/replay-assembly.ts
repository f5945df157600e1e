import type { Assembly } from '../../ports/assembly.ts';
import type { Platform } from '../../ports/platform.ts';
import type { Tape } from '../recording/entry.ts';
import { Player } from './player.ts';
import { replayAdministration } from './replay-administration.ts';
import { replayCustomers } from './replay-customers.ts';
import { replayDesks } from './replay-desks.ts';
import { replayTraffic } from './replay-traffic.ts';

/** What is the same in every run of a seed, so that nobody records it. */
export type Unrecorded = Pick<Assembly, 'customers' | 'sampleFiles'>;

/** An assembly without a target: it answers as it was answered when the scenario was recorded, and throws `NotRecorded` at anything else. */
export function replayAssembly(tape: Tape, { customers, sampleFiles }: Unrecorded): Assembly {
  const player = new Player(tape.entries);
  player.keepFiles(sampleFiles);
  const told = (name: string) => (player.last(name) ?? []) as readonly string[];
  return {
    clock: {
      now: () => player.known('clock: now') as number,
      async advance(ms) {
        await player.done('clock: advance', [ms]);
      },
      async approach(...args) {
        await player.done('clock: approach', args);
      },
      get tolerance() {
        return player.known('clock: tolerance') as number;
      },
      overrun: (isTimed) =>
        player.known(isTimed ? 'clock: timed overrun' : 'clock: overrun') as number,
    },
    customers: replayCustomers(customers, player),
    administration: replayAdministration(player),
    get isShared() {
      return player.last('is shared') === true;
    },
    sampleFiles,
    platform: replayPlatform(player),
    desk: replayDesks(player),
    settle: () => player.waited(),
    wire: () => (player.last('wire') ?? []) as ReturnType<Assembly['wire']>,
    ...replayTraffic(player),
    unexpected: () => told('unexpected'),
    failures: () => told('failures'),
    close: () => Promise.resolve(),
  };
}

function replayPlatform(player: Player): Platform {
  const does = (verb: string, args: readonly unknown[]) => player.done(`platform: ${verb}`, args);
  return {
    misbehaves: (...args) => void player.doneNow('platform: misbehaves', args),
    async forges(...args) {
      await does('forges', args);
    },
    async tells(...args) {
      await does('tells', args);
    },
    verifies: async (token) => (await does('verifies', [token])) === true,
    deliveries: () => player.known('platform: deliveries') as ReturnType<Platform['deliveries']>,
  };
}
