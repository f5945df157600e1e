import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** @param {string[]} told */
const hashOf = (...told) => createHash('sha256').update(JSON.stringify(told));

/** @type {import('./kept-outputs.d.ts').keptOutputs} */
export function keptOutputs(folder, maker) {
  /** @param {string} path */
  const fileOf = (path) => join(folder, hashOf(path).digest('hex'));
  /**
   * The last line of what was written to its end, with all that it was made of.
   * @type {(path: string, source: string | Uint8Array) => string}
   */
  const endOf = (path, source) =>
    `\n// This was kept whole: ${hashOf(maker, path).update(source).digest('hex')}`;
  return {
    find(path, source) {
      try {
        const kept = readFileSync(fileOf(path), 'utf8');
        const end = endOf(path, source);
        return kept.endsWith(end) ? kept.slice(0, -end.length) : undefined;
      } catch {
        return undefined;
      }
    },
    keep(path, source, output) {
      const file = fileOf(path);
      const beside = `${file}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        // Written beside and renamed, so that no other process finds half a file.
        writeFileSync(beside, output + endOf(path, source));
        renameSync(beside, file);
      } catch {
        // The next process makes it again.
      }
    },
  };
}
