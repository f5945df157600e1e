import type { Clock } from '../application/clock.ts';

interface Timer {
  readonly due: number;
  readonly turn: number;
  run(): void;
}

/** A clock that moves only when told to. Hours cost nothing. */
export interface VirtualClock extends Clock {
  /**
   * Moves on by `ms`, firing what falls due on the way, in order of time and then of setting. Awaits `idle` after each timer, so that
   * whatever a timer set in motion has come to rest before the next one fires.
   */
  advance(ms: number, idle: () => Promise<void>): Promise<void>;
  /** Ms until the earliest timer that still stands, 0 when it is overdue; `null` while there is none. */
  next(): number | null;
}

/** A virtual clock that stands at `start` (ms since 1970). */
export function createVirtualClock(start: number): VirtualClock {
  const heap: Timer[] = [];
  const live = new Set<Timer>();
  let now = start;
  let turns = 0;
  return {
    now: () => now,
    setTimeout(run, ms) {
      const timer = { due: now + Math.max(0, ms), turn: turns++, run };
      live.add(timer);
      push(heap, timer);
      return timer;
    },
    clearTimeout(handle) {
      live.delete(handle as Timer);
    },
    async advance(ms, idle) {
      const until = now + ms;
      await idle();
      for (let next = heap[0]; next && next.due <= until; next = heap[0]) {
        pop(heap);
        if (!live.delete(next)) continue;
        now = Math.max(now, next.due);
        next.run();
        await idle();
      }
      now = until;
    },
    next() {
      const first = earliest(heap, live);
      return first ? Math.max(0, first.due - now) : null;
    },
  };
}

/** The timer that is due first. Cleared ones in front of it go, for nobody will ask about them again. */
function earliest(heap: Timer[], live: ReadonlySet<Timer>): Timer | undefined {
  for (let first = heap[0]; first; first = heap[0]) {
    if (live.has(first)) return first;
    pop(heap);
  }
  return undefined;
}

function before(a: Timer, b: Timer): boolean {
  return a.due < b.due || (a.due === b.due && a.turn < b.turn);
}

/** Binary heap: the timer that is due first stands at index 0. */
function push(heap: Timer[], timer: Timer): void {
  let at = heap.push(timer) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!swapIfBefore(heap, at, parent)) return;
    at = parent;
  }
}

function pop(heap: Timer[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  heap[0] = last;
  let at = 0;
  for (;;) {
    const child = earlierChild(heap, at);
    if (child === undefined || !swapIfBefore(heap, child, at)) return;
    at = child;
  }
}

function earlierChild(heap: Timer[], at: number): number | undefined {
  const [left, right] = [2 * at + 1, 2 * at + 2];
  const [a, b] = [heap[left], heap[right]];
  if (!a) return undefined;
  return b && before(b, a) ? right : left;
}

function swapIfBefore(heap: Timer[], low: number, high: number): boolean {
  const [a, b] = [heap[low], heap[high]];
  if (!a || !b || !before(a, b)) return false;
  heap[high] = a;
  heap[low] = b;
  return true;
}
