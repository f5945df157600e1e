import type { ClauseSet } from './clause-types.ts';
import { coverageFindings, twinFindings } from './coverage-findings.ts';
import type { TwinRef } from './coverage-findings.ts';
import { outlineOf } from './feature-outline.ts';
import { inFileOrder } from './finding.ts';
import type { Finding } from './finding.ts';
import type { ParsedFeature } from './load-features.ts';
import { ruleFindings } from './rule-findings.ts';
import { scenarioFindings } from './scenario-findings.ts';
import { wordFindings } from './word-findings.ts';

/** Everything that has to fit together. */
export interface Checked {
  readonly clauses: ClauseSet;
  readonly features: readonly ParsedFeature[];
  readonly twins: readonly TwinRef[];
}

/**
 * The build check: clauses, feature files and faulty twins against each other. Gives every finding in the order of
 * files and lines, and none when all is well.
 */
export function checkFeatures({ clauses, features, twins }: Checked): Finding[] {
  const outlines = features.map(outlineOf);
  return inFileOrder([
    ...outlines.flatMap((outline) => ruleFindings(outline, clauses)),
    ...outlines.flatMap(scenarioFindings),
    ...outlines.flatMap(wordFindings),
    ...coverageFindings(outlines, clauses),
    ...twinFindings(twins, clauses),
  ]);
}
