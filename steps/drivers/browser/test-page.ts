import type { Page } from 'playwright';
import { handsAt, type Hands } from './hands.ts';
import { launch } from './launch.ts';
import { referenceMap } from './reference-map.ts';

/** For unit tests: a page of our own making in a real browser, so that what must be seen is known. */
export async function onTestPage(
  body: string,
  use: (hands: Hands, page: Page) => Promise<void>,
): Promise<void> {
  const { browser, script } = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(script);
  const html = `<!doctype html><html lang="en" data-busy="0"><title>Title</title><body>${body}</body></html>`;
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  try {
    await use(handsAt(page, referenceMap), page);
  } finally {
    await page.close();
  }
}
