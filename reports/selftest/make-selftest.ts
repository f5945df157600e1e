import type { Catalogue } from '../run/catalogue.ts';
import { gapsIn } from './gaps.ts';
import { judgeBaseline, judgeFaulty, judgeLawful, judgeNull } from './judge-twins.ts';
import { selftestSchema } from './selftest-report.ts';
import type { Depth, Gap, SelftestReport } from './selftest-report.ts';
import type { Outcome } from './worker-pool.ts';

export interface SelftestInput {
  /** Restricted to what was asked for. */
  readonly catalogue: Catalogue;
  readonly baseline: string;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  readonly rank: ReadonlyMap<string, number>;
  readonly seed: number;
  readonly depth: Depth;
  /** Faulty twins that need a screen where there is none. */
  readonly leftOut: readonly string[];
  /** The clauses of all faulty twins that could have been judged, a clause once for each of its twins. */
  readonly doubted: readonly string[];
  /** Whether only some twins were asked for. */
  readonly partial: boolean;
  /** Wall time. */
  readonly seconds: number;
}

/** Judges every outcome and puts the report together, in the order of the catalogue. */
export function makeSelftest(input: SelftestInput): SelftestReport {
  const { catalogue, rank, seed, depth, seconds } = input;
  const outcome = (target: string) => input.outcomes.get(target) ?? notRun;
  const twins = catalogue.faulty.map((twin) =>
    judgeFaulty(twin, outcome(`faulty:${twin.id}`), rank),
  );
  const lawful = catalogue.lawful.map((twin) => judgeLawful(twin, outcome(`lawful:${twin.id}`)));
  const nulls = catalogue.nulls.map((one) => judgeNull(one, outcome(`null:${one.id}`)));
  const all = [...twins, ...lawful, ...nulls];
  const passed = all.filter((one) => one.passed).length;
  return {
    schema: selftestSchema,
    ...{ seed, depth },
    baseline: judgeBaseline(input.baseline, outcome(input.baseline)),
    twins,
    lawful,
    nulls,
    gaps: gapsOf(input, twins),
    leftOut: input.leftOut,
    summary: {
      passed,
      failed: all.length - passed,
      breakNothingElse: twins.filter(({ otherClauses }) => otherClauses.length === 0).length,
    },
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

const notRun: Outcome = { judged: false, problem: 'It was not run.' };

/** A clause of which only some twins were judged says nothing of what the others would have shown. */
function gapsOf(
  { outcomes, baseline, doubted, partial }: SelftestInput,
  twins: SelftestReport['twins'],
): Gap[] {
  const outcome = outcomes.get(baseline);
  if (outcome?.judged !== true) return [];
  const isWhole = (id: string) => {
    const judged = twins.filter(({ clause }) => clause === id).length;
    return judged === doubted.filter((each) => each === id).length && (judged > 0 || !partial);
  };
  return gapsIn(outcome.result, twins).filter(({ clause }) => isWhole(clause));
}

/**
 * 0 when the reference passes, every faulty twin is caught and named, every lawful one passes and no null one does. Of the
 * whole catalogue (`partial` is false) also: each Then of a MUST has a twin that dies there, and half of the twins break no
 * other MUST.
 */
export function selftestExitCode(report: SelftestReport, partial: boolean): 0 | 1 {
  const { baseline, summary, gaps, twins } = report;
  const sound = baseline.passed && summary.failed === 0;
  const thorough = gaps.length === 0 && summary.breakNothingElse * 2 >= twins.length;
  return sound && (partial || thorough) ? 0 : 1;
}
