import type { Clause } from '../clauses/clause-types.ts';
import type { Catalogue } from '../run/catalogue.ts';

/** By what a target is judged. */
export interface Plan {
  readonly profile: string;
  /** Ids of its clauses; empty for all of the profile. */
  readonly clauses: readonly string[];
}

export interface PlanInput {
  readonly catalogue: Catalogue;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly sample: boolean;
}

const core = 'core';

/**
 * Says by what each target is judged, by its plain name (`faulty:late-timer`).
 *
 * A twin that breaks a MUST is judged by every MUST clause of its profile: they decide whether it is killed, what else it breaks and what
 * is named first. All other faulty twins are judged by the whole profile of their clause, lawful twins and null targets by core. In a
 * sample a faulty twin is judged by the clauses of its flow, a lawful one by those that it reads otherwise, the reference by all of these.
 */
export function planTargets(input: PlanInput): (target: string) => Plan {
  const { catalogue } = input;
  const plans = new Map<string, Plan>();
  for (const twin of catalogue.faulty) plans.set(`faulty:${twin.id}`, planOf(twin.clause, input));
  if (!input.sample) return (target) => plans.get(target) ?? { profile: core, clauses: [] };
  for (const { id, readings = {} } of catalogue.lawful) {
    plans.set(`lawful:${id}`, { profile: core, clauses: Object.keys(readings) });
  }
  const ofCore = [...plans.values()].filter(({ profile }) => profile === core);
  const baseline = { profile: core, clauses: [...new Set(ofCore.flatMap((plan) => plan.clauses))] };
  return (target) => plans.get(target) ?? baseline;
}

function planOf(own: string, { clauses, sample }: PlanInput): Plan {
  const clause = clauses.get(own);
  const profile = clause?.profile ?? core;
  const peers = [...clauses.values()].filter((each) => each.profile === profile);
  const isMust = clause?.level === 'MUST';
  const judges = peers.filter(
    (each) => (!isMust || each.level === 'MUST') && (!sample || each.flow === clause?.flow),
  );
  return { profile, clauses: judges.length === peers.length ? [] : judges.map(({ id }) => id) };
}
