import type { Clause, ClauseSet } from './clause-types.ts';
import type { FeatureOutline, RuleOutline } from './feature-outline.ts';
import { examplesOf } from './feature-outline.ts';
import type { Finding } from './finding.ts';
import { unknownName } from './near.ts';

/** What the check needs to know of a faulty twin. */
export interface TwinRef {
  readonly id: string;
  /** The clause that it breaks. */
  readonly clause: string;
  /** Where it is written, as messages show it; by default the folder of all twins. */
  readonly file?: string;
}

const TWINS = 'reference-impl/faulty';

/** Clauses that nothing, too little or two Rules stand for. */
export function coverageFindings(
  outlines: readonly FeatureOutline[],
  { clauses }: ClauseSet,
): Finding[] {
  const places = rulesByClause(outlines);
  return [...clauses.values()].flatMap((clause) => {
    const rules = places.get(clause.id) ?? [];
    return [...secondRules(clause, rules), ...scenarioCount(clause, rules)];
  });
}

interface Place extends RuleOutline {
  readonly file: string;
}

function rulesByClause(outlines: readonly FeatureOutline[]): ReadonlyMap<string, Place[]> {
  const places = new Map<string, Place[]>();
  for (const { file, rules } of outlines) {
    for (const rule of rules) {
      for (const id of rule.clauseIds)
        places.set(id, [...(places.get(id) ?? []), { file, ...rule }]);
    }
  }
  return places;
}

function secondRules(clause: Clause, [first, ...others]: readonly Place[]): Finding[] {
  if (!first) return [];
  const place = `${first.file}:${first.rule.location.line}`;
  const sentence = `${clause.id} already has its Rule in ${place}: put these scenarios there.`;
  return others.map(({ file, rule }) => ({ file, line: rule.location.line, sentence }));
}

function scenarioCount(clause: Clause, rules: readonly Place[]): Finding[] {
  const examples = examplesOf(rules.flatMap((rule) => rule.scenarios));
  const sentence = countSentence(clause, examples.size);
  return sentence === undefined ? [] : [{ file: clause.file, line: clause.line, sentence }];
}

/** That the second example is a refusal or a boundary is for the reader to judge; that there is one can be counted. */
function countSentence({ id, level, flow }: Clause, examples: number): string | undefined {
  if (examples === 0) {
    return `${id} has no scenario: write one in ${flow}.feature, or move it to the exclusions with a reason.`;
  }
  if (level !== 'MUST' || examples > 1) return undefined;
  return `${id} is a MUST and needs an example and a refusal or boundary: a second scenario with a name of its own, or another row of Examples.`;
}

/** MUST clauses without a faulty twin, twins of unknown clauses, and twin ids used twice. */
export function twinFindings(twins: readonly TwinRef[], { clauses }: ClauseSet): Finding[] {
  const broken = new Set(twins.map(({ clause }) => clause));
  const missing = [...clauses.values()]
    .filter(({ id, level }) => level === 'MUST' && !broken.has(id))
    .map(({ id, file, line }) => ({
      file,
      line,
      sentence: `${id} is a MUST and needs a faulty twin that its own scenarios catch.`,
    }));
  return [
    ...missing,
    ...twins.flatMap((twin, at) => twinSentences(twin, twins.slice(0, at), clauses)),
  ];
}

function twinSentences(
  { id, clause, file = TWINS }: TwinRef,
  earlier: readonly TwinRef[],
  clauses: ReadonlyMap<string, Clause>,
): Finding[] {
  const sentences = [
    ...(clauses.has(clause)
      ? []
      : [
          `The twin ${id}: ${unknownName({ kind: 'clause', wanted: clause, candidates: clauses.keys() })}`,
        ]),
    ...(earlier.some((twin) => twin.id === id) ? [`There are two twins named ${id}.`] : []),
  ];
  return sentences.map((sentence) => ({ file, line: 1, sentence }));
}
