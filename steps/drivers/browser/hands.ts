import type { Page } from 'playwright';
import type { Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import type { Aim } from './aim.ts';
import { inPage } from './in-page.ts';
import type { PageMap, Place } from './page-map.ts';

/** Eyes and hands at one page: looks by role and name, clicks with the mouse, types with the keyboard. */
export interface Hands {
  look(): Promise<DeskView>;
  /** Clicks in the middle of something; a sentence when nobody could. */
  click(aim: Aim): Promise<string | null>;
  /** Clicks where the page asks for a file, and picks one; a sentence when nobody could click, `unsupported` when the page asks for none. */
  chooseFile(aim: Aim, file: ChosenFile): Promise<string | typeof unsupported | null>;
  /** Whether something is on the screen, usable or not. */
  sees(place: Place): Promise<boolean>;
  /** Puts text where the keyboard is. */
  enter(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** What the page made of what was just done. */
  outcome(): Promise<Outcome>;
}

/** The page has no way to do it. */
export const unsupported: Extract<Outcome, { readonly outcome: 'unsupported' }> = {
  outcome: 'unsupported',
};

/** A file on the agent's disk. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Longest wait for the page to ask for a file, in ms. */
const chooserMs = 5000;

export function handsAt(page: Page, map: PageMap): Hands {
  // As text both ways: Playwright takes objects apart field by field, which for a map or a view costs more than reading the page.
  const written = JSON.stringify(map);
  return {
    async look() {
      const view = await inPage(() =>
        page.evaluate(
          async (given) => JSON.stringify(await deskproofInPage.view(JSON.parse(given) as PageMap)),
          written,
        ),
      );
      return JSON.parse(view) as DeskView;
    },
    async click(aim) {
      const point = await inPage(() =>
        page.evaluate(
          ([what, given]) => deskproofInPage.pointAt(what, JSON.parse(given) as PageMap),
          [aim, written] as const,
        ),
      );
      if ('problem' in point) return point.problem;
      await page.mouse.click(point.x, point.y);
      return null;
    },
    async chooseFile(aim, { name, bytes }) {
      const asked = page.waitForEvent('filechooser', { timeout: chooserMs }).catch(() => null);
      const problem = await this.click(aim);
      if (problem !== null) return problem;
      const buffer = Buffer.from(bytes);
      const chooser = await asked;
      // No refusal of the file: nobody has seen it. A scenario that needs it cannot be judged here.
      if (!chooser) return unsupported;
      await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
      return null;
    },
    sees: (place) => inPage(() => page.evaluate((given) => deskproofInPage.sees(given), place)),
    enter: (text) => page.keyboard.insertText(text),
    press: (keys) => page.keyboard.press(keys.replace(/\bCtrl\b/u, 'Control')),
    async outcome() {
      const reason = await inPage(() =>
        page.evaluate((given) => deskproofInPage.refusal(JSON.parse(given) as PageMap), written),
      );
      return reason === null ? { outcome: 'done' } : { outcome: 'refused', reason };
    },
  };
}
