/** Counts work under way (webhooks, Graph calls), so that a step knows when all is quiet. */
export interface Activity {
  readonly track: (work: Promise<unknown>) => void;
  /** One piece of the work under way is held up until the clock lets it go on, which the function returned tells. */
  readonly pause: () => () => void;
  /** Resolves when nothing is under way but what waits for the clock, and nothing that ended has set off anything new. */
  readonly idle: () => Promise<void>;
}

export function createActivity(): Activity {
  const underWay = new Set<Promise<unknown>>();
  let waiting = 0;
  let changed = newSignal();
  const tell = () => {
    changed.give();
    changed = newSignal();
  };
  return {
    track(work) {
      const settled = work.then(
        () => undefined,
        () => undefined,
      );
      underWay.add(settled);
      void settled.then(() => {
        underWay.delete(settled);
        // With nothing that waits for the clock, whoever waits for idle waits for all of it at once.
        if (waiting > 0) tell();
      });
    },
    pause() {
      waiting += 1;
      tell();
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        waiting -= 1;
        tell();
      };
    },
    async idle() {
      do {
        await (waiting === 0 ? Promise.race([Promise.all(underWay), changed.given]) : rest());
      } while (underWay.size > waiting);
    },
  };

  function rest(): Promise<void> | undefined {
    return underWay.size > waiting ? changed.given : undefined;
  }
}

interface Signal {
  readonly given: Promise<void>;
  readonly give: () => void;
}

function newSignal(): Signal {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
