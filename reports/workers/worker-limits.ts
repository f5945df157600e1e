import { statementNames } from '../clauses/index.ts';
import { BadInput } from '../run/bad-input.ts';
import type { RunFlags, RunRequest } from '../run/run-request.ts';
import type { SuiteSource } from '../run/suite-source.ts';

/** More processes than anybody has processors for. */
const mostWorkers = 64;

/**
 * How many workers are asked for: 1 where nothing is said.
 * @throws BadInput when it is no such number, or when something else was asked for that workers cannot keep.
 */
export function workersOf({ workers = '1', shard }: RunFlags): number {
  const count = Number(workers);
  if (!/^\d+$/u.test(workers) || count < 1 || count > mostWorkers) {
    throw new BadInput(
      `--workers ${workers} is not understood. It is a whole number from 1 to ${mostWorkers}.`,
    );
  }
  if (count === 1 || shard === undefined) return count;
  throw new BadInput(
    '--shard and --workers do not go together: workers cut the run into parts themselves.',
  );
}

/**
 * Sees to it that a target that a statement describes can be judged by so many at the same time.
 * @throws BadInput with what keeps it from that.
 */
export function refuseSharedTarget(
  { clauses }: SuiteSource,
  { statement, target }: RunRequest,
  workers: number,
): void {
  if (!statement || workers === 1) return;
  const { port } = statement.graph;
  if (port !== 0) {
    throw new BadInput(
      `${target}: the simulated platform is to be at port ${port} (/graph/port), and only one worker can have that. Leave out --workers, or the port where the driver can be told another each time.`,
    );
  }
  const { length } = statement.agents ?? [];
  const needed = workers * statementNames(clauses).agents;
  if (statement.agents === undefined || length >= needed) return;
  throw new BadInput(
    `${target}: ${workers} workers need ${needed} agents, and the statement lists ${length} (/agents). List more, or ask for fewer workers.`,
  );
}
