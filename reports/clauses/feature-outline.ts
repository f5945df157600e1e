import type { Background, Feature, Rule, Scenario, Step } from './gherkin-types.ts';
import type { ParsedFeature } from './load-features.ts';
import { clauseTags } from './tag-names.ts';

/** A feature file, flattened to what the checks look at. */
export interface FeatureOutline {
  readonly file: string;
  readonly flow: string;
  /** Absent in an empty file. */
  readonly feature?: Feature;
  readonly rules: readonly RuleOutline[];
  /** Scenarios that stand outside any Rule. */
  readonly loose: readonly Scenario[];
  /** Scenarios that probe an absence, which belong to no clause. */
  readonly probes?: readonly Scenario[];
  readonly backgrounds: readonly Background[];
}

/** A Rule with its scenarios. */
export interface RuleOutline {
  readonly rule: Rule;
  /** The ids it is tagged with; that they are known, and one, is for the checks to say. */
  readonly clauseIds: readonly string[];
  readonly scenarios: readonly Scenario[];
}

/** What a step is once `And` and `But` have taken the keyword before them. */
export type StepKind = 'given' | 'when' | 'then' | 'unknown';

/** A step and its kind. */
export interface KindOfStep {
  readonly step: Step;
  readonly kind: StepKind;
}

/** Flattens a feature file. */
export function outlineOf({ file, flow, document }: ParsedFeature): FeatureOutline {
  const feature = document.feature;
  if (!feature) return { file, flow, rules: [], loose: [], backgrounds: [] };
  const rules = feature.children.flatMap(({ rule }) => (rule ? [rule] : []));
  const children = [...feature.children, ...rules.flatMap((rule) => rule.children)];
  return {
    file,
    flow,
    feature,
    rules: rules.map(ruleOutline),
    loose: scenariosIn(feature.children),
    backgrounds: children.flatMap(({ background }) => (background ? [background] : [])),
  };
}

/** All scenarios of a feature file, in Rules or not. */
export function scenariosOf({ loose, probes = [], rules }: FeatureOutline): readonly Scenario[] {
  return [...loose, ...probes, ...rules.flatMap(({ scenarios }) => scenarios)];
}

/**
 * The examples that scenarios give of a Rule, each once: by the scenario's name, or by name and row of its Examples. A second one of
 * the same name, or the same row again, is no other example.
 */
export function examplesOf(scenarios: readonly Scenario[]): ReadonlySet<string> {
  return new Set(scenarios.flatMap(namesOf));
}

function namesOf({ name, examples }: Scenario): string[] {
  if (examples.length === 0) return [name];
  const rows = examples.flatMap(({ tableBody }) => tableBody);
  return rows.map(({ cells }) => JSON.stringify([name, ...cells.map(({ value }) => value)]));
}

/** The steps with what each of them is. A `*` has no kind. */
export function kindsOf(steps: readonly Step[]): readonly KindOfStep[] {
  let before: StepKind = 'unknown';
  return steps.map((step) => {
    before = kindOf(step, before);
    return { step, kind: before };
  });
}

const KINDS: Readonly<Record<string, StepKind>> = {
  Context: 'given',
  Action: 'when',
  Outcome: 'then',
};

function kindOf({ keywordType }: Step, before: StepKind): StepKind {
  const type = String(keywordType);
  return type === 'Conjunction' ? before : (KINDS[type] ?? 'unknown');
}

function ruleOutline(rule: Rule): RuleOutline {
  return { rule, clauseIds: clauseTags(rule.tags), scenarios: scenariosIn(rule.children) };
}

function scenariosIn(children: readonly { readonly scenario?: Scenario }[]): Scenario[] {
  return children.flatMap(({ scenario }) => (scenario ? [scenario] : []));
}
