import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError } from '../../support/problems.ts';
import { unpackedChromium } from './unpack-chromium.ts';

/** A Chromium that can be launched. */
export interface FoundBrowser {
  readonly path: string;
  /** Where it was found, in words, for the report. */
  readonly source: string;
  /** What its process needs in its environment beside ours. */
  readonly environment: Readonly<Record<string, string>>;
}

const systemNames = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

const hint =
  'Set DESKPROOF_BROWSER to the path of a Chromium or Chrome, or run "npx playwright install chromium-headless-shell".';

/**
 * Finds a browser on any machine: `DESKPROOF_BROWSER`, then Playwright's own, then the one that came from npm (the same everywhere),
 * then the system's. `ConfigError` when there is none, or when the one that was named cannot be used.
 */
export async function findBrowser(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundBrowser> {
  const named = environment['DESKPROOF_BROWSER'];
  if (named !== undefined && named !== '') return namedBrowser(named);
  const found =
    ownOfPlaywright(environment) ?? (await fromNpm(environment)) ?? ofSystem(environment);
  if (!found) throw new ConfigError(`No browser was found. ${hint}`);
  return found;
}

function namedBrowser(path: string): FoundBrowser {
  if (path === 'none') {
    throw new ConfigError('DESKPROOF_BROWSER=none: no browser may be used, so nothing is judged.');
  }
  if (isExecutable(path)) return plain(path, 'DESKPROOF_BROWSER');
  throw new ConfigError(`DESKPROOF_BROWSER names ${path}, which is no program that can be run.`);
}

/** Where Playwright keeps the browsers it downloads; one that is whole has a marker beside it. */
function ownOfPlaywright(
  environment: Readonly<Record<string, string | undefined>>,
): FoundBrowser | null {
  const root =
    environment['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache', 'ms-playwright');
  const folder = join(root, `chromium_headless_shell-${playwrightRevision()}`);
  const path = join(folder, 'chrome-headless-shell-linux64', 'chrome-headless-shell');
  const isWhole = existsSync(join(folder, 'INSTALLATION_COMPLETE')) && isExecutable(path);
  return isWhole ? plain(path, "Playwright's own") : null;
}

function playwrightRevision(): string {
  const require = createRequire(import.meta.url);
  const core = dirname(createRequire(require.resolve('playwright')).resolve('playwright-core'));
  const { browsers } = JSON.parse(readFileSync(join(core, 'browsers.json'), 'utf8')) as {
    readonly browsers: readonly { readonly name: string; readonly revision: string }[];
  };
  return browsers.find(({ name }) => name === 'chromium-headless-shell')?.revision ?? '';
}

async function fromNpm(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<FoundBrowser | null> {
  const unpacked = await unpackedChromium(environment);
  return unpacked && { ...unpacked, source: `npm @sparticuz/chromium ${unpacked.version}` };
}

function ofSystem(environment: Readonly<Record<string, string | undefined>>): FoundBrowser | null {
  const folders = (environment['PATH'] ?? '').split(':').filter(Boolean);
  for (const name of systemNames) {
    const path = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (path !== undefined) return plain(path, `the system's ${name}`);
  }
  return null;
}

function plain(path: string, source: string): FoundBrowser {
  return { path, source, environment: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
