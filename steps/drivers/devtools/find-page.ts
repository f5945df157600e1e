import type { Browser, BrowserContext, Page } from 'playwright';
import { ConfigError } from '../../support/problems.ts';
import type { ToldScreen } from '../protocol/told-screen.ts';
import { Unreachable } from '../unreachable.ts';
import { within } from '../within.ts';

/** Longest time for a page that the driver told of to be among those of its browser, in ms. */
const limitMs = 5000;

const ids = new WeakMap<Page, string>();

/** The page that a driver told of. Rejects with `ConfigError` where there is none of this name. */
export async function findPage(browser: Browser, told: ToldScreen): Promise<Page> {
  const arrivals = arrivalsIn(browser.contexts(), told.page);
  try {
    const pages = browser.contexts().flatMap((context) => context.pages());
    return (await firstOf(pages, told.page)) ?? (await within(patience, arrivals.page));
  } catch (problem) {
    throw problem instanceof Unreachable ? notThere(told) : problem;
  } finally {
    arrivals.stop();
  }
}

const patience = { ms: limitMs, sentence: 'The page did not come.' };

function notThere({ devtools, page }: ToldScreen): ConfigError {
  return new ConfigError(
    `The driver says that a window is on page ${page} of the browser with its DevTools at ${devtools}, and there is no such page. The page of a screen is its targetId, as Target.getTargetInfo and /json/list have it.`,
  );
}

/** A page that has only just been opened may still be on its way. */
function arrivalsIn(contexts: readonly BrowserContext[], id: string) {
  let stop: (() => void) | undefined;
  const page = new Promise<Page>((resolve) => {
    const look = (one: Page) => {
      void idOf(one).then((own) => own === id && resolve(one));
    };
    contexts.forEach((context) => context.on('page', look));
    stop = () => contexts.forEach((context) => context.off('page', look));
  });
  return { page, stop: () => stop?.() };
}

async function firstOf(pages: readonly Page[], id: string): Promise<Page | undefined> {
  const all = await Promise.all(pages.map(async (page) => ({ page, own: await idOf(page) })));
  return all.find(({ own }) => own === id)?.page;
}

/** What DevTools call a page; `undefined` where it has gone meanwhile. */
async function idOf(page: Page): Promise<string | undefined> {
  const remembered = ids.get(page);
  if (remembered !== undefined) return remembered;
  try {
    const session = await page.context().newCDPSession(page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    ids.set(page, targetInfo.targetId);
    return targetInfo.targetId;
  } catch {
    return undefined;
  }
}
