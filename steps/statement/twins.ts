import { listAt, textAt } from './finding.ts';
import type { DataPath, Finding } from './finding.ts';

/** A list in which no name may stand twice; `field` is where the name of an item stands, if not in the item itself. */
interface Names {
  readonly path: DataPath;
  /** What its items are, in one noun. */
  readonly kind: string;
  readonly field?: string;
}

/** The items of a list whose names stood in it before. */
export function twins(data: unknown, { path, kind, field }: Names): Finding[] {
  const seen = new Set<string>();
  return listAt(data, path).flatMap((_, at) => {
    const place = [...path, at, ...(field === undefined ? [] : [field])];
    const name = textAt(data, place);
    if (name === undefined || !seen.has(name)) {
      if (name !== undefined) seen.add(name);
      return [];
    }
    const sentence = `There are two ${kind} named "${name}".`;
    return [{ path: place, sentence, hint: 'Scenarios tell them apart by name: rename one.' }];
  });
}
