/** What the page asks the Desk API to do. */
export interface Action {
  readonly verb: string;
  readonly [detail: string]: string | File;
}

/** What came of it; a refusal comes with its reason. */
export type Answer =
  | { readonly ok: true; readonly sequence: number }
  | { readonly ok: false; readonly reason: string };

/** Does something after everything that was asked before it. Resolves when the page shows what came of it. */
export type Act = (action: Action) => Promise<Answer>;

interface Waiting {
  readonly action: Action;
  readonly resolve: (answer: Answer) => void;
}

/** Verbs that say what a whole field holds: only the latest of several in a row counts. */
const whole: ReadonlySet<string> = new Set(['draft', 'search', 'searchStates']);

/** What carrying actions out needs of the page. */
export interface OrderOptions {
  /** Never rejects: what goes wrong is an answer, too. */
  readonly post: Act;
  readonly onAnswer: (answer: Answer) => void;
  /** Counts something as under way, until what it answers with is called. */
  readonly busy: () => () => void;
}

/** Carries actions out one at a time, in order: what an agent does first must happen first. */
export function inOrder({ post, onAnswer, busy }: OrderOptions): Act {
  const waiting: Waiting[] = [];
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    const done = busy();
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const answer = await post(next.action);
        next.resolve(answer);
        onAnswer(answer);
      }
    } finally {
      isRunning = false;
      // Whoever waits for an answer draws what came of it before the page counts as at rest.
      await Promise.resolve();
      done();
    }
  };
  return (action) =>
    new Promise((resolve) => {
      const last = waiting.at(-1);
      if (whole.has(action.verb) && last?.action.verb === action.verb) {
        waiting.pop();
        last.resolve({ ok: true, sequence: 0 });
      }
      waiting.push({ action, resolve });
      void run();
    });
}
