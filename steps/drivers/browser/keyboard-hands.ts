import type { Page } from 'playwright';
import type { Aim } from './aim.ts';
import { handsAt, type Hands } from './hands.ts';
import { inPage } from './in-page.ts';
import type { PageMap } from './page-map.ts';

/** Presses after which nobody goes on looking for it. */
const patience = 150;

/** The same eyes and hands, but no mouse: whatever is clicked otherwise is gone to by Tab and arrows, and pressed by a key. */
export function keyboardHandsAt(page: Page, map: PageMap): Hands {
  const hands = handsAt(page, map);
  return { ...hands, click: (aim) => goTo(aim, (what) => ask(page, what, map), hands) };
}

type Ask = (aim: Aim) => ReturnType<typeof deskproofInPage.nextKey>;

async function goTo(aim: Aim, ask: Ask, hands: Hands): Promise<string | null> {
  for (let presses = 0; presses < patience; presses++) {
    const next = await ask(aim);
    if ('problem' in next) return next.problem;
    if ('key' in next) await hands.press(next.key);
    else {
      if (next.last !== null) await hands.press(next.last);
      return null;
    }
  }
  const called = `${aim.place.role} ${aim.place.name ?? ''}`.trim();
  return `The ${called} could not be reached with the keyboard.`;
}

function ask(page: Page, aim: Aim, map: PageMap): ReturnType<Ask> {
  return inPage(() =>
    page.evaluate(([what, where]) => deskproofInPage.nextKey(what, where), [aim, map] as const),
  );
}
