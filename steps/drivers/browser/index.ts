import type { BrowserContext, Page } from 'playwright';
import type { Action, Desk, Outcome } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { Unreachable } from '../unreachable.ts';
import { carryOut } from './gestures.ts';
import { handsAt } from './hands.ts';
import { launch } from './launch.ts';
import type { PageMap } from './page-map.ts';

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
}

/** A desk on a page of a real browser. */
export interface BrowserDesk extends Desk {
  /** Lets time pass on the page. */
  advance(ms: number): Promise<void>;
  /** What the page looks like now, as PNG. */
  picture(look?: Look): Promise<Uint8Array>;
  /** Hands the page to a tool that looks at it in its own way. */
  withPage(look: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** How a picture is taken: sizes in CSS pixels. */
export interface Look {
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

const done: Outcome = { outcome: 'done' };
const viewport = { width: 1280, height: 800 };

/** What a window that is not there shows. */
const nothing: DeskView = {
  requests: [],
  requestsTotal: 0,
  ronaPrompt: null,
  tasks: [],
  conversation: null,
  dialog: null,
  notifications: [],
  announcements: [],
  history: [],
  allText: '',
};

/** Opens an agent's desktop in a browser of its own: nothing is shared with other agents. */
export async function driveInBrowser(address: PageAddress): Promise<BrowserDesk> {
  const { browser, script } = await launch();
  const context = await browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC' });
  await context.addInitScript(script);
  await context.clock.install({ time: address.now });
  const desk = new DeskOnPage(context, address);
  await desk.open();
  return desk;
}

class DeskOnPage implements BrowserDesk {
  readonly #context: BrowserContext;
  readonly #address: PageAddress;
  #page: Page | null = null;
  #isOffline = false;

  constructor(context: BrowserContext, address: PageAddress) {
    this.#context = context;
    this.#address = address;
  }

  async open(): Promise<void> {
    const before = this.#address.count?.() ?? 0;
    this.#page = await this.#context.newPage();
    await this.#page.goto(this.#address.url);
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
    return carryOut(handsAt(page, this.#address.map), action, this.#address.map);
  }

  async advance(ms: number): Promise<void> {
    if (ms > 0) await this.#page?.clock.fastForward(ms);
  }

  async withPage(look: (page: Page) => Promise<void>): Promise<void> {
    if (!this.#page) throw new Unreachable('The window is closed.');
    await look(this.#page);
  }

  async picture({ scheme = 'light', ...size }: Look = {}): Promise<Uint8Array> {
    if (!this.#page) throw new Unreachable('The window is closed, so there is no picture of it.');
    await this.#page.emulateMedia({ colorScheme: scheme });
    await this.#page.setViewportSize({ ...viewport, ...size });
    const picture = await this.#page.screenshot();
    await this.#page.setViewportSize(viewport);
    await this.#page.emulateMedia({ colorScheme: 'light' });
    return picture;
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  /** Goes away, and waits until the target has noticed. */
  async #leave(how: () => Promise<void>, isForGood = false): Promise<Outcome> {
    const there = this.#address.count?.() ?? 0;
    const wasOffline = this.#isOffline;
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
    await this.#context.setOffline(true);
    return outcome;
  }

  async #comeBack(): Promise<Outcome> {
    const there = this.#address.count?.() ?? 0;
    await this.#context.setOffline(false);
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
