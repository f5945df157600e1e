import { find, isShown, nameOf } from './find.ts';

/** What a table says, row by row, its head first; a cell with a button in it says what the button is called. */
export function readTable(name: string): readonly (readonly string[])[] | null {
  const table = find(document, { role: 'table', name });
  if (!table) return null;
  const rows = [...table.querySelectorAll('tr')].filter(isShown);
  return rows.map((row) => [...row.querySelectorAll('th,td')].map(textOf));
}

function textOf(cell: Element): string {
  const button = cell.querySelector('button');
  return button ? nameOf(button) : cell.textContent.trim();
}
