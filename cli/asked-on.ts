import { createInterface } from 'node:readline/promises';
import type { Asked } from '../reports/init/take-answers.ts';
import { BadInput } from '../reports/run/bad-input.ts';

/** Whoever sits at these streams. Ctrl+C and Ctrl+D end the questions. */
export function askedOn(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Asked {
  return {
    answer: (prompt) => answerTo(prompt, { input, output }),
    tell: (problem) => void output.write(`  ${problem}\n`),
  };
}

/** A question that is closed is never answered by readline itself, so closing it is an answer here. */
async function answerTo(
  prompt: string,
  streams: { readonly input: NodeJS.ReadableStream; readonly output: NodeJS.WritableStream },
): Promise<string> {
  const lines = createInterface(streams);
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => {
      reject(new BadInput('\nThe questions were left, and nothing was written.'));
    });
  });
  try {
    return (await Promise.race([lines.question(prompt), closed])).trim();
  } finally {
    lines.close();
  }
}
