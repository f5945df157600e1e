import type { Entry } from '../recording/entry.ts';

/** Keeps answers that are waited for at the same time in the order in which they came when they were recorded. */
export class Turns {
  readonly #waiting = new Map<number, Promise<unknown>>();

  /** Gives the answer when it is its turn. */
  take<T>({ turn }: Entry, answer: () => T): Promise<T> {
    if (turn === undefined) return Promise.resolve().then(answer);
    const given = this.#afterOthers(turn).then(answer);
    this.#waiting.set(turn, given);
    return given.finally(() => this.#waiting.delete(turn));
  }

  async #afterOthers(turn: number): Promise<void> {
    // Whatever is asked in the same breath has been asked after this.
    await Promise.resolve();
    const sooner = [...this.#waiting].filter(([other]) => other < turn);
    await Promise.allSettled(sooner.map(([, given]) => given));
  }
}
