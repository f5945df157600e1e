import type { Clause } from '../clauses/clause-types.ts';
import { needsTag } from '../clauses/tag-names.ts';
import type { Statement } from '../../steps/statement/index.ts';
import type { Moot, MootClauses } from '../verdicts/moot.ts';
import { featuresLacked } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { suiteScenarios } from './suite-scenarios.ts';
import type { SuiteSource } from './suite-source.ts';

/** The features that a target says it has not: by its statement, or for one of our own by the catalogue. */
export function absentFeatures(
  catalogue: Catalogue,
  { target, statement }: { readonly target: string; readonly statement?: Statement },
): readonly string[] {
  if (!statement) return featuresLacked(catalogue, target);
  const { features } = statement.claims;
  return Object.keys(features).filter((name) => features[name] === 'unsupported');
}

/** The tags, without their `@`, of the scenarios that get nowhere without these features. */
export function tagsInNeedOf(absent: readonly string[]): string[] {
  return absent.map(needsTag);
}

/**
 * The clauses that have no object where these features are absent: the features' own, and those of which every example needs one of
 * them. Each is not applicable once the absence was probed.
 */
export function clausesWithout(
  absent: readonly string[],
  source: Pick<SuiteSource, 'root' | 'features' | 'clauses'>,
): MootClauses {
  if (absent.length === 0) return {};
  const needed = neededBy(source);
  return Object.fromEntries(
    [...source.clauses.clauses.values()].flatMap((clause) => {
      const moot = mootOf(clause, absent, needed.get(clause.id) ?? []);
      return moot === undefined ? [] : [[clause.id, moot] as const];
    }),
  );
}

/** By clause: what each of its scenarios needs beside the clause's own feature. */
function neededBy(source: Pick<SuiteSource, 'root' | 'features'>) {
  const byClause = new Map<string, (readonly string[])[]>();
  for (const { clause, needs } of suiteScenarios(source)) {
    if (clause !== null) byClause.set(clause, [...(byClause.get(clause) ?? []), needs]);
  }
  return byClause;
}

function mootOf(
  { feature }: Clause,
  absent: readonly string[],
  scenarios: readonly (readonly string[])[],
): Moot | undefined {
  if (absent.includes(feature)) {
    return { ...lack(feature), because: `feature ${feature} is declared unsupported` };
  }
  const missed = scenarios.map((needs) => needs.find((name) => absent.includes(name)));
  const [first] = missed;
  if (first === undefined || missed.includes(undefined)) return undefined;
  const because = `every example of it needs feature ${first}, which is declared unsupported`;
  return { ...lack(first), because };
}

function lack(feature: string): Pick<Moot, 'except' | 'probed'> {
  return { except: feature, probed: feature };
}
