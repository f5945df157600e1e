import type { Tag } from '@cucumber/messages';
import type { ClauseSet } from '../clauses/clause-types.ts';
import { outlineOf, scenariosOf } from '../clauses/feature-outline.ts';
import type { FeatureOutline } from '../clauses/feature-outline.ts';
import type { Finding } from '../clauses/finding.ts';
import type { ParsedFeature } from '../clauses/load-features.ts';
import { unknownName } from '../clauses/near.ts';
import { BadInput } from './bad-input.ts';
import type { SuiteSource } from './suite-source.ts';
import { clauseTags, readingsOf } from '../clauses/tag-names.ts';

/**
 * Tags that name a clause or reading which does not exist: what they stand on could not be judged, so no run starts.
 * The whole build check, which finds more, is `checkFeatures`.
 */
export function unknownTags(features: readonly ParsedFeature[], set: ClauseSet): Finding[] {
  return features.map(outlineOf).flatMap((outline) =>
    tagsOf(outline)
      .map((tag) => ({ line: tag.location.line, sentence: sentenceFor(tag, set) }))
      .flatMap(({ line, sentence }) =>
        sentence === undefined ? [] : [{ file: outline.file, line, sentence }],
      ),
  );
}

/** @throws BadInput with all of them. */
export function refuseUnknownTags({ features, clauses }: SuiteSource): void {
  const findings = unknownTags(features, clauses);
  if (findings.length === 0) return;
  throw new BadInput(
    findings.map(({ file, line, sentence }) => `${file}:${line}: ${sentence}`).join('\n'),
  );
}

function tagsOf(outline: FeatureOutline): readonly Tag[] {
  const scenarios = scenariosOf(outline);
  return [
    ...(outline.feature?.tags ?? []),
    ...outline.rules.flatMap(({ rule }) => rule.tags),
    ...scenarios.flatMap(({ tags, examples }) => [...tags, ...examples.flatMap((one) => one.tags)]),
  ];
}

function sentenceFor(tag: Tag, { clauses, exclusions }: ClauseSet): string | undefined {
  const bound = readingsOf([tag])[0];
  const id = clauseTags([tag])[0] ?? bound?.clause;
  if (id === undefined || exclusions.some((exclusion) => exclusion.id === id)) return undefined;
  const clause = clauses.get(id);
  if (!clause) return unknownName({ kind: 'clause', wanted: id, candidates: clauses.keys() });
  if (!bound) return undefined;
  const candidates = clause.interpretations.map((reading) => reading.id);
  if (candidates.includes(bound.reading)) return undefined;
  return unknownName({ kind: `reading of ${id}`, wanted: bound.reading, candidates });
}
