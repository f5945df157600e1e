import type { Page } from 'playwright';
import type { Action, Desk, Outcome } from '../../ports/desk.ts';
import type { Screen } from '../../ports/screen.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable, UnreachableAtStart } from '../unreachable.ts';
import { carryOut } from './gestures.ts';
import { handsAt } from './hands.ts';
import { insideOf } from './inside.ts';
import { keyboardHandsAt } from './keyboard-hands.ts';
import { lendPage, startTrace, takeBack, viewport, type LentPage } from './lent-pages.ts';
import type { PageMap } from './page-map.ts';
import { screenOf } from './screen.ts';

/** Where an agent's page is, and what the driver must know about the time and the windows there. */
export interface PageAddress {
  readonly url: string;
  readonly map: PageMap;
  /** ms since 1970 at which the page's clock starts. */
  readonly now: number;
  /** Resolves when the target has so many windows of this agent; left out where nobody can say. */
  readonly windows?: (count: number) => Promise<void>;
  /** How many it has now. */
  readonly count?: () => number;
  /** Whether the desktop leaves nothing but cookies and storage behind, so that its page, emptied, may serve another desk. */
  readonly leavesNothing?: boolean;
  /** File for Playwright's trace of all that happens on the page, written when the desk is closed; left out, none is kept. */
  readonly trace?: string;
}

/** A desk on a page of a real browser. */
export interface BrowserDesk extends Desk {
  readonly screen: Screen;
  /** Lets time pass on the page. */
  advance(ms: number): Promise<void>;
  /** What the page looks like now, as PNG. */
  picture(look?: Look): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** How a picture is taken: sizes in CSS pixels. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

/** Longest time for a page to be there, in ms. */
const openLimitMs = 10_000;
const done: Outcome = { outcome: 'done' };

/** What a window that is not there shows. */
const nothing: DeskView = {
  requests: [],
  requestsTotal: 0,
  acceptAll: null,
  ronaPrompt: null,
  tasks: [],
  conversation: null,
  dialog: null,
  notifications: [],
  notificationCenter: null,
  announcements: [],
  history: [],
  allText: '',
};

/** Opens an agent's desktop in a browser of its own: nothing is shared with other agents. */
export async function driveInBrowser(address: PageAddress): Promise<BrowserDesk> {
  const lent = await lendPage(address.now);
  if (address.trace !== undefined) await startTrace(lent);
  const desk = new DeskOnPage(lent, address);
  try {
    await desk.open();
  } catch (problem) {
    await lent.context.close();
    throw new UnreachableAtStart(whyNotOpened(address.url, problem));
  }
  return desk;
}

/** Without what stands behind the `#` or the `?`: that may be the agent's token. */
function whyNotOpened(url: string, problem: unknown): string {
  const { origin, pathname } = new URL(url);
  const said = String(problem);
  const cause = /net::\w+|Timeout \d+ms exceeded/u.exec(said)?.[0] ?? said.split('\n')[0] ?? '';
  return `The desktop at ${origin}${pathname} cannot be opened: ${cause}.`;
}

class DeskOnPage implements BrowserDesk {
  readonly #lent: LentPage;
  readonly #address: PageAddress;
  #page: Page | null = null;
  #isOffline = false;
  /** Whether only views and actions have been asked of the page so far. */
  #isPlain = true;
  #hands = handsAt;
  readonly screen: Screen;

  constructor(lent: LentPage, address: PageAddress) {
    this.#lent = lent;
    this.#address = address;
    this.screen = screenOf({
      map: address.map,
      inside: () => insideOf(this.#openPage()),
      emulate: (look) => this.#openPage().emulateMedia(look),
      press: async (keys) => {
        const hands = handsAt(this.#openPage(), address.map);
        await hands.press(keys);
        await hands.outcome();
      },
      keyboardOnly: () => (this.#hands = keyboardHandsAt),
      picture: (scheme = 'light') => this.picture({ scheme }),
    });
  }

  async open(): Promise<void> {
    const before = this.#address.count?.() ?? 0;
    this.#page = this.#isPlain ? this.#lent.page : await this.#lent.context.newPage();
    await this.#page.goto(this.#address.url, { timeout: openLimitMs });
    await this.#address.windows?.(before + 1);
  }

  async view(): Promise<DeskView> {
    return this.#page ? handsAt(this.#page, this.#address.map).look() : nothing;
  }

  async act(action: Action): Promise<Outcome> {
    const page = this.#page;
    if (action.verb === 'reopenDesk') {
      if (!page) await this.open();
      return done;
    }
    if (!page) return { outcome: 'refused', reason: 'The desk is closed.' };
    if (action.verb === 'closeDesk') return this.#leave(() => page.close(), true);
    if (action.verb === 'goOffline') return this.#loseNetwork(page);
    if (action.verb === 'goOnline') return this.#comeBack();
    if (action.verb === 'reload') return this.#reload(page);
    return carryOut(this.#hands(page, this.#address.map), action, this.#address.map);
  }

  async advance(ms: number): Promise<void> {
    if (ms > 0) await this.#page?.clock.fastForward(ms);
  }

  async picture({ scheme = 'light', ...size }: Look = {}): Promise<Uint8Array> {
    const page = this.#openPage();
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ ...viewport, ...size });
    const picture = await page.screenshot();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    return picture;
  }

  async close(): Promise<void> {
    const { trace, leavesNothing } = this.#address;
    if (trace !== undefined) await this.#lent.context.tracing.stop({ path: trace });
    if (trace === undefined && this.#isPlain && leavesNothing === true) takeBack(this.#lent);
    else await this.#lent.context.close();
  }

  #openPage(): Page {
    if (!this.#page) throw new Unreachable('The window is closed.');
    this.#isPlain = false;
    return this.#page;
  }

  /** Goes away, and waits until the target has noticed. */
  async #leave(how: () => Promise<void>, isForGood = false): Promise<Outcome> {
    const there = this.#address.count?.() ?? 0;
    const wasOffline = this.#isOffline;
    this.#isPlain = false;
    await how();
    if (isForGood) this.#page = null;
    this.#isOffline = !isForGood;
    if (!wasOffline) await this.#address.windows?.(there - 1);
    return done;
  }

  /**
   * The page hears of it first, then the network is gone: the other way round, what the page does on hearing it would be lost with the
   * network sometimes, and sometimes not.
   */
  async #loseNetwork(page: Page): Promise<Outcome> {
    const outcome = await this.#leave(async () => {
      await page.evaluate('window.dispatchEvent(new Event("offline"))');
    });
    await this.#lent.context.setOffline(true);
    return outcome;
  }

  async #comeBack(): Promise<Outcome> {
    const there = this.#address.count?.() ?? 0;
    await this.#lent.context.setOffline(false);
    this.#isOffline = false;
    await this.#address.windows?.(there + 1);
    return done;
  }

  async #reload(page: Page): Promise<Outcome> {
    const there = this.#address.count?.() ?? 0;
    await page.reload();
    await this.#address.windows?.(there);
    return handsAt(page, this.#address.map).outcome();
  }
}
