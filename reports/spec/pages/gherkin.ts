import type { SpecScenario, SpecStep } from '../model/spec-types.ts';
import { markup } from './markup.ts';
import type { Markup } from './markup.ts';

/** Steps as a list, each with its keyword in front. `slots` are the names that stand for a column of the examples. */
export function stepList(steps: readonly SpecStep[], slots: readonly string[] = []): Markup {
  return markup`<ol class="steps">${steps.map((step) => stepItem(step, slots))}</ol>`;
}

/** The names that stand for a column of a scenario's examples. */
export function slotsOf({ examples }: Pick<SpecScenario, 'examples'>): readonly string[] {
  return [...new Set(examples.flatMap(({ head }) => head))];
}

/** A text in which `<name>` is set apart for each of the slots; any other pair of brackets is what somebody wrote. */
export function withSlots(text: string, slots: readonly string[]): Markup[] {
  return text.split(/(<[^<>]+>)/u).map((part) => {
    const name = part.slice(1, -1);
    const isSlot = part.startsWith('<') && slots.includes(name);
    return isSlot ? markup`<var>${name}</var>` : markup`${part}`;
  });
}

function stepItem({ keyword, text, table, quote }: SpecStep, slots: readonly string[]): Markup {
  const rows = table && markup`<table>${table.map((cells) => tableRow(cells, slots))}</table>`;
  const said =
    quote === undefined
      ? undefined
      : markup`<blockquote><bdi>${withSlots(quote, slots)}</bdi></blockquote>`;
  return markup`<li><span class="keyword">${keyword}</span> <div class="step">${stepText(text, slots)}${rows}${said}</div></li>
`;
}

function tableRow(cells: readonly string[], slots: readonly string[]): Markup {
  return markup`<tr>${cells.map((cell) => markup`<td><bdi>${withSlots(cell, slots)}</bdi></td>`)}</tr>`;
}

/** What stands in quotation marks is data, and set apart; its own direction of writing stays its own. */
function stepText(text: string, slots: readonly string[]): Markup[] {
  return text
    .split(/("[^"]*")/u)
    .map((part) =>
      part.startsWith('"') && part.length > 1
        ? markup`<bdi class="value">${withSlots(part, slots)}</bdi>`
        : markup`${withSlots(part, slots)}`,
    );
}
