import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SuiteIdentity } from './conformance.ts';

/**
 * Which suite judges: the package's name and version, and one digest over every feature and clause file below
 * `features/`. A change of a letter in one of them gives another revision; where the package lies does not.
 */
export function suiteIdentity(root: string): SuiteIdentity {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    name?: string;
    version?: string;
  };
  return { name: name ?? 'deskproof', version: version ?? '0.0.0', revision: revision(root) };
}

function revision(root: string): string {
  const folder = join(root, 'features');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(feature|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, name: relative(folder, path).split(sep).join('/') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const hash = createHash('sha256');
  for (const { path, name } of files) {
    const text = readFileSync(path);
    hash.update(`${name}\n${text.length}\n`).update(text);
  }
  return `sha256:${hash.digest('hex')}`;
}
