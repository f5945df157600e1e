import { agentsNeeded, type KnownNames } from '../../steps/statement/index.ts';
import { alwaysThere } from './always-there.ts';
import type { ClauseSet } from './clause-types.ts';

/** What a statement may name, by these clauses. */
export function statementNames({ profiles, clauses }: ClauseSet): KnownNames {
  const readings = [...clauses.values()].map(
    ({ id, interpretations }) => [id, interpretations.map((reading) => reading.id)] as const,
  );
  return {
    profiles: profiles.map(({ id }) => id),
    features: [...new Set(profiles.flatMap(({ features }) => Object.keys(features)))],
    alwaysThere: new Map(Object.entries(alwaysThere)),
    interpretations: new Map(readings),
    agents: agentsNeeded,
  };
}
