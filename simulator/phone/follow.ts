import { Locked, type Api } from './api.ts';
import type { FeedAnswer, Setting } from './types.ts';
import { heard, NOTHING, type World } from './world.ts';

/** How long the sandbox holds an answer back, and how much longer one is waited for, in ms. */
const WAIT = 20_000;
const PATIENCE = 10_000;
const LONGEST_PAUSE = 4000;

export interface Follower {
  readonly world: () => World;
  /** Asks anew where everything is: the handshake may have been made again. */
  readonly lookAround: () => Promise<void>;
}

/** Whether it is not known yet where everything is, or how the handshake went. */
function isUnsettled({ setting }: World): boolean {
  return setting === null || (setting.webhook.url !== null && setting.handshake === null);
}

/** Follows the sandbox for as long as the page is open; comes back by itself when the sandbox does. */
export function follow(api: Api, onChange: () => void): Follower {
  let world = NOTHING;
  let failures = 0;
  const set = (next: World): void => {
    world = next;
    onChange();
  };
  const lookAround = async (): Promise<void> => {
    const setting = await api.ask<Setting>('GET', '/setting');
    set({ ...world, setting });
  };
  const once = async (): Promise<void> => {
    if (isUnsettled(world)) await lookAround();
    const { change, next, run, link } = world;
    const wait = link === 'live' ? WAIT : 0;
    const path = `/feed?after=${change}&wire=${next}&wait=${wait}`;
    const answer = await api.ask<FeedAnswer>('GET', path, { limit: WAIT + PATIENCE });
    // Another sandbox at the same place: nothing of what is known holds any more, not even the page.
    if (run !== '' && answer.run !== run) window.location.reload();
    set(heard(world, answer, new Date().getTime()));
  };
  const go = async (): Promise<void> => {
    try {
      await once();
      failures = 0;
    } catch (problem) {
      set({ ...world, link: problem instanceof Locked ? 'locked' : 'lost' });
      if (problem instanceof Locked) return;
      failures += 1;
    }
    if (failures === 0) void go();
    else window.setTimeout(() => void go(), Math.min(250 * 2 ** failures, LONGEST_PAUSE));
  };
  void go();
  return { world: () => world, lookAround };
}
