import type { Delivery } from '../../application/delivery-log.ts';
import { createRecentMap } from '../../application/recent-map.ts';
import type { Scripted } from './routes.ts';

type State = Delivery['state'];

/** How the webhooks about customers' messages fared, by the ids of the messages. */
export type Told = Pick<ReadonlyMap<string, State>, 'get'>;

/** Remembers how each message fared for longer than the delivery log does, which soon is full of statuses. */
export interface Ticks {
  /** As it is now. */
  told(): Told;
  /** Looks no more by itself. */
  stop(): void;
}

/** Changes of the wire after which the log is looked at, whether or not anybody asks: fewer than any log keeps. */
const LOOK_EVERY = 500;

export function createTicks({
  deliveries,
  onWire,
}: Pick<Scripted, 'deliveries' | 'onWire'>): Ticks {
  const known = createRecentMap<string, State>();
  let changes = 0;
  const look = (): Told => {
    changes = 0;
    for (const [id, state] of toldOf(deliveries())) {
      const before = known.get(id);
      if (before !== 'received' && before !== state) known.set(id, state);
    }
    return known;
  };
  const stop = onWire(() => {
    changes += 1;
    if (changes >= LOOK_EVERY) look();
  });
  return { told: look, stop };
}

const ABOUT_MESSAGE = /message (\S+) from /gu;
const ids = new WeakMap<Delivery, readonly string[]>();

/** How the webhooks about customers' messages fared: a later one counts, and that one arrived counts most. */
export function toldOf(deliveries: readonly Delivery[]): ReadonlyMap<string, State> {
  const told = new Map<string, State>();
  for (const delivery of deliveries) {
    for (const id of idsIn(delivery)) {
      if (told.get(id) !== 'received') told.set(id, delivery.state);
    }
  }
  return told;
}

function idsIn(delivery: Delivery): readonly string[] {
  const known = ids.get(delivery);
  if (known !== undefined) return known;
  const found = Array.from(delivery.summary.matchAll(ABOUT_MESSAGE), ([, id = '']) => id);
  ids.set(delivery, found);
  return found;
}
