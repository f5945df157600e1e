import type { Page } from 'playwright';
import type { Screen } from '../../ports/screen.ts';
import { audit } from './audit.ts';
import { handsAt } from './hands.ts';
import { inPage } from './in-page.ts';
import type { PageMap } from './page-map.ts';

/** What a screen needs of the desk that is on it. */
export interface OnScreen {
  readonly map: PageMap;
  /** The page that is open now. Throws where the window is closed. */
  page(): Page;
  keyboardOnly(): void;
  picture: Screen['picture'];
}

/** What can be asked of a desk because it is on a page. What was spoken is remembered by the page: it is gone when the page is. */
export function screenOf(desk: OnScreen): Screen {
  const { map } = desk;
  return {
    audit: (scheme) => audit(desk.page(), scheme),
    focused: () =>
      inPage(() => desk.page().evaluate((given) => deskproofInPage.focused(given), map)),
    async press(keys) {
      const hands = handsAt(desk.page(), map);
      await hands.press(keys);
      await hands.outcome();
    },
    targets: () =>
      inPage(() => desk.page().evaluate((given) => deskproofInPage.targets(given), map)),
    requestPlaces: () =>
      inPage(() => desk.page().evaluate((given) => deskproofInPage.requestPlaces(given), map)),
    inSight: (text) =>
      inPage(() =>
        desk
          .page()
          .evaluate(([what, given]) => deskproofInPage.inSight(what, given), [text, map] as const),
      ),
    spoken: () => inPage(() => desk.page().evaluate((given) => deskproofInPage.spoken(given), map)),
    place: (name) =>
      inPage(() =>
        desk
          .page()
          .evaluate(([what, given]) => deskproofInPage.place(what, given), [name, map] as const),
      ),
    table: (name) =>
      inPage(() =>
        desk
          .page()
          .evaluate(([what, given]) => deskproofInPage.table(what, given), [name, map] as const),
      ),
    async keyboardOnly() {
      desk.keyboardOnly();
      return Promise.resolve();
    },
    picture: (scheme) => desk.picture(scheme),
  };
}
