import type { Clause, ClauseSet, Exclusion, Profile } from './clause-types.ts';
import { findCycle } from './order.ts';
import { unknownName } from './near.ts';

/** Something that is wrong between entries which are sound one by one. */
export interface LinkProblem {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** What clause files hold, before it is known that the ids are unique. */
export interface Entries {
  readonly profiles: readonly Profile[];
  readonly clauses: readonly Clause[];
  readonly exclusions: readonly Exclusion[];
}

/** Names used twice, names of nothing, cycles, and readings without exactly one default. */
export function linkProblems(entries: Entries): readonly LinkProblem[] {
  return [
    ...duplicateProfiles(entries.profiles),
    ...duplicateIds([...entries.clauses, ...entries.exclusions]),
    ...entries.clauses.flatMap((clause) => nameProblems(clause, entries)),
    ...entries.exclusions.flatMap((exclusion) => documentProblems(exclusion, entries.profiles)),
    ...entries.clauses.flatMap(readingProblems),
    ...cycleProblems(entries.clauses),
  ];
}

/** The clauses by id; call it once `linkProblems` found none. */
export function clauseSet({ profiles, clauses, exclusions }: Entries): ClauseSet {
  return { profiles, clauses: new Map(clauses.map((clause) => [clause.id, clause])), exclusions };
}

type Placed = Pick<Clause, 'id' | 'file' | 'line'>;

function problemAt({ file, line }: Pick<Placed, 'file' | 'line'>, sentence: string): LinkProblem {
  return { file, line, sentence };
}

function duplicateProfiles(profiles: readonly Profile[]): LinkProblem[] {
  return secondsOf(profiles).map(([again, first]) =>
    problemAt(
      { file: again.file, line: 1 },
      `The profile ${again.id} is already in ${first.file}.`,
    ),
  );
}

function duplicateIds(entries: readonly Placed[]): LinkProblem[] {
  return secondsOf(entries).map(([again, first]) =>
    problemAt(again, `The id ${again.id} is already taken in ${first.file}:${first.line}.`),
  );
}

/** Each entry whose id an earlier one has, with that earlier one. */
function secondsOf<T extends { readonly id: string }>(entries: readonly T[]): [T, T][] {
  const first = new Map<string, T>();
  return entries.flatMap((entry): [T, T][] => {
    const earlier = first.get(entry.id);
    if (earlier) return [[entry, earlier]];
    first.set(entry.id, entry);
    return [];
  });
}

function nameProblems(clause: Clause, entries: Entries): LinkProblem[] {
  const ids = entries.clauses.map(({ id }) => id);
  const { features, flows } = namesOf(entries.profiles);
  return [
    ...clause.needs.flatMap((need) =>
      unknown(clause, { kind: 'clause', wanted: need, known: ids }),
    ),
    ...unknown(clause, { kind: 'feature', wanted: clause.feature, known: features }),
    ...unknown(clause, { kind: 'flow', wanted: clause.flow, known: flows }),
    ...documentProblems(clause, entries.profiles),
  ];
}

function namesOf(profiles: readonly Profile[]) {
  return {
    features: profiles.flatMap((profile) => Object.keys(profile.features)),
    flows: profiles.flatMap((profile) => Object.keys(profile.flows)),
  };
}

/** A document must be listed in the file that cites it, so that each file can be read alone. */
function documentProblems(entry: Clause | Exclusion, profiles: readonly Profile[]): LinkProblem[] {
  const listed = profiles.find(({ file }) => file === entry.file)?.documents ?? {};
  return entry.source.flatMap(({ document }) =>
    unknown(entry, { kind: 'document', wanted: document, known: Object.keys(listed) }),
  );
}

interface Asked {
  readonly kind: string;
  readonly wanted: string;
  readonly known: readonly string[];
}

function unknown(entry: Placed, { kind, wanted, known }: Asked): LinkProblem[] {
  if (known.includes(wanted)) return [];
  return [problemAt(entry, `${entry.id}: ${unknownName({ kind, wanted, candidates: known })}`)];
}

function readingProblems(clause: Clause): LinkProblem[] {
  const defaults = clause.interpretations.filter((reading) => reading.default);
  const twice = secondsOf(clause.interpretations).map(([again]) =>
    problemAt(clause, `${clause.id} has two readings named ${again.id}.`),
  );
  if (clause.interpretations.length === 0 || defaults.length === 1) return twice;
  const which = defaults.map(({ id }) => id).join(' and ') || 'none of them';
  const sentence = `${clause.id} needs exactly one default among its readings, but it is ${which}.`;
  return [...twice, problemAt(clause, sentence)];
}

function cycleProblems(clauses: readonly Clause[]): LinkProblem[] {
  const cycle = findCycle(clauses);
  const start = clauses.find(({ id }) => id === cycle?.[0]);
  if (!cycle || !start) return [];
  const sentence = `These clauses need each other in a circle: ${cycle.join(' -> ')}. Take out the need that is no cause.`;
  return [problemAt(start, sentence)];
}
