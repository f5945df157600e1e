import type { Page } from 'playwright';
import type { ColourScheme, Violation } from '../../ports/screen.ts';
import { axeSource } from './axe-source.ts';
import { inPage } from './in-page.ts';

/** WCAG 2.1, A and AA. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

/** What of axe is used, and of what it answers. */
interface Axe {
  run(options: {
    readonly runOnly: readonly string[];
    readonly resultTypes: readonly string[];
  }): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly target: readonly unknown[] }[];
    }[];
  }>;
}

declare global {
  /** In the page, once `audit` has put it there. */
  const axe: Axe;
}

/** Looks for what breaks WCAG on the page as it is now. Everything stands still meanwhile: a colour on its way counts for nothing. */
export async function audit(page: Page, scheme: ColourScheme): Promise<readonly Violation[]> {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const found = await inPage(async () => {
    // Once a page: to bring it there takes as long as half an audit.
    if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axeSource());
    return page.evaluate(async (runOnly) => {
      const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        where: nodes.map(({ target }) => target.join(' ')),
      }));
    }, rules);
  });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  return found;
}
