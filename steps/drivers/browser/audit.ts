import type { Page } from 'playwright';
import type { ColourScheme, Violation } from '../../ports/screen.ts';
import { axeSource } from './axe-source.ts';
import { inPage } from './in-page.ts';
import { insideOf } from './inside.ts';
import type { OnScreen } from './screen.ts';

type Audited = Pick<OnScreen, 'inside' | 'emulate'>;

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
export async function audit(desk: Audited, scheme: ColourScheme): Promise<readonly Violation[]> {
  await desk.emulate({ colorScheme: scheme, reducedMotion: 'reduce' });
  const inside = desk.inside();
  const found = await inPage(async () => {
    // Once a page: to bring it there takes as long as half an audit.
    const isThere = await inside.evaluate(() => 'axe' in globalThis, null);
    if (!isThere) await inside.run(axeSource());
    return inside.evaluate(async (runOnly) => {
      const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
      return violations.map(({ id, help, nodes }) => ({
        rule: id,
        help,
        where: nodes.map(({ target }) => target.join(' ')),
      }));
    }, rules);
  });
  await desk.emulate({ colorScheme: null, reducedMotion: null });
  return found;
}

/** The same for a page that is nobody's desk. */
export function auditPage(page: Page, scheme: ColourScheme): Promise<readonly Violation[]> {
  const emulate = (look: Parameters<Audited['emulate']>[0]) => page.emulateMedia(look);
  return audit({ inside: () => insideOf(page), emulate }, scheme);
}
