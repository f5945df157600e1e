import type { ConformanceClause } from '../../conformance/conformance.ts';
import type { Clause } from '../../clauses/clause-types.ts';
import { verdicts, worst } from '../../verdicts/verdict.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import type { Judgement, SpecOutcome } from './spec-types.ts';

/** Every outcome, worst first; what has no verdict comes last. */
export const outcomesWorstFirst: readonly SpecOutcome[] = [
  ...verdicts,
  ...(['not-judged', 'not-applicable', 'recorded'] as const),
];

/**
 * How a clause stands with a target. What could not be judged only because it needs a screen and the target has none counts as not
 * judged: that is true of the target's assembly, not of the target.
 */
export function judgementOf(
  clause: Pick<Clause, 'seen'>,
  target: string,
  judged: ConformanceClause,
): Judgement {
  const needsScreen = clause.seen === 'screen' && !hasScreen(target);
  const outcome = needsScreen && judged.verdict === 'untestable' ? 'not-judged' : judged.verdict;
  return {
    target,
    outcome,
    presentedOnly: needsScreen && outcome !== 'not-judged' && outcome !== 'not-applicable',
    ...(judged.because === undefined ? {} : { because: judged.because }),
    ...(judged.reading === undefined ? {} : { reading: judged.reading }),
    recorded: judged.recorded ?? [],
  };
}

/** The worst that any target got; a target that could not judge it, or has nothing to judge, takes nothing away from one that could. */
export function outcomeOf(judgements: readonly Judgement[]): SpecOutcome {
  const outcomes = judgements.map(({ outcome }) => outcome);
  const judged = worst(outcomes.filter(isVerdict));
  return judged ?? seenOtherwise.find((one) => outcomes.includes(one)) ?? 'not-judged';
}

const seenOtherwise = ['recorded', 'not-applicable'] as const;

/** How many there are of each outcome, worst first, without those that nothing has. */
export function countOutcomes(outcomes: readonly SpecOutcome[]): readonly [SpecOutcome, number][] {
  return outcomesWorstFirst
    .map((one): [SpecOutcome, number] => [one, outcomes.filter((other) => other === one).length])
    .filter(([, count]) => count > 0);
}

/** Of the assemblies only those named `browser`, with or without a twin, draw a page. */
function hasScreen(target: string): boolean {
  return /^browser(?:\+|$)/u.test(target);
}

function isVerdict(outcome: SpecOutcome): outcome is Verdict {
  return verdicts.some((verdict) => verdict === outcome);
}
