import type { Clause } from './clause-types.ts';
import { unknownName } from './near.ts';

/** A tag as Gherkin and pickles have it, or its bare name. Names begin with `@`. */
export type Tag = string | { readonly name: string };

/** A reading that a scenario is bound to: `@WA-TRF-04:all-marked`. */
export interface ReadingTag {
  readonly clause: string;
  readonly reading: string;
}

/** The tags that name a clause and no reading, without their `@`. Whether the clause exists is not looked up. */
export function clauseTags(tags: readonly Tag[]): string[] {
  return namesOf(tags).filter((name) => name.startsWith('WA-') && !name.includes(':'));
}

/** The clause that a scenario or Rule is tagged with, or undefined. */
export function clauseOf(tags: readonly Tag[]): string | undefined {
  return clauseTags(tags)[0];
}

/** The readings that a scenario is bound to. */
export function readingsOf(tags: readonly Tag[]): ReadingTag[] {
  return namesOf(tags)
    .filter((name) => name.startsWith('WA-') && name.includes(':'))
    .map((name) => {
      const at = name.indexOf(':');
      return { clause: name.slice(0, at), reading: name.slice(at + 1) };
    });
}

/** The tag, without its `@`, of the scenarios that would see a feature which is declared absent: `absent:conference`. */
export function absenceTag(feature: string): string {
  return `${absent}${feature}`;
}

/** The tag, without its `@`, of a scenario that gets nowhere without a feature that is not its own clause's: `needs:conference`. */
export function needsTag(feature: string): string {
  return `${needs}${feature}`;
}

/** The tag, without its `@`, of a scenario that changes what all who work on a target share: it is run alone, and after all others. */
export const changesTenantTag = 'changes-tenant';

/** Whether a scenario with these tags changes what all share. */
export function changesTenant(tags: readonly Tag[]): boolean {
  return namesOf(tags).includes(changesTenantTag);
}

/** The features whose absence scenarios with these tags probe: one, where all is well. */
export function absencesProbed(tags: readonly Tag[]): string[] {
  return endingsOf(tags, absent);
}

/** The features that a scenario needs beside its own. */
export function featuresNeeded(tags: readonly Tag[]): string[] {
  return endingsOf(tags, needs);
}

const absent = 'absent:';
const needs = 'needs:';

function endingsOf(tags: readonly Tag[], start: string): string[] {
  return namesOf(tags).flatMap((name) =>
    name.startsWith(start) ? [name.slice(start.length)] : [],
  );
}

/**
 * The cucumber tag expression that leaves out the scenarios of every reading that was not chosen, or an empty string
 * when no clause has readings. `chosen` goes from clause id to reading id; a clause it does not name keeps its default.
 * Throws an Error with a readable sentence for a clause or reading that does not exist.
 */
export function readingTagExpression(
  clauses: ReadonlyMap<string, Clause>,
  chosen: Readonly<Record<string, string>>,
): string {
  for (const id of Object.keys(chosen)) assertReadings(clauses, id, chosen[id] ?? '');
  return [...clauses.values()]
    .flatMap((clause) => othersThan(clause, chosen[clause.id]))
    .map((tag) => `not ${tag}`)
    .join(' and ');
}

function othersThan(clause: Clause, chosen: string | undefined): string[] {
  return clause.interpretations
    .filter((reading) => (chosen === undefined ? !reading.default : reading.id !== chosen))
    .map((reading) => `@${clause.id}:${reading.id}`);
}

function assertReadings(clauses: ReadonlyMap<string, Clause>, id: string, reading: string): void {
  const clause = clauses.get(id);
  if (!clause) {
    throw new Error(unknownName({ kind: 'clause', wanted: id, candidates: clauses.keys() }));
  }
  const candidates = clause.interpretations.map((known) => known.id);
  if (candidates.includes(reading)) return;
  throw new Error(unknownName({ kind: `reading of ${id}`, wanted: reading, candidates }));
}

function namesOf(tags: readonly Tag[]): string[] {
  return tags.map((tag) => (typeof tag === 'string' ? tag : tag.name).replace(/^@/, ''));
}
