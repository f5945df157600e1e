import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The last line of a file that was written to its end. */
const end = '\n// This was kept whole.';

/** @type {import('./kept-outputs.d.ts').keptOutputs} */
export function keptOutputs(folder, maker) {
  /** @type {(path: string, source: string | Uint8Array) => string} */
  const fileOf = (path, source) => {
    const hash = createHash('sha256').update(JSON.stringify([maker, path]));
    return join(folder, hash.update(source).digest('hex'));
  };
  return {
    find(path, source) {
      try {
        const kept = readFileSync(fileOf(path, source), 'utf8');
        return kept.endsWith(end) ? kept.slice(0, -end.length) : undefined;
      } catch {
        return undefined;
      }
    },
    keep(path, source, output) {
      const file = fileOf(path, source);
      const beside = `${file}.${process.pid}`;
      try {
        mkdirSync(folder, { recursive: true });
        // Written beside and renamed, so that no other process finds half a file.
        writeFileSync(beside, output + end);
        renameSync(beside, file);
      } catch {
        // The next process makes it again.
      }
    },
  };
}
