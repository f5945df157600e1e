import { relative } from 'node:path';
import { loadConfiguration, loadSupport } from '@cucumber/cucumber/api';
import { rememberMatches } from './remember-matches.ts';
import type { SupportCode } from './support-code.ts';
import { silent } from './silent-environment.ts';

/** Where the step code is, in loading order. Unit tests lie beside the code and must not be loaded with it. */
export const stepGlobs: readonly string[] = [
  'steps/support/register.js',
  'steps/support/!(*.test).ts',
  'steps/*.steps.ts',
];

/** The step code could not be loaded: a mistake in it, never the target's. */
export class SupportLoadError extends Error {
  override readonly name = 'SupportLoadError';
}

/**
 * Node imports a module once, so that a second load in one process would find no step definitions: the first is kept.
 */
const loaded = new Map<string, Promise<SupportCode>>();

/**
 * Loads step definitions and hooks; once a process for the same folder and globs.
 * @throws SupportLoadError when a file cannot be imported; `cause` is the original error.
 */
export function loadSupportCode(
  root: string,
  steps: readonly string[] = stepGlobs,
): Promise<SupportCode> {
  const key = [root, ...steps].join('\n');
  const known = loaded.get(key) ?? load(root, steps);
  loaded.set(key, known);
  return known;
}

async function load(root: string, steps: readonly string[]): Promise<SupportCode> {
  try {
    const environment = silent(root);
    const provided = { paths: [], import: [...steps] };
    const { runConfiguration } = await loadConfiguration({ file: false, provided }, environment);
    return rememberMatches(await loadSupport(runConfiguration, environment));
  } catch (cause) {
    throw new SupportLoadError(`The step code does not load: ${reason(cause, root)}`, { cause });
  }
}

/** The first line of what was thrown; a syntax error's stack begins with its place, which its message does not tell. */
function reason(error: unknown, root: string): string {
  if (!(error instanceof Error)) return String(error);
  const [first = ''] = error.message.split('\n');
  const place = /^(?:file:\/\/)?(\/.*:\d+)$/m.exec(error.stack?.split('\n')[0] ?? '')?.[1];
  return place === undefined ? first : `${relative(root, place)}: ${first}`;
}
