import type { Envelope, Feature, FeatureChild, Scenario, Step } from '@cucumber/messages';

/** What the messages about a run leave to the syntax tree: lines, keywords, example rows and names of features. */
export interface FeatureIndex {
  /** Name of the `Feature` by file. */
  readonly titles: ReadonlyMap<string, string>;
  /** By id of a scenario or example row. */
  readonly lines: ReadonlyMap<string, number>;
  /** Position (from 1) of an example row in its scenario, by the row's id. */
  readonly rows: ReadonlyMap<string, number>;
  /** By id of a step in the tree. */
  readonly steps: ReadonlyMap<string, { readonly keyword: string; readonly line: number }>;
}

interface Growing {
  readonly titles: Map<string, string>;
  readonly lines: Map<string, number>;
  readonly rows: Map<string, number>;
  readonly steps: Map<string, { keyword: string; line: number }>;
}

/** Indexes every feature file among the messages. */
export function indexFeatures(messages: readonly Envelope[]): FeatureIndex {
  const index = emptyIndex();
  for (const { gherkinDocument } of messages) {
    if (gherkinDocument?.feature)
      addFeature(index, gherkinDocument.uri ?? '', gherkinDocument.feature);
  }
  return index;
}

/** What is read of a feature; the parser's package declares the same class once more. */
type Tree = Pick<Feature, 'name' | 'children'>;

/** Indexes one feature file; `feature` is absent in an empty one. */
export function indexFeature(uri: string, feature: Tree | undefined): FeatureIndex {
  const index = emptyIndex();
  if (feature) addFeature(index, uri, feature);
  return index;
}

function emptyIndex(): Growing {
  return { titles: new Map(), lines: new Map(), rows: new Map(), steps: new Map() };
}

function addFeature(index: Growing, uri: string, feature: Tree): void {
  index.titles.set(uri, feature.name);
  feature.children.forEach((child) => addChild(index, child));
}

/** A Rule's children are a Feature's without further Rules. */
type Child = Pick<FeatureChild, 'rule' | 'background' | 'scenario'>;

function addChild(index: Growing, child: Child): void {
  child.rule?.children.forEach((inner) => addChild(index, inner));
  child.background?.steps.forEach((step) => addStep(index, step));
  if (child.scenario) addScenario(index, child.scenario);
}

function addScenario(index: Growing, scenario: Scenario): void {
  index.lines.set(scenario.id, scenario.location.line);
  scenario.steps.forEach((step) => addStep(index, step));
  const rows = scenario.examples.flatMap(({ tableBody }) => tableBody);
  rows.forEach((row, at) => {
    index.lines.set(row.id, row.location.line);
    index.rows.set(row.id, at + 1);
  });
}

function addStep(index: Growing, { id, keyword, location }: Step): void {
  index.steps.set(id, { keyword: keyword.trim(), line: location.line });
}
