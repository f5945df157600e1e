/** What asking for the present needs of the page. */
export interface SyncsOptions {
  readonly send: (frame: { readonly type: 'sync'; readonly id: number }) => void;
  /** Counts something as under way, until what it answers with is called. */
  readonly busy: () => () => void;
  /** Calls back when an answer has been missing for too long, unless what it answers with is called before. */
  readonly limit: (late: () => void) => () => void;
  /** There is no answer: the line is dead, whatever the socket believes. */
  readonly onSilence: () => void;
}

/** Asks the contact centre for what time alone has changed. */
export interface Syncs {
  ask(): void;
  answered(id: number): void;
  /** The connection is gone: no answer will come. */
  forget(): void;
}

/** One question at a time: whoever asks while one is open gets a later one, which cannot be older than what they ask about. */
export function createSyncs({ send, busy, limit, onSilence }: SyncsOptions): Syncs {
  let last = 0;
  let open: { readonly id: number; readonly done: () => void } | null = null;
  let isWantedAgain = false;
  const ask = () => {
    if (open) {
      isWantedAgain = true;
      return;
    }
    const rest = busy();
    const callOff = limit(onSilence);
    const done = () => {
      callOff();
      rest();
    };
    open = { id: (last += 1), done };
    send({ type: 'sync', id: open.id });
  };
  const close = () => {
    const before = open;
    open = null;
    const again = isWantedAgain;
    isWantedAgain = false;
    return { again, done: () => before?.done() };
  };
  return {
    ask,
    answered(id) {
      if (open?.id !== id) return;
      const { again, done } = close();
      if (again) ask();
      done();
    },
    forget: () => close().done(),
  };
}
