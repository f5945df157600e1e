import { BadInput } from './bad-input.ts';
import type { ShardNumber } from './choose-scenarios.ts';
import type { RunFlags, RunRequest } from './run-request.ts';

/** More shards than anybody has machines. */
const mostShards = 1000;
/** A day. */
const mostSeconds = 86_400;

/**
 * How a run is cut and when it ends early.
 * @throws BadInput when a number is none.
 */
export function limitsOf(
  flags: Pick<RunFlags, 'shard' | 'bail' | 'budget' | 'from' | 'onlyFailures'>,
): Pick<RunRequest, 'shard' | 'bail' | 'budgetMs'> {
  const { shard, bail, budget, from, onlyFailures } = flags;
  if (from !== undefined && onlyFailures !== true) {
    throw new BadInput('--from says where the last report is, which only --only-failures reads.');
  }
  return {
    ...(shard === undefined ? {} : { shard: shardNumber(shard) }),
    ...(bail === undefined ? {} : { bail: bailAfter(bail) }),
    ...(budget === undefined ? {} : { budgetMs: budgetMs(budget) }),
  };
}

function shardNumber(text: string): ShardNumber {
  const [number = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).slice(1).map(Number);
  if (number >= 1 && number <= of && of <= mostShards) return { number, of };
  throw new BadInput(
    `The shard ${text} is not understood. It is i/n, such as 2/4 for the second of four; i counts from 1, and n is at most ${mostShards}.`,
  );
}

function bailAfter(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= 1 && Number.isSafeInteger(number)) return number;
  throw new BadInput(
    `--bail ${text} is not understood. It is a whole number from 1: so many scenarios may go without a pass before the run stops.`,
  );
}

function budgetMs(text: string): number {
  const seconds = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && seconds > 0 && seconds <= mostSeconds) return seconds * 1000;
  throw new BadInput(
    `--budget ${text} is not understood. It is a number of seconds above 0, at most ${mostSeconds}.`,
  );
}
