import { accessSync, constants, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Conformance } from '../conformance/conformance.ts';
import { BadInput } from './bad-input.ts';
import type { Io } from './io.ts';

/** The folder reports are written to: `--out`, else `DESKPROOF_OUT`, else the usual one. Made if missing. */
export function outFolder(flag: string | undefined, { env, cwd, root }: Io): string {
  const wanted = flag ?? env['DESKPROOF_OUT'];
  const folder = wanted ? resolve(cwd, wanted) : usualFolder({ cwd, root });
  try {
    makeFolder(folder);
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code ?? String(cause);
    throw new BadInput(`Reports cannot be written to ${folder} (${why}).`, { cause });
  }
  return folder;
}

/** `reports/out` in the package; where that is a dependency of somebody's, in the folder in which they work. */
export function usualFolder({ cwd, root }: Pick<Io, 'cwd' | 'root'>): string {
  const isDependency = /[\\/]node_modules[\\/]/u.test(root);
  return join(isDependency ? cwd : root, 'reports/out');
}

/** One level at a time: on a file system that lets nothing be made, Node 20's recursive way never comes back. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    accessSync(folder, constants.W_OK);
    return;
  }
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** The reports that cucumber writes, by file. */
export function cucumberReports(folder: string): Record<string, string> {
  return {
    [join(folder, 'messages.ndjson')]: 'message',
    [join(folder, 'report.html')]: 'html',
    [join(folder, 'junit.xml')]: 'junit',
  };
}

export function writeConformance(folder: string, conformance: Conformance): void {
  writeFileSync(join(folder, 'conformance.json'), `${JSON.stringify(conformance, null, 2)}\n`);
}

/** A folder as it is shown: from the working directory where it lies below it. */
export function shownFolder(folder: string, cwd: string): string {
  const below = relative(cwd, folder);
  return below === '' ? '.' : below.startsWith('..') ? folder : below;
}
