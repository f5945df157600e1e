import { join } from 'node:path';
import type { Clause, ClauseSet, Profile } from '../clauses/clause-types.ts';
import { loadClauses } from '../clauses/load-clauses.ts';
import { loadFeatures } from '../clauses/load-features.ts';
import type { ParsedFeature } from '../clauses/load-features.ts';
import { unknownName } from '../clauses/near.ts';
import { BadInput } from './bad-input.ts';
import { loadCatalogue } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';

/** All that a suite is made of beside its steps. */
export interface SuiteSource {
  readonly root: string;
  readonly clauses: ClauseSet;
  readonly features: readonly ParsedFeature[];
  readonly catalogue: Catalogue;
}

/**
 * Loads clauses, features and the catalogue of targets.
 * @throws ClauseFileError, FeatureFileError or BadInput, each with sentences ready to be shown.
 */
export async function loadSource(root: string): Promise<SuiteSource> {
  return {
    root,
    clauses: loadClauses(join(root, 'features/clauses')),
    features: loadFeatures(join(root, 'features')),
    catalogue: await loadCatalogue(root),
  };
}

/**
 * A profile by its name.
 * @throws BadInput with the near matches when there is none.
 */
export function profileOf({ clauses }: SuiteSource, wanted: string): Profile {
  const { profiles } = clauses;
  const profile = profiles.find(({ id }) => id === wanted);
  if (profile !== undefined) return profile;
  const candidates = profiles.map(({ id }) => id);
  throw new BadInput(unknownName({ kind: 'profile', wanted, candidates }));
}

/** The clauses of a profile, in the order of its file. */
export function clausesOf({ clauses }: SuiteSource, profile: string): Clause[] {
  return [...clauses.clauses.values()].filter((clause) => clause.profile === profile);
}

/** The reading of each clause that has several, given what the target chose. */
export function readingsHeld(
  clauses: readonly Clause[],
  chosen: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    clauses.flatMap(({ id, interpretations }) => {
      const reading = chosen[id] ?? interpretations.find((one) => one.default)?.id;
      return reading === undefined ? [] : [[id, reading]];
    }),
  );
}
