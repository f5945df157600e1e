import type { ClauseSet } from './clause-types.ts';
import { coverageFindings, twinFindings } from './coverage-findings.ts';
import type { TwinRef } from './coverage-findings.ts';
import { absenceFindings, isProbe, needFindings, probeFindings } from './absence-findings.ts';
import type { LawfulRef } from './absence-findings.ts';
import { outlineOf } from './feature-outline.ts';
import type { FeatureOutline } from './feature-outline.ts';
import { inFileOrder } from './finding.ts';
import type { Finding } from './finding.ts';
import type { ParsedFeature } from './load-features.ts';
import { ruleFindings } from './rule-findings.ts';
import { scenarioFindings } from './scenario-findings.ts';
import { unknownTagFindings } from './unknown-tag-findings.ts';
import { wordFindings } from './word-findings.ts';

/** Everything that has to fit together. */
export interface Checked {
  readonly clauses: ClauseSet;
  readonly features: readonly ParsedFeature[];
  readonly twins: readonly TwinRef[];
  /** Left out: no feature is asked what would see its absence. */
  readonly lawful?: readonly LawfulRef[];
}

/**
 * The build check: clauses, feature files and faulty twins against each other. Gives every finding in the order of
 * files and lines, and none when all is well.
 */
export function checkFeatures({ clauses, features, twins, lawful }: Checked): Finding[] {
  const outlines = features.map(outlineOf);
  return inFileOrder([
    ...outlines.flatMap((outline) => ruleFindings(outline, clauses)),
    ...outlines.filter(isProbe).flatMap((outline) => probeFindings(outline, clauses)),
    ...outlines.flatMap((outline) => needFindings(outline, clauses)),
    ...outlines.flatMap((outline) =>
      scenarioFindings(isProbe(outline) ? unruled(outline) : outline),
    ),
    ...outlines.flatMap(wordFindings),
    ...outlines.flatMap(unknownTagFindings),
    ...coverageFindings(outlines, clauses),
    ...twinFindings(twins, clauses),
    ...(lawful ? absenceFindings(outlines, clauses, lawful) : []),
  ]);
}

/** Probes belong to no clause, so that they stand in no Rule: their scenarios must be as sound as others all the same. */
function unruled({ loose, ...outline }: FeatureOutline): FeatureOutline {
  return { ...outline, loose: [], probes: loose };
}
