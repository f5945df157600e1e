import type { Clause, ClauseSet } from './clause-types.ts';
import type { FeatureOutline, RuleOutline } from './feature-outline.ts';
import { scenariosOf } from './feature-outline.ts';
import type { Finding } from './finding.ts';
import type { Tag } from './gherkin-types.ts';
import { unknownName } from './near.ts';
import { clauseTags, readingsOf } from './tag-names.ts';

/** How the description of a Rule begins that rests on our choice. */
export const SILENT = 'Where the documentation is silent';

/** What is wrong with the Feature, its Rules and all tags in the file. */
export function ruleFindings(outline: FeatureOutline, set: ClauseSet): Finding[] {
  return [
    ...featureFindings(outline),
    ...outline.rules.flatMap((rule) => tagCountFindings(outline.file, rule)),
    ...outline.rules.flatMap((rule) => clauseFindings(outline, rule, set)),
    ...tagsOf(outline).flatMap((tag) => tagFindings(outline.file, tag, set)),
    ...misplacedTags(outline),
  ];
}

function featureFindings({ file, feature }: FeatureOutline): Finding[] {
  if (!feature) return [{ file, line: 1, sentence: 'This file has no Feature.' }];
  if (feature.description.trim() !== '') return [];
  const sentence = `The Feature "${feature.name}" lacks a description: say in a line or two what the flow is for.`;
  return [{ file, line: feature.location.line, sentence }];
}

function tagCountFindings(file: string, { rule, clauseIds }: RuleOutline): Finding[] {
  if (clauseIds.length === 1) return [];
  const has = clauseIds.length === 0 ? 'no clause tag' : `${clauseIds.length} clause tags`;
  const sentence = `The Rule "${rule.name}" has ${has}: it needs exactly one, such as @WA-TRF-08.`;
  return [{ file, line: rule.location.line, sentence }];
}

/** A Rule of one known clause: that it lives in the clause's flow, and says so where it rests on our choice. */
function clauseFindings(outline: FeatureOutline, { rule, clauseIds }: RuleOutline, set: ClauseSet) {
  const clause = clauseIds.length === 1 ? set.clauses.get(clauseIds[0] ?? '') : undefined;
  if (!clause) return [];
  const at = { file: outline.file, line: rule.location.line };
  return [
    ...flowSentences(clause, outline.flow),
    ...silenceSentences(clause, rule.description),
  ].map((sentence) => ({ ...at, sentence }));
}

function flowSentences(clause: Clause, flow: string): string[] {
  if (clause.flow === flow) return [];
  return [`${clause.id} belongs in ${clause.flow}.feature, not in ${flow}.feature.`];
}

function silenceSentences(clause: Clause, description: string): string[] {
  if (clause.choice === undefined || description.trim().startsWith(SILENT)) return [];
  return [
    `${clause.id} rests on our choice, so the description of its Rule begins with "${SILENT}": ${clause.choice}`,
  ];
}

function tagsOf(outline: FeatureOutline): readonly Tag[] {
  const examples = scenariosOf(outline).flatMap((scenario) => scenario.examples);
  return [
    ...(outline.feature?.tags ?? []),
    ...outline.rules.flatMap(({ rule }) => rule.tags),
    ...scenariosOf(outline).flatMap(({ tags }) => tags),
    ...examples.flatMap(({ tags }) => tags),
  ];
}

function tagFindings(file: string, tag: Tag, set: ClauseSet): Finding[] {
  const sentence = clauseSentence(tag, set) ?? readingSentence(tag, set);
  return sentence === undefined ? [] : [{ file, line: tag.location.line, sentence }];
}

function clauseSentence(tag: Tag, set: ClauseSet): string | undefined {
  const id = clauseTags([tag])[0] ?? readingsOf([tag])[0]?.clause;
  if (id === undefined || set.clauses.has(id)) return undefined;
  const excluded = set.exclusions.find((exclusion) => exclusion.id === id);
  if (excluded) return `${id} is excluded, so it has no scenarios: ${excluded.reason}`;
  return unknownName({ kind: 'clause', wanted: id, candidates: set.clauses.keys() });
}

function readingSentence(tag: Tag, set: ClauseSet): string | undefined {
  const bound = readingsOf([tag])[0];
  if (!bound) return undefined;
  const candidates = (set.clauses.get(bound.clause)?.interpretations ?? []).map(({ id }) => id);
  if (candidates.includes(bound.reading)) return undefined;
  return unknownName({ kind: `reading of ${bound.clause}`, wanted: bound.reading, candidates });
}

/** Clause tags go on Rules; readings go on scenarios or Examples, else a whole Rule would vanish with a reading. */
function misplacedTags(outline: FeatureOutline): Finding[] {
  const rules = outline.rules.flatMap(({ rule }) => rule.tags);
  const feature = outline.feature?.tags ?? [];
  const inScenarios = tagsOf(outline).filter(
    (tag) => !rules.includes(tag) && !feature.includes(tag),
  );
  const clausesElsewhere = [...feature, ...inScenarios].filter(
    (tag) => clauseTags([tag]).length > 0,
  );
  const readingsAbove = [...feature, ...rules].filter((tag) => readingsOf([tag]).length > 0);
  const { file } = outline;
  return [
    ...clausesElsewhere.map((tag) => ({
      file,
      line: tag.location.line,
      sentence: `The clause tag ${tag.name} belongs on a Rule.`,
    })),
    ...readingsAbove.map((tag) => ({
      file,
      line: tag.location.line,
      sentence: `The reading ${tag.name} belongs on the scenarios that only hold under it.`,
    })),
  ];
}
