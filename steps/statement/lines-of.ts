import { partAt } from './finding.ts';
import { readStatementText, type StatementText } from './statement-text.ts';

/**
 * On which line of a statement something stands, from 1, by its JSON pointer; `undefined` where it does not stand there. A file that cannot
 * be read (any more) has no lines: it was read before, and whatever is to be told is told without them.
 */
export function linesOf(file: string): (pointer: string) => number | undefined {
  const text = textOf(file);
  return (pointer) => {
    if (text === undefined || pointer === '') return undefined;
    const names = pointer.split('/').slice(1);
    const path = names.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    const keys = path.map((name, depth) =>
      Array.isArray(partAt(text.data, path.slice(0, depth))) ? Number(name) : name,
    );
    return partAt(text.data, keys) === undefined ? undefined : text.lineOf(keys);
  };
}

function textOf(file: string): StatementText | undefined {
  try {
    return readStatementText(file, file);
  } catch {
    return undefined;
  }
}
