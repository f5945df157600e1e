import type { Background, Step } from '../../clauses/gherkin-types.ts';
import type { SpecStep } from './spec-types.ts';

/** The steps of a scenario or background as they are written. */
export function readSteps(steps: readonly Step[]): SpecStep[] {
  return steps.map(({ keyword, text, dataTable, docString }) => ({
    keyword: keyword.trim(),
    text,
    ...(dataTable
      ? { table: dataTable.rows.map(({ cells }) => cells.map(({ value }) => value)) }
      : {}),
    ...(docString ? { quote: docString.content } : {}),
  }));
}

/** The steps of the backgrounds among the children of a Feature or a Rule. */
export function backgroundSteps(
  children: readonly { readonly background?: Background }[],
): SpecStep[] {
  return children.flatMap(({ background }) => (background ? readSteps(background.steps) : []));
}

/** The paragraphs of a description, each on one line. */
export function paragraphsOf(description: string): string[] {
  return description
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/gu, ' '))
    .filter((paragraph) => paragraph !== '');
}
