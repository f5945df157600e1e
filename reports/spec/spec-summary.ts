import { countOutcomes } from './model/outcomes.ts';
import type { Spec, SpecOutcome, SpecReport } from './model/spec-types.ts';
import { counted, countsInWords } from './pages/badges.ts';

/** What was written, for people and for `--json`. */
export interface SpecSummary {
  /** Where to begin reading; from the working directory where it lies below it. */
  readonly index: string;
  readonly suite: Spec['suite'];
  readonly reports: readonly SpecReport[];
  readonly profiles: readonly ProfileSummary[];
}

interface ProfileSummary {
  readonly name: string;
  readonly flows: number;
  readonly pictures: number;
  readonly clauses: number;
  /** Number of clauses by outcome; an outcome without clauses is left out. */
  readonly outcomes: Readonly<Partial<Record<SpecOutcome, number>>>;
}

export function specSummary({ suite, reports, profiles }: Spec, index: string): SpecSummary {
  return {
    index,
    suite,
    reports,
    profiles: profiles.map(({ id, flows }) => {
      const clauses = flows.flatMap((flow) => flow.clauses);
      const outcomes = countOutcomes(clauses.map(({ outcome }) => outcome));
      return {
        name: id,
        flows: flows.length,
        pictures: flows.filter(({ picture }) => picture !== undefined).length,
        clauses: clauses.length,
        outcomes: Object.fromEntries(outcomes),
      };
    }),
  };
}

/** The same in a few lines; the last one says where to begin reading. */
export function summaryLines({ profiles, index }: SpecSummary): string {
  const lines = profiles.map(({ name, flows, pictures, clauses, outcomes }) => {
    const each = Object.entries(outcomes) as [SpecOutcome, number][];
    const counts = countsInWords(
      each.flatMap(([one, count]) => Array<SpecOutcome>(count).fill(one)),
    );
    return `${name}: ${counted(flows, 'flow')}, ${counted(pictures, 'picture')}, ${counted(clauses, 'clause')} (${counts})`;
  });
  return `${[...lines, '', `The living spec is at ${index}`].join('\n')}\n`;
}
