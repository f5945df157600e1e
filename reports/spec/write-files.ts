import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput } from '../run/bad-input.ts';

/**
 * Writes files, by path below the folder.
 * @throws BadInput when one of them cannot be written.
 */
export function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    const whole = join(folder, path);
    try {
      mkdirSync(dirname(whole), { recursive: true });
      writeFileSync(whole, content);
    } catch (cause) {
      const { code = String(cause) } = cause as NodeJS.ErrnoException;
      throw new BadInput(`The spec cannot be written: ${whole} (${code}).`, { cause });
    }
  }
}
