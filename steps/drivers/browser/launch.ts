import { chromium, type Browser } from 'playwright';
import { endByExit } from '../end-by-exit.ts';
import { findBrowser } from './find-browser.ts';
import { pageScript } from './page-script.ts';

/** The one browser of this process, and the script that every page gets. */
export interface Launched {
  readonly browser: Browser;
  readonly script: string;
  /** Where the browser was found, and its version. */
  readonly source: string;
}

let launched: Promise<Launched> | undefined;

/** Starts the browser when it is first needed. */
export function launch(): Promise<Launched> {
  return (launched ??= start());
}

/** Ends the browser, where one was started. */
export async function shutDown(): Promise<void> {
  const running = await launched?.catch(() => undefined);
  launched = undefined;
  await running?.browser.close();
}

/** Playwright would end the process at Ctrl-C by itself, in the middle of what is being tidied. At the exit it ends the browser. */
const leftToUs = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

async function start(): Promise<Launched> {
  const found = await findBrowser(process.env);
  endByExit();
  const [browser, script] = await Promise.all([
    chromium.launch({
      ...leftToUs,
      executablePath: found.path,
      // A scroll that is still under way would be seen halfway.
      args: ['--disable-smooth-scrolling'],
      env: { ...definedOf(process.env), ...found.environment },
    }),
    pageScript(),
  ]);
  return { browser, script, source: `Chromium ${browser.version()}, ${found.source}` };
}

function definedOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, value]],
    ),
  );
}
