import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadInput } from '../run/bad-input.ts';
import { makeFolder } from '../run/out-folder.ts';

/** A file to be written. */
export interface NewFile {
  readonly path: string;
  /** As messages show it. */
  readonly shown: string;
  readonly text: string;
}

/**
 * Refuses to write where something is already, unless `force` says so.
 * @throws BadInput that names all that is there.
 */
export function refuseExisting(files: readonly Omit<NewFile, 'text'>[], force: boolean): void {
  const there = files.filter(({ path }) => !force && existsSync(path)).map(({ shown }) => shown);
  if (there.length === 0) return;
  const verb = there.length === 1 ? 'is' : 'are';
  throw new BadInput(
    `${there.join(' and ')} ${verb} there already, and nothing was written: --force overwrites, --out writes the statement elsewhere.`,
  );
}

/**
 * Writes the files, with the folders that they need.
 * @throws BadInput when one cannot be written, or appeared meanwhile.
 */
export function writeNew(files: readonly NewFile[], force: boolean): void {
  refuseExisting(files, force);
  for (const { path, shown, text } of files) {
    try {
      makeFolder(dirname(path));
      writeFileSync(path, text, { flag: force ? 'w' : 'wx' });
    } catch (cause) {
      const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
      throw new BadInput(`${shown} cannot be written (${why}).`, { cause });
    }
  }
}
