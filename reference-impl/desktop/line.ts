import type { Action, Answer } from './actions.ts';

/** Something that was asked for, and who waits for what comes of it. */
export interface Asked {
  readonly action: Action;
  readonly resolve: (answer: Answer) => void;
}

/** What is carried out one at a time, in order. */
export interface Line {
  push(asked: Asked): void;
  /** Whether this waits here, or is being carried out. */
  has(verb: string): boolean;
  /** Resolves when nothing is left. */
  rest(): Promise<void>;
}

export interface LineOptions {
  /** Never rejects. */
  readonly carryOut: (asked: Asked) => Promise<void>;
  /** Counts something as under way, until what it answers with is called. */
  readonly busy: () => () => void;
  readonly onEmpty?: () => void;
}

/** Verbs that say what a whole field holds: only the latest of several in a row counts. */
const whole: ReadonlySet<string> = new Set(['draft', 'search', 'searchStates']);

export function createLine({ carryOut, busy, onEmpty }: LineOptions): Line {
  const waiting: Asked[] = [];
  let current: Asked | undefined;
  let isRunning = false;
  let running = Promise.resolve();
  const run = async () => {
    isRunning = true;
    const done = busy();
    try {
      for (current = waiting.shift(); current; current = waiting.shift()) await carryOut(current);
    } finally {
      isRunning = false;
      if (waiting.length === 0) onEmpty?.();
      // Whoever waits for an answer draws what came of it before the page counts as at rest.
      await Promise.resolve();
      done();
    }
  };
  return {
    push(asked) {
      const last = waiting.at(-1);
      if (last && replaces(asked.action, last.action)) {
        waiting.pop();
        last.resolve({ ok: true, sequence: 0 });
      }
      waiting.push(asked);
      if (!isRunning) running = run();
    },
    has: (verb) =>
      current?.action.verb === verb || waiting.some(({ action }) => action.verb === verb),
    rest: () => running,
  };
}

function replaces(next: Action, last: Action): boolean {
  const isSameField = next.verb === last.verb && next.conversation === last.conversation;
  return isSameField && whole.has(next.verb);
}
