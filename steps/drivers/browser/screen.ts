import type { ColourScheme, Screen } from '../../ports/screen.ts';
import { audit } from './audit.ts';
import { inPage } from './in-page.ts';
import type { Inside } from './inside.ts';
import type { ScreenMap } from './screen-map.ts';

/** What a screen needs of the desk that is on it. */
export interface OnScreen {
  readonly map: ScreenMap;
  /** The way into the page that is open now. Throws where the window is closed. */
  inside(): Inside;
  /** Has the page in these colours, with or without what moves; `null`: as it is by itself. */
  emulate(look: {
    readonly colorScheme: ColourScheme | null;
    readonly reducedMotion: 'reduce' | null;
  }): Promise<void>;
  /** Presses keys as written on a keyboard, and waits for what comes of it. */
  press(keys: string): Promise<void>;
  keyboardOnly(): void;
  picture: Screen['picture'];
}

/** What can be asked of a desk because it is on a page. What was spoken is remembered by the page: it is gone when the page is. */
export function screenOf(desk: OnScreen): Screen {
  const { map } = desk;
  const look = <Given, Found>(
    how: (given: readonly [ScreenMap, Given]) => Found | Promise<Found>,
    given: Given,
  ) => inPage(() => desk.inside().evaluate(how, [map, given] as const));
  return {
    audit: (scheme) => audit(desk, scheme),
    focused: () => look(([where]) => deskproofInPage.focused(where), null),
    press: (keys) => desk.press(keys),
    targets: () => look(([where]) => deskproofInPage.targets(where), null),
    requestPlaces: () => look(([where]) => deskproofInPage.requestPlaces(where), null),
    inSight: (text) => look(([where, what]) => deskproofInPage.inSight(what, where), text),
    spoken: () => look(([where]) => deskproofInPage.spoken(where), null),
    place: (name) => look(([where, what]) => deskproofInPage.place(what, where), name),
    table: (name) => look(([where, what]) => deskproofInPage.table(what, where), name),
    async keyboardOnly() {
      desk.keyboardOnly();
      return Promise.resolve();
    },
    picture: (scheme) => desk.picture(scheme),
  };
}
