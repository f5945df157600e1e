import type { Question } from './test-driven.ts';

/** For tests: a tape of what a driver answered, by method and order. */
export function recording(ask: (body: string) => Promise<string>) {
  const tape = new Map<string, object[]>();
  return {
    /** Asks the driver, and keeps its answer. */
    async record(body: string): Promise<string> {
      const { method } = JSON.parse(body) as Question;
      const told = await ask(body);
      tape.set(method, [...(tape.get(method) ?? []), JSON.parse(told) as object]);
      return told;
    },
    /** Answers with what was answered then; the last answer to each method is given for ever. */
    play(this: void, body: string): string {
      const { id, method } = JSON.parse(body) as Question;
      const answers = tape.get(method) ?? [];
      const told = answers.length > 1 ? answers.shift() : answers[0];
      return JSON.stringify({ ...told, id });
    },
  };
}
