import type { KnownNames } from './known-names.ts';

/** A path into the data of a file: keys and list positions. */
export type DataPath = readonly (string | number)[];

/** Something that is wrong, before it is known on which line. */
export interface Finding {
  readonly path: DataPath;
  readonly sentence: string;
  readonly hint: string;
}

/** What there is to check a statement by. */
export interface Checked {
  /** As it stands in the file: anything at all. */
  readonly data: unknown;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly known: KnownNames;
}

/** The part of the data at a path; undefined where there is none. */
export function partAt(data: unknown, path: DataPath): unknown {
  return path.reduce((part: unknown, key) => {
    const holds = typeof part === 'object' && part !== null && Object.hasOwn(part, key);
    return holds ? (part as Record<string | number, unknown>)[key] : undefined;
  }, data);
}

/** The text there, or undefined. */
export function textAt(data: unknown, path: DataPath): string | undefined {
  const part = partAt(data, path);
  return typeof part === 'string' ? part : undefined;
}

/** What the list there has; nothing where there is no list. */
export function listAt(data: unknown, path: DataPath): readonly unknown[] {
  const part = partAt(data, path);
  return Array.isArray(part) ? part : [];
}

/** The keys and values of the mapping there; nothing where there is no mapping. */
export function entriesAt(data: unknown, path: DataPath): readonly [string, unknown][] {
  const part = partAt(data, path);
  return isMapping(part) ? Object.entries(part) : [];
}

export function isMapping(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null && !Array.isArray(part);
}

/** As people write it: `agents[0].name`. The root is "The statement". */
export function shownPath(path: DataPath): string {
  if (path.length === 0) return 'The statement';
  return path
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at > 0 ? '.' : ''}${key}`))
    .join('');
}

/** As a JSON pointer. */
export function pointerOf(path: DataPath): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
