import type { FeatureOutline, KindOfStep, StepKind } from './feature-outline.ts';
import { kindsOf, scenariosOf } from './feature-outline.ts';
import type { Finding } from './finding.ts';
import type { Background, Examples, Scenario } from './gherkin-types.ts';
import { readingsOf } from './tag-names.ts';

/** More rows than this test a table of values, not a statement. */
export const MOST_ROWS = 12;

const ORDER: Readonly<Record<StepKind, number>> = { unknown: 0, given: 0, when: 1, then: 2 };

/** What is wrong with the shape of scenarios and backgrounds. */
export function scenarioFindings(outline: FeatureOutline): Finding[] {
  const { file } = outline;
  return [
    ...outline.loose.map((scenario) => looseFinding(file, scenario)),
    ...scenariosOf(outline).flatMap((scenario) => [
      ...stepFindings(file, scenario),
      ...tableFindings(file, scenario),
      ...readingFindings(file, scenario),
    ]),
    ...outline.backgrounds.flatMap((background) => backgroundFindings(file, background)),
  ];
}

function looseFinding(file: string, { name, location }: Scenario): Finding {
  const sentence = `The scenario "${name}" stands outside any Rule, so no clause is judged by it.`;
  return { file, line: location.line, sentence };
}

function stepFindings(file: string, scenario: Scenario): Finding[] {
  const steps = kindsOf(scenario.steps);
  return [
    ...unkeyedSteps(file, steps),
    ...secondWhens(file, steps),
    ...stepsOutOfOrder(file, steps),
    ...missingThen(file, scenario, steps),
  ];
}

function unkeyedSteps(file: string, steps: readonly KindOfStep[]): Finding[] {
  return steps
    .filter(({ kind }) => kind === 'unknown')
    .map(({ step }) => ({
      file,
      line: step.location.line,
      sentence: `The step "${step.text}" needs Given, When or Then: what it is decides the verdict.`,
    }));
}

function secondWhens(file: string, steps: readonly KindOfStep[]): Finding[] {
  return steps
    .filter(({ kind }) => kind === 'when')
    .slice(1)
    .map(({ step }) => ({
      file,
      line: step.location.line,
      sentence: `"${step.text}" is one more When: a scenario has one, and what leads up to it is a Given.`,
    }));
}

function stepsOutOfOrder(file: string, steps: readonly KindOfStep[]): Finding[] {
  return steps
    .filter(
      ({ kind }, at) => ORDER[kind] < ORDER[steps[at - 1]?.kind ?? 'given'] && kind !== 'unknown',
    )
    .map(({ step, kind }) => ({
      file,
      line: step.location.line,
      sentence: `"${step.text}" is a ${capital(kind)} that comes too late: the order is Given, When, Then.`,
    }));
}

function missingThen(file: string, scenario: Scenario, steps: readonly KindOfStep[]): Finding[] {
  if (steps.some(({ kind }) => kind === 'then')) return [];
  const sentence = `The scenario "${scenario.name}" has no Then, so it checks nothing.`;
  return [{ file, line: scenario.location.line, sentence }];
}

function tableFindings(file: string, { name, examples }: Scenario): Finding[] {
  return examples.flatMap((table) => {
    const sentence = rowsSentence(name, table);
    return sentence === undefined ? [] : [{ file, line: table.location.line, sentence }];
  });
}

function rowsSentence(name: string, { tableBody }: Examples): string | undefined {
  if (tableBody.length === 0) return `The Examples of "${name}" have no rows, so nothing runs.`;
  if (tableBody.length <= MOST_ROWS) return undefined;
  return `The Examples of "${name}" have ${tableBody.length} rows: keep to the ${MOST_ROWS} that tell something.`;
}

/** A target holds one reading of a clause: a scenario bound to two of them would never run. */
function readingFindings(file: string, { name, tags, location }: Scenario): Finding[] {
  const bound = readingsOf(tags).map(({ clause }) => clause);
  const twice = [...new Set(bound.filter((clause, at) => bound.indexOf(clause) !== at))];
  return twice.map((clause) => ({
    file,
    line: location.line,
    sentence: `The scenario "${name}" is bound to two readings of ${clause}, so it would never run.`,
  }));
}

function backgroundFindings(file: string, background: Background): Finding[] {
  return kindsOf(background.steps)
    .filter(({ kind }) => kind !== 'given')
    .map(({ step }) => ({
      file,
      line: step.location.line,
      sentence: `A Background only has Givens, but "${step.text}" is none.`,
    }));
}

function capital(kind: StepKind): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1);
}
