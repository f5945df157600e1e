/** Runs jobs one after the other within a name, and side by side across names. */
export interface Queues {
  /** Resolves when the job has run. A job that fails does not hold up the next. */
  readonly run: <T>(name: string, job: () => Promise<T>) => Promise<T>;
}

export function createQueues(): Queues {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run(name, job) {
      const before = tails.get(name);
      const result = before === undefined ? job() : before.then(job, job);
      tails.set(name, result);
      const forget = (): void => {
        if (tails.get(name) === result) tails.delete(name);
      };
      void result.then(forget, forget);
      return result;
    },
  };
}
