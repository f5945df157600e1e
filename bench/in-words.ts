import { BadInput } from '../reports/run/bad-input.ts';

/** Where a benchmark tells its result, and what went wrong. */
export interface Words {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/**
 * Does the work and tells its result; what is thrown becomes a sentence without a stack trace.
 * Answers with the exit code: 0, 2 for a bad argument, 1 for anything else.
 */
export async function inWords(work: () => Promise<string>, words: Words): Promise<0 | 1 | 2> {
  try {
    words.stdout.write(`${await work()}\n`);
    return 0;
  } catch (error) {
    words.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return error instanceof BadInput ? 2 : 1;
  }
}
