import type { Conformance } from '../reports/conformance/conformance.ts';
import { BadInput } from '../reports/run/bad-input.ts';

/** Judges the suite once, with this seed and in the random order that this number gives. */
export type Judge = (seed: number, order: number) => Promise<Conformance>;

/** Order or seed did matter. The message is one sentence, ready to be shown; exit code 1. */
export class OrderMatters extends Error {
  override readonly name = 'OrderMatters';
}

/**
 * How many seeds were asked for on the command line; 50 where nothing was said.
 * @throws BadInput for anything but a whole number from 1.
 */
export function runsAsked(argument = '50'): number {
  const runs = Number(argument);
  if (/^\d+$/u.test(argument) && runs >= 1 && Number.isSafeInteger(runs)) return runs;
  throw new BadInput(
    `"${argument}" is no number of seeds for the proof of random orders: give a whole one, from 1.`,
  );
}

/**
 * Runs each seed in two orders, and answers with what was proved.
 * @throws OrderMatters at the first run that fails or differs.
 */
export async function proveOrders(runs: number, judge: Judge): Promise<string> {
  for (let seed = 1; seed <= runs; seed++) {
    const digest = await digestOf(judge, seed, seed * 7919);
    const again = await digestOf(judge, seed, seed * 104_729);
    if (digest !== again) {
      throw new OrderMatters(`With seed ${seed}, another order gave another digest.`);
    }
  }
  return `random orders: ${runs} seeds, two orders each, every scenario passed, digests agree`;
}

async function digestOf(judge: Judge, seed: number, order: number): Promise<string> {
  const report = await judge(seed, order);
  const wrong = report.problem ?? firstFailure(report);
  if (wrong === undefined) return report.digest;
  const sentence = wrong.replace(/\s*\n\s*/gu, ' ');
  throw new OrderMatters(`With seed ${seed} in the order random:${order}, ${sentence}`);
}

function firstFailure({ clauses, scenarios }: Conformance): string | undefined {
  if (scenarios.total === 0) return 'no scenario ran.';
  if (scenarios.failed === 0) return undefined;
  const first = clauses
    .flatMap((clause) => clause.scenarios)
    .find(({ verdict }) => verdict !== 'pass');
  const which = first ? `the first is "${first.name}": ${first.message ?? first.verdict}` : '';
  return `${scenarios.failed} of ${scenarios.total} scenarios did not pass; ${which}`;
}
