/** Counts work under way (webhooks, Graph calls), so that a step knows when all is quiet. */
export interface Activity {
  readonly track: (work: Promise<unknown>) => void;
  /** Resolves when nothing is under way, and nothing that ended has set off anything new. */
  readonly idle: () => Promise<void>;
}

export function createActivity(): Activity {
  const underWay = new Set<Promise<unknown>>();
  return {
    track(work) {
      const settled = work.then(
        () => undefined,
        () => undefined,
      );
      underWay.add(settled);
      void settled.then(() => underWay.delete(settled));
    },
    async idle() {
      do {
        await Promise.all(underWay);
      } while (underWay.size > 0);
    },
  };
}
