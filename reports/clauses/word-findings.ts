import type { FeatureOutline } from './feature-outline.ts';
import { scenariosOf } from './feature-outline.ts';
import type { Finding } from './finding.ts';
import type { Scenario, Step } from './gherkin-types.ts';

/** Words a product owner would not say. */
export const TECHNICAL = [
  'http',
  'json',
  'api',
  'endpoint',
  'selector',
  'css',
  'websocket',
  'status code',
  'payload',
  'null',
  'undefined',
  'ms',
  'timeout',
  'milliseconds',
] as const;

const WORDS = new RegExp(`\\b(?:${TECHNICAL.join('|')})s?\\b`, 'i');

/** Technical words in titles, steps and tables. What stands in double quotes is somebody's own words, and free. */
export function wordFindings(outline: FeatureOutline): Finding[] {
  return textsOf(outline).flatMap(({ line, text }) => {
    const word = WORDS.exec(text.replace(/"[^"]*"/g, '""'))?.[0];
    if (word === undefined) return [];
    const sentence = `A product owner would not say "${word}": say it in the words of the documentation.`;
    return [{ file: outline.file, line, sentence }];
  });
}

interface Text {
  readonly line: number;
  readonly text: string;
}

function textsOf(outline: FeatureOutline): Text[] {
  const { feature, rules, backgrounds } = outline;
  return [
    ...[...(feature ? [feature] : []), ...rules.map(({ rule }) => rule)].map(named),
    ...backgrounds.flatMap(({ steps }) => steps.flatMap(stepTexts)),
    ...scenariosOf(outline).flatMap(scenarioTexts),
  ];
}

function named({ name, location }: { name: string; location: { line: number } }): Text {
  return { line: location.line, text: name };
}

function scenarioTexts(scenario: Scenario): Text[] {
  const rows = scenario.examples.flatMap(({ tableHeader, tableBody }) => [
    ...(tableHeader ? [tableHeader] : []),
    ...tableBody,
  ]);
  return [named(scenario), ...scenario.steps.flatMap(stepTexts), ...rows.map(rowText)];
}

function stepTexts({ text, location, dataTable, docString }: Step): Text[] {
  return [
    { line: location.line, text },
    ...(dataTable?.rows.map(rowText) ?? []),
    ...(docString ? [{ line: docString.location.line, text: docString.content }] : []),
  ];
}

interface Row {
  readonly location: { readonly line: number };
  readonly cells: readonly { readonly value: string }[];
}

function rowText({ location, cells }: Row): Text {
  return { line: location.line, text: cells.map(({ value }) => value).join(' | ') };
}
