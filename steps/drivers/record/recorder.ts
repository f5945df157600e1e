import type { Entry, Kind } from '../recording/entry.ts';
import type { Mask } from '../recording/mask.ts';
import { thrownOf } from '../recording/problem-of.ts';

/** What is asked, and how its answer is put down. */
export interface Asked<T> {
  readonly kind: Kind;
  readonly name: string;
  /** The arguments as they may be read. */
  readonly with?: () => string | undefined;
  /** The answer as it may be read. */
  readonly gave: (answer: T) => string | undefined;
}

/** Puts down what is asked and answered, in the order of the questions. Whatever goes wrong in here is told later: the run must not feel it. */
export class Recorder {
  readonly entries: Entry[] = [];
  readonly #mask: Pick<Mask, 'thrown'>;
  readonly #latest = new Map<string, Entry>();
  /** Where what was asked since the last doing begins. */
  #moment = 0;
  #problem: string | undefined;
  /** What is asked and not answered yet. */
  readonly #waiting = new Set<Entry>();
  readonly #together = new WeakSet<Entry>();
  #answers = 0;

  constructor(mask: Pick<Mask, 'thrown'>) {
    this.#mask = mask;
  }

  /** Why the recording is of no use, if it is not. */
  get problem(): string | undefined {
    return this.#problem;
  }

  /** Asks, and puts down what comes back or is thrown. */
  async later<T>(asked: Asked<T>, ask: () => Promise<T>): Promise<T> {
    const entry = this.#open(asked);
    this.#wait(entry);
    try {
      const answer = await ask();
      this.#takeTurn(entry);
      return this.#answered(entry, asked, answer);
    } catch (error) {
      this.#takeTurn(entry);
      throw this.#failed(entry, error);
    }
  }

  /** The same for what is answered at once. */
  now<T>(asked: Asked<T>, ask: () => T): T {
    const entry = this.#open(asked);
    try {
      return this.#answered(entry, asked, ask());
    } catch (error) {
      throw this.#failed(entry, error);
    }
  }

  /** Notes what nobody asked for, where it is another answer than the one before. */
  keep<T>({ name, gave }: Omit<Asked<T>, 'kind'>, ask: () => T): void {
    this.#safely(() => {
      const answer = gave(ask());
      if (this.#latest.has(name) && this.#latest.get(name)?.gave === answer) return;
      const entry: Entry = { kind: 'kept', name, times: 1 };
      if (answer !== undefined) entry.gave = answer;
      this.entries.push(entry);
      this.#latest.set(name, entry);
    });
  }

  #open<T>(asked: Asked<T>): Entry {
    const args = this.#safely(() => asked.with?.());
    const given = args === undefined ? {} : { with: args };
    const entry: Entry = { kind: asked.kind, name: asked.name, ...given, times: 1 };
    this.entries.push(entry);
    if (asked.kind === 'do') this.#moment = this.entries.length;
    return entry;
  }

  #wait(entry: Entry): void {
    this.#waiting.add(entry);
    if (this.#waiting.size > 1) for (const each of this.#waiting) this.#together.add(each);
  }

  #takeTurn(entry: Entry): void {
    if (!this.#waiting.delete(entry)) return;
    this.#answers += 1;
    if (this.#together.has(entry)) entry.turn = this.#answers;
  }

  #answered<T>(entry: Entry, asked: Asked<T>, answer: T): T {
    this.#safely(() => {
      const gave = asked.gave(answer);
      if (gave !== undefined) entry.gave = gave;
      if (entry.kind === 'look') this.#join(entry);
    });
    return answer;
  }

  #failed(entry: Entry, error: unknown): unknown {
    this.#safely(() => void (entry.thrown = this.#mask.thrown(thrownOf(error))));
    return error;
  }

  /** An answer that was the last one as well is counted there, as long as nothing was done in between. */
  #join(entry: Entry): void {
    const { entries } = this;
    const before = this.#latest.get(entry.name);
    const isAlone = !this.#together.has(entry);
    const isSame = before?.kind === 'look' && before.gave === entry.gave && !before.thrown;
    if (isAlone && isSame && entries.at(-1) === entry && entries.includes(before, this.#moment)) {
      entries.pop();
      before.times += 1;
    } else this.#latest.set(entry.name, entry);
  }

  #safely<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      this.#problem ??= String(error);
      return undefined;
    }
  }
}
