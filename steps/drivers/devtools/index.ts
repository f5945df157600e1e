import type { Page } from 'playwright';
import type { ColourScheme, Screen } from '../../ports/screen.ts';
import { Untestable } from '../../support/problems.ts';
import { inPage } from '../browser/in-page.ts';
import type { Inside } from '../browser/inside.ts';
import { pageScript } from '../browser/page-script.ts';
import { screenOf } from '../browser/screen.ts';
import type { OnPage } from '../protocol/driven-desk.ts';
import type { ToldScreen } from '../protocol/told-screen.ts';
import { Unreachable } from '../unreachable.ts';
import { lendBrowser, type LentBrowser } from './connection.ts';
import { findPage } from './find-page.ts';
import { inWords } from './in-words.ts';
import { ownWorldIn } from './own-world.ts';
import { mapOf, withPlacesOf } from './places.ts';

/** A screen, and how to let go of the browser that it is in. */
export interface LentScreen {
  readonly screen: Screen;
  readonly letGo: () => Promise<void>;
}

/**
 * The screen of a window that a driver has on a page of a browser of its own. deskproof looks at that page through DevTools, and does nothing
 * there but press keys. Rejects with `ConfigError` where there is no such page, and with `UnreachableAtStart` where no browser answers.
 */
export async function screenByDevtools(window: OnPage): Promise<LentScreen> {
  const first = window.told();
  let at = await attach(first);
  const attached = [at];
  const looked = screenOf({
    map: mapOf(first),
    inside: () => at.inside,
    emulate: (look) => at.page.emulateMedia(look),
    press: (keys) => inPage(() => at.page.keyboard.press(keys.replace(/\bCtrl\b/u, 'Control'))),
    keyboardOnly: () => byKeyboard(window),
    picture: (scheme = 'light') => picture(at.page, scheme),
  });
  const screen = before(withPlacesOf(first, inWords(first, looked)), async () => {
    if (window.told().page !== at.told.page) attached.push((at = await attach(window.told())));
    if (at.page.isClosed()) throw new Unreachable('The page of this window is closed.');
  });
  return {
    screen,
    async letGo() {
      await Promise.all(attached.splice(0).map((each) => each.letGo()));
    },
  };
}

interface Attached extends Pick<LentBrowser, 'letGo'> {
  readonly told: ToldScreen;
  readonly page: Page;
  readonly inside: Inside;
}

/** Also hears what is spoken from then on. */
async function attach(told: ToldScreen): Promise<Attached> {
  const [{ browser, letGo }, script] = await Promise.all([
    lendBrowser(told.devtools),
    pageScript(),
  ]);
  try {
    const page = await findPage(browser, told);
    return { told, page, letGo, inside: await inPage(() => ownWorldIn(page, script)) };
  } catch (problem) {
    await letGo();
    throw problem;
  }
}

function byKeyboard(window: OnPage): void {
  if (window.told().keyboard === true) window.byKeyboard();
  else
    throw new Untestable(
      "This target's driver does not act by the keyboard alone (screen.keyboard).",
    );
}

function picture(page: Page, scheme: ColourScheme): Promise<Uint8Array> {
  return inPage(async () => {
    await page.emulateMedia({ colorScheme: scheme });
    const taken = await page.screenshot();
    await page.emulateMedia({ colorScheme: null });
    return taken;
  });
}

/** The same screen, with something that is seen to before each look at it. */
function before(screen: Screen, see: () => Promise<void>): Screen {
  const looks = Object.entries(screen) as [string, (...given: unknown[]) => Promise<unknown>][];
  const seen = looks.map(([name, look]) => [
    name,
    async (...given: unknown[]) => {
      await see();
      return look(...given);
    },
  ]);
  return Object.fromEntries(seen) as Screen;
}
