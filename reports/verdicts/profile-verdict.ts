import type { Level } from '../clauses/clause-types.ts';
import type { ClauseVerdict } from './clause-verdicts.ts';
import { worst } from './verdict.ts';
import type { ClauseOutcome, Verdict } from './verdict.ts';

export interface ProfileVerdict {
  readonly profile: string;
  /**
   * The worst of its MUST clauses, or of its SHOULD clauses where it has no MUST. What is not applicable has no say, unless nothing else
   * is left: then that is all there is to tell, and no pass. `harness-error` when there are none to judge at all.
   */
  readonly verdict: Verdict | 'not-applicable';
  /** What it was judged without, each once: `core except conference`. */
  readonly except: readonly string[];
  /** How many clauses of each level got which verdict. */
  readonly counts: Readonly<Record<Level, Readonly<Partial<Record<ClauseOutcome, number>>>>>;
}

/** Judges a profile by its clauses. */
export function profileVerdict(profile: string, clauses: readonly ClauseVerdict[]): ProfileVerdict {
  const [musts, shoulds] = [verdictsOf(clauses, 'MUST'), verdictsOf(clauses, 'SHOULD')];
  return {
    profile,
    verdict: worst(musts.length > 0 ? musts : shoulds) ?? nothingJudged(clauses),
    except: exceptions(clauses),
    counts: {
      MUST: count(clauses, 'MUST'),
      SHOULD: count(clauses, 'SHOULD'),
      MAY: count(clauses, 'MAY'),
    },
  };
}

/** `core except conference and masking`: a profile with all that it was judged without. */
export function profileName({ profile, except }: Pick<ProfileVerdict, 'profile' | 'except'>) {
  const last = except.at(-1);
  if (last === undefined) return profile;
  const others = except.slice(0, -1).join(', ');
  return `${profile} except ${others === '' ? last : `${others} and ${last}`}`;
}

function exceptions(clauses: readonly ClauseVerdict[]): string[] {
  const left = clauses.filter(({ verdict }) => verdict === 'not-applicable');
  return [...new Set(left.flatMap(({ moot }) => (moot ? [moot.except] : [])))].sort();
}

function nothingJudged(clauses: readonly ClauseVerdict[]): ProfileVerdict['verdict'] {
  const left = clauses.some(({ verdict }) => verdict === 'not-applicable');
  return left ? 'not-applicable' : 'harness-error';
}

function verdictsOf(clauses: readonly ClauseVerdict[], level: Level): Verdict[] {
  return clauses.flatMap(({ clause, verdict }) =>
    clause.level === level && verdict !== 'recorded' && verdict !== 'not-applicable'
      ? [verdict]
      : [],
  );
}

function count(clauses: readonly ClauseVerdict[], level: Level) {
  const counts: Partial<Record<ClauseOutcome, number>> = {};
  for (const { clause, verdict } of clauses) {
    if (clause.level === level) counts[verdict] = (counts[verdict] ?? 0) + 1;
  }
  return counts;
}
