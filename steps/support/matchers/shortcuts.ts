import type { Finding, Matcher } from '../problems.ts';
import { listed, unless } from './finding.ts';

export type Column = 'Group' | 'Action' | 'Shortcut';
const columns: readonly Column[] = ['Group', 'Action', 'Shortcut'];

/** A table as a screen shows it: its head, then its rows. */
type Table = readonly (readonly string[])[] | null;

function inTable(
  look: (rows: readonly (readonly string[])[], head: readonly string[]) => Finding | undefined,
): Matcher<Table> {
  return (table) => {
    const [head, ...rows] = table ?? [];
    return head ? look(rows, head) : { expected: 'a list of shortcuts', seen: 'none' };
  };
}

/** WA-KEY-07: these three, whatever their order, and shortcuts under them. */
export function hasColumns(): Matcher<Table> {
  return inTable((rows, head) =>
    unless(
      rows.length > 0 && columns.every((column) => head.includes(column)),
      `shortcuts under ${listed(columns)}`,
      `${rows.length} rows under ${listed(head)}`,
    ),
  );
}

/** WA-KEY-07: keys are compared as they are pressed, however they are written. */
export function listsKeys(keys: string, isListed: boolean): Matcher<Table> {
  const plain = (text = '') => text.replaceAll(/\s/gu, '').toLowerCase();
  return inTable((rows, head) => {
    const shown = cells(rows, head, 'Shortcut');
    return unless(
      shown.map(plain).includes(plain(keys)) === isListed,
      isListed ? `${keys} in the list` : `a list without ${keys}`,
      listed(shown),
    );
  });
}

/** WA-KEY-07: up or down. */
export function inOrderOf(column: Column): Matcher<Table> {
  return inTable((rows, head) => {
    const shown = cells(rows, head, column);
    const upwards = [...shown].sort((a, b) => a.localeCompare(b, 'en'));
    const isUp = shown.join('\n') === upwards.join('\n');
    const isDown = shown.join('\n') === upwards.reverse().join('\n');
    return unless(
      shown.length > 2 && (isUp || isDown),
      `a list in the order of ${column}`,
      listed(shown),
    );
  });
}

function cells(
  rows: readonly (readonly string[])[],
  head: readonly string[],
  column: Column,
): readonly string[] {
  return rows.map((row) => row[head.indexOf(column)] ?? '');
}
