import type { Clause } from '../clauses/clause-types.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { clausesWanted } from './judge-target.ts';
import type { RunRequest } from './run-request.ts';
import type { SuiteSource } from './suite-source.ts';

/** What a part of a run is known by. */
export interface PartOfRun {
  readonly source: SuiteSource;
  readonly request: RunRequest;
  readonly strict: boolean;
  /** Digest of the report whose failures alone are run again. */
  readonly failuresOf?: string | undefined;
}

/** Says which part of the scenarios was judged, and for a shard all that `merge` goes by. A whole run stays as it is. */
export function withPart(
  run: JudgedRun,
  { source, request, strict, failuresOf }: PartOfRun,
): JudgedRun {
  const { shard } = request;
  if (shard === undefined && failuresOf === undefined) return run;
  const wanted = clausesWanted(source, request);
  const clauses = wanted.map(({ id }) => id);
  const { readings, moot, chosen = [] } = run;
  return {
    ...run,
    mustsElsewhere: hasMusts(wanted, moot),
    part: {
      ...(failuresOf !== undefined && { failuresOf }),
      ...(shard && {
        shard: {
          number: shard.number,
          of: shard.of,
          strict,
          clauses,
          readings,
          ...(moot && { moot }),
          chosen,
        },
      }),
    },
  };
}

/** Whether the whole, of which a part may have none, is judged by MUST clauses. */
export function hasMusts(clauses: readonly Clause[], moot: JudgedRun['moot'] = {}): boolean {
  return clauses.some(
    ({ id, level }) => level === 'MUST' && !(id in moot && moot[id]?.partly !== true),
  );
}
