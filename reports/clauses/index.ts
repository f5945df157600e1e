export { checkFeatures } from './check-features.ts';
export type { Checked } from './check-features.ts';
export { ClauseFileError } from './clause-file-error.ts';
export type * from './clause-types.ts';
export type { TwinRef } from './coverage-findings.ts';
export type { Finding } from './finding.ts';
export { loadClauses } from './load-clauses.ts';
export { FeatureFileError, loadFeatures } from './load-features.ts';
export type { ParsedFeature } from './load-features.ts';
export { eitherOf, nearMatches, unknownName } from './near.ts';
export { findCycle, rank } from './order.ts';
export { statementNames } from './statement-names.ts';
export {
  absencesProbed,
  clauseOf,
  clauseTags,
  featuresNeeded,
  readingsOf,
  readingTagExpression,
} from './tag-names.ts';
