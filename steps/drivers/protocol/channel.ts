/** The way to a driver: one question, one answer. */
export interface Channel {
  /** As people would name it: a command line or an address. */
  readonly called: string;
  /** Asks and waits for the answer. `Unreachable` when it does not come, or is an error. */
  ask(method: string, params: object): Promise<unknown>;
  /** Why it answers nothing any more; `null` while it lives. */
  readonly gone: string | null;
  /** Told of each line that the driver says by the way. Answers with how to stop. */
  follow(listener: (line: string) => void): () => void;
  stop(): void;
}
