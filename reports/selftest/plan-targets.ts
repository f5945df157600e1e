import type { Clause } from '../clauses/clause-types.ts';
import type { Catalogue } from '../run/catalogue.ts';
import type { Part } from './protocol.ts';
import type { Depth } from './selftest-report.ts';

export interface PlanInput {
  readonly catalogue: Catalogue;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly depth: Depth;
  /** Whether the assembly has a screen. */
  readonly onScreen: boolean;
}

const core = 'core';

/**
 * Says by what each target is judged, by its plain name (`faulty:late-timer`).
 *
 * A twin that breaks a MUST is judged by every MUST clause of its profile: they decide whether it is killed, what else it breaks and what
 * is named first. All other faulty twins are judged by the whole profile of their clause; the reference, lawful twins and null targets by
 * every profile, as far as it can be judged without a screen where there is none. Quickly, and in a sample, a faulty twin is judged by its
 * clause and those of its flow that the clause needs; in a sample also a lawful one only by the clauses that it reads otherwise, and the
 * reference by all of these.
 */
export function planTargets(input: PlanInput): (target: string) => readonly Part[] {
  const { catalogue, clauses, depth } = input;
  const plans = new Map<string, readonly Part[]>();
  for (const twin of catalogue.faulty) plans.set(`faulty:${twin.id}`, [planOf(twin.clause, input)]);
  if (depth !== 'sample') {
    const everything = wholeProfiles(input);
    return (target) => plans.get(target) ?? everything;
  }
  for (const { id, readings = {} } of catalogue.lawful) {
    plans.set(`lawful:${id}`, partsOf(Object.keys(readings), clauses));
  }
  const judged = [...plans.values()].flat().flatMap((part) => part.clauses);
  const baseline = partsOf([...new Set(judged)], clauses);
  return (target) => plans.get(target) ?? baseline;
}

function planOf(own: string, { clauses, depth }: PlanInput): Part {
  const clause = clauses.get(own);
  const profile = clause?.profile ?? core;
  const peers = [...clauses.values()].filter((each) => each.profile === profile);
  if (depth !== 'whole') return { profile, clauses: [...needed(own, peers, clause?.flow)] };
  const isMust = clause?.level === 'MUST';
  const judges = peers.filter((each) => !isMust || each.level === 'MUST');
  return { profile, clauses: judges.length === peers.length ? [] : judges.map(({ id }) => id) };
}

/** A clause and, of its flow, all that it needs, and all that these need: what would be named before it. */
function needed(own: string, peers: readonly Clause[], flow: string | undefined): Set<string> {
  const found = new Set([own]);
  for (const id of found) {
    const needs = peers.find((each) => each.id === id)?.needs ?? [];
    const near = peers.filter((each) => needs.includes(each.id) && each.flow === flow);
    near.forEach((each) => found.add(each.id));
  }
  return found;
}

/** All that a target without anything wrong can be judged by. How core's bubbles look is told by its view as well. */
function wholeProfiles({ clauses, onScreen }: PlanInput): Part[] {
  const judged = [...clauses.values()].filter(
    ({ profile, seen }) => onScreen || profile === core || seen !== 'screen',
  );
  return partsOf(
    judged.map(({ id }) => id),
    clauses,
  );
}

/** The clauses, profile by profile. */
function partsOf(ids: readonly string[], clauses: ReadonlyMap<string, Clause>): Part[] {
  const parts = new Map<string, string[]>();
  for (const id of ids) {
    const profile = clauses.get(id)?.profile ?? core;
    parts.set(profile, [...(parts.get(profile) ?? []), id]);
  }
  return [...parts].map(([profile, own]) => ({ profile, clauses: own }));
}
