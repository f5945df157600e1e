import type { Examples, Scenario } from '../../clauses/gherkin-types.ts';
import { readingsOf } from '../../clauses/tag-names.ts';
import { paragraphsOf, readSteps } from './read-steps.ts';
import type { Runnable } from './results.ts';
import type { ScenarioResult, SpecExamples, SpecScenario } from './spec-types.ts';

/** The scenario as it is written, with what became of it. `results` goes by the id of the scenario or of the example row. */
export function readScenario(
  scenario: Scenario,
  results: ReadonlyMap<string, ScenarioResult>,
): SpecScenario {
  const { id, name, description, tags, steps, examples } = scenario;
  const result = results.get(id);
  return {
    name,
    description: paragraphsOf(description),
    readings: readingsOf(tags).map(({ reading }) => reading),
    steps: readSteps(steps),
    examples: examples.map((one) => readExamples(one, results)),
    ...(result === undefined ? {} : { result }),
  };
}

function readExamples(
  { name, tableHeader, tableBody }: Examples,
  results: ReadonlyMap<string, ScenarioResult>,
): SpecExamples {
  const head = tableHeader?.cells.map(({ value }) => value) ?? [];
  const rows = tableBody.map(({ id, cells }) => {
    const result = results.get(id);
    return { cells: cells.map(({ value }) => value), ...(result === undefined ? {} : { result }) };
  });
  return { name, head, rows };
}

/** What of a scenario can be run: itself, or each row of its Examples. */
export function runnablesOf(clause: string, scenario: Scenario): Runnable[] {
  const { id, name, tags, examples } = scenario;
  const own = [...tags, ...examples.flatMap((one) => one.tags)];
  const readings = readingsOf(own).flatMap((tag) => (tag.clause === clause ? [tag.reading] : []));
  if (examples.length === 0) return [{ node: id, name, readings }];
  return examples.flatMap(({ tableHeader, tableBody }) => {
    const keys = tableHeader?.cells.map(({ value }) => value) ?? [];
    return tableBody.map((row) => {
      const values = row.cells.map(({ value }) => value);
      return { node: row.id, name: filledIn(name, keys, values), readings };
    });
  });
}

/** As Gherkin does it: one placeholder after the other. */
function filledIn(name: string, keys: readonly string[], values: readonly string[]): string {
  return keys.reduce((text, key, at) => text.replaceAll(`<${key}>`, () => values[at] ?? ''), name);
}
