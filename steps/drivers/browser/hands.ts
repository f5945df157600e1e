import type { Page } from 'playwright';
import type { Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable } from '../unreachable.ts';
import type { Aim, Point } from './aim.ts';
import type { PageMap, Place } from './page-map.ts';

/** What of the in-page script the driver calls. */
interface InPage {
  view(map: PageMap): Promise<DeskView>;
  pointAt(aim: Aim, map: PageMap): Promise<Point>;
  sees(place: Place): boolean;
  refusal(map: PageMap): Promise<string | null>;
}

declare const deskproofInPage: InPage;

/** Eyes and hands at one page: looks by role and name, clicks with the mouse, types with the keyboard. */
export interface Hands {
  look(): Promise<DeskView>;
  /** Clicks in the middle of something; a sentence when nobody could. */
  click(aim: Aim): Promise<string | null>;
  /** Whether something is on the screen, usable or not. */
  sees(place: Place): Promise<boolean>;
  /** Puts text where the keyboard is. */
  enter(text: string): Promise<void>;
  press(keys: string): Promise<void>;
  /** What the page made of what was just done. */
  outcome(): Promise<Outcome>;
}

export function handsAt(page: Page, map: PageMap): Hands {
  const inPage = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (problem) {
      throw new Unreachable(`The page did not answer: ${firstLine(problem)}`);
    }
  };
  return {
    look: () => inPage(() => page.evaluate((given) => deskproofInPage.view(given), map)),
    async click(aim) {
      const point = await inPage(() =>
        page.evaluate(([what, where]) => deskproofInPage.pointAt(what, where), [aim, map] as const),
      );
      if ('problem' in point) return point.problem;
      await page.mouse.click(point.x, point.y);
      return null;
    },
    sees: (place) => inPage(() => page.evaluate((given) => deskproofInPage.sees(given), place)),
    enter: (text) => page.keyboard.insertText(text),
    press: (keys) => page.keyboard.press(keys.replace(/\bCtrl\b/u, 'Control')),
    async outcome() {
      const reason = await inPage(() =>
        page.evaluate((given) => deskproofInPage.refusal(given), map),
      );
      return reason === null ? { outcome: 'done' } : { outcome: 'refused', reason };
    },
  };
}

function firstLine(problem: unknown): string {
  return (problem instanceof Error ? problem.message : String(problem)).split('\n')[0] ?? '';
}
