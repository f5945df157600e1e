import { basename } from 'node:path';
import type { Conformance, SuiteIdentity } from '../conformance/conformance.ts';
import { readConformance, refuseOtherSuite } from '../conformance/read-conformance.ts';
import { BadInput } from '../run/bad-input.ts';
import type { JudgedReport } from './model/judged-report.ts';

/**
 * Reads a `conformance.json` that `deskproof run` wrote. `path` is resolved against `cwd`.
 * @throws BadInput when it cannot be read, is no conformance report, judges a part only, or was judged by another version of the suite.
 */
export function readReport(path: string, cwd: string, suite: SuiteIdentity): JudgedReport {
  const conformance = readConformance(path, cwd);
  refuseOtherSuite(path, conformance.suite, suite);
  refusePart(path, conformance);
  return { conformance, file: basename(path) };
}

/** A clause that passes by some of its scenarios is not proven. */
function refusePart(path: string, { part }: Conformance): void {
  if (part === undefined) return;
  const { shard } = part;
  throw new BadInput(
    shard === undefined
      ? `${path} judges only what did not pass before. Judge all of it again with deskproof run.`
      : `${path} is shard ${shard.number} of ${shard.of}. Put all of them together first, with deskproof merge.`,
  );
}
