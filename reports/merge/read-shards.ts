import type { Conformance, SuiteIdentity } from '../conformance/conformance.ts';
import type { Shard } from '../conformance/part.ts';
import { readConformance, refuseOtherSuite } from '../conformance/read-conformance.ts';
import { BadInput } from '../run/bad-input.ts';

/** A report of one shard. */
export interface ShardReport {
  /** As it was named. */
  readonly path: string;
  readonly report: Conformance;
  readonly shard: Shard;
}

/**
 * Reads the reports that are to be put together: folders, or their `conformance.json`.
 * @throws BadInput for what is no report of a shard, or of another version of the suite.
 */
export function readShards(
  paths: readonly string[],
  { cwd, suite }: { readonly cwd: string; readonly suite: SuiteIdentity },
): ShardReport[] {
  return paths.map((path) => {
    const report = readConformance(path, cwd);
    refuseOtherSuite(path, report.suite, suite);
    const shard = report.part?.shard;
    if (shard !== undefined) return { path, report, shard };
    throw new BadInput(
      `${path} is the report of a run that was not cut into shards (deskproof run --shard i/n). There is nothing to put together.`,
    );
  });
}
