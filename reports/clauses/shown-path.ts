import { isAbsolute, relative } from 'node:path';

/** A path as messages show it: from the working directory where it lies below it, else as given. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path);
  const below = fromHere !== '' && !fromHere.startsWith('..') && !isAbsolute(fromHere);
  return (below ? fromHere : path).replaceAll('\\', '/');
}
