import type { Browser, BrowserContext, Page } from 'playwright';
import { within } from '../within.ts';
import { launch } from './launch.ts';

/** An empty page in a browser context of its own. */
export interface LentPage {
  readonly context: BrowserContext;
  readonly page: Page;
  /** How many desks have been on it, this one included. */
  readonly uses: number;
}

/** Size of every window, in CSS pixels. */
export const viewport = { width: 1280, height: 800 };

/**
 * Most desks that one page serves. Each leaves a line in Playwright's log of the page's clock, which every later page load goes through
 * again; and a renderer that lives for ever would hide what only a new one does.
 */
const mostUses = 25;
/** Longest time for emptying a page, in ms. */
const limitMs = 5000;

/** Pages that are being emptied or are empty, the longest waiting first; `null` where one could not be. */
const spares = new WeakMap<Browser, Promise<LentPage | null>[]>();

/** Lends an empty page whose clock stands at `now` (ms since 1970). Nothing that another desk left is on it. */
export async function lendPage(now: number): Promise<LentPage> {
  const { browser, script } = await launch();
  const lent = (await spares.get(browser)?.shift()) ?? (await newPage(browser, script));
  await lent.context.clock.install({ time: now });
  return lent;
}

/** Records all that happens on a page from now on. Its context cannot be taken back then. */
export async function startTrace({ context }: LentPage): Promise<void> {
  await context.tracing.start({ snapshots: true, screenshots: true });
}

/**
 * Takes a page back and empties it for the next desk, which waits for that: a warm page shows a desktop in half the time of a new one.
 * To be told only of a page that leaves nothing but cookies and storage behind; any other one has its context closed.
 */
export function takeBack(lent: LentPage): void {
  const browser = lent.context.browser();
  if (!browser) return;
  const waiting = spares.get(browser) ?? [];
  spares.set(browser, waiting);
  waiting.push(emptied(lent));
}

async function newPage(browser: Browser, script: string): Promise<LentPage> {
  const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC' });
  await context.addInitScript(script);
  return { context, page: await context.newPage(), uses: 1 };
}

async function emptied({ context, page, uses }: LentPage): Promise<LentPage | null> {
  try {
    if (uses >= mostUses) throw new Error('This page has served long enough.');
    const sentence = `A page could not be emptied within ${limitMs} ms.`;
    await within({ ms: limitMs, sentence }, empty(context, page));
    return { context, page, uses: uses + 1 };
  } catch {
    await context.close().catch(() => undefined);
    return null;
  }
}

async function empty(context: BrowserContext, page: Page): Promise<void> {
  await page.evaluate('sessionStorage.clear(); localStorage.clear();');
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await context.clearCookies();
}
