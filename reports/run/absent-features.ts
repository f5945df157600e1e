import type { Clause } from '../clauses/clause-types.ts';
import { needsTag } from '../clauses/tag-names.ts';
import type { Statement } from '../../steps/statement/index.ts';
import type { Moot, MootClauses } from '../verdicts/moot.ts';
import { featuresLacked } from './catalogue.ts';
import type { Catalogue } from './catalogue.ts';
import { suiteScenarios } from './suite-scenarios.ts';
import { readingsHeld } from './suite-source.ts';
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

/** What the clauses and scenarios are found in. */
type Source = Pick<SuiteSource, 'root' | 'features' | 'clauses'>;

/** The tags, without their `@`, of the scenarios that get nowhere without these features. */
export function tagsInNeedOf(absent: readonly string[]): string[] {
  return absent.map(needsTag);
}

/**
 * The clauses that have no object where these features are absent: the features' own, and those of which every example needs one of
 * them. Each is not applicable once the absence was probed. Where only some examples need one, the clause is judged by the others, and
 * by the probes beside them: nothing may be left out for a feature that is there. `held` goes from clause to the reading that the target
 * names; examples of others do not count.
 */
export function clausesWithout(
  absent: readonly string[],
  source: Source,
  held: Readonly<Record<string, string>> = {},
): MootClauses {
  if (absent.length === 0) return {};
  const needed = neededBy(source, held);
  return Object.fromEntries(
    [...source.clauses.clauses.values()].flatMap((clause) => {
      const moot = mootOf(clause, absent, needed.get(clause.id) ?? []);
      return moot === undefined ? [] : [[clause.id, moot] as const];
    }),
  );
}

/** By clause: what each of its scenarios needs beside the clause's own feature. */
function neededBy(source: Source, held: Readonly<Record<string, string>>) {
  const chosen = readingsHeld([...source.clauses.clauses.values()], held);
  const byClause = new Map<string, (readonly string[])[]>();
  for (const { clause, needs, readings } of suiteScenarios(source)) {
    const isRun = readings.every((one) => chosen[one.clause] === one.reading);
    if (clause !== null && isRun) byClause.set(clause, [...(byClause.get(clause) ?? []), needs]);
  }
  return byClause;
}

function mootOf(
  { feature }: Clause,
  absent: readonly string[],
  scenarios: readonly (readonly string[])[],
): Moot | undefined {
  if (absent.includes(feature)) {
    const because = `feature ${feature} is declared unsupported`;
    return { except: feature, because, probed: [feature] };
  }
  const missed = scenarios.map((needs) => needs.filter((name) => absent.includes(name)));
  const probed = [...new Set(missed.flat())];
  if (probed.length === 0) return undefined;
  const isWhole = missed.every((names) => names.length > 0);
  return { ...inNeedOf(probed), probed, ...(isWhole ? {} : { partly: true }) };
}

function inNeedOf(features: readonly string[]): Pick<Moot, 'except' | 'because'> {
  const needed =
    features.length === 1 ? `feature ${features[0]}` : `feature ${features.join(' or ')}`;
  const because = `every example of it needs ${needed}, which is declared unsupported`;
  return { except: features[0] ?? '', because };
}
