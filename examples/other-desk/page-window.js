import { BUSY, DEEDS, DOOR, PROBLEM, VIEW } from './page-map.js';
import { KEYBOARD, MOUSE } from './page-hands.js';
import { atRest, readPage } from './page-read.js';

/** What cannot be done on the page as it is: the reason is a sentence. */
export class Refusal extends Error {}

/** One agent's page in a browser context of its own, with a clock that goes as it is told to. Nothing is waited for longer than 10 s. */
export class Window {
  #page;
  #hands = MOUSE;

  constructor(context, { url, name, pin }) {
    Object.assign(this, { context, url, name, pin });
    context.setDefaultTimeout(10_000);
  }

  /** `now`: ms since 1970, the time of the centre. */
  static async open(browser, { now, ...rest }) {
    const context = await browser.newContext();
    await context.clock.install({ time: now });
    await context.clock.pauseAt(now);
    const opened = new Window(context, rest);
    await opened.#enter();
    return opened;
  }

  async #enter() {
    this.#page ??= await this.context.newPage();
    await this.#page.goto(this.url);
    await this.#passDoor();
  }

  async #passDoor() {
    await this.#page.getByLabel(DOOR.name).fill(this.name);
    await this.#page.getByLabel(DOOR.pin).fill(this.pin);
    await this.#page.getByRole('button', { name: DOOR.open }).click();
    await this.#page.locator(DOOR.inside).waitFor();
  }

  /** What DevTools call the page. */
  async id() {
    const session = await this.context.newCDPSession(this.#page);
    const { targetInfo } = await session.send('Target.getTargetInfo');
    await session.detach();
    return targetInfo.targetId;
  }

  /** What the agent sees. A window that they have closed shows nothing. */
  async view() {
    if (!this.#page) return {};
    await this.#rest();
    return this.#page.evaluate(readPage, { map: VIEW, inside: DOOR.inside });
  }

  /** Waits until what the page has asked of the centre is answered and shown. */
  async #rest() {
    await this.#page.evaluate(atRest, BUSY);
  }

  async pass(ms) {
    if (!this.#page) return;
    await this.context.clock.fastForward(ms);
    await this.#rest();
  }

  /** Does what a verb stands for, and throws a Refusal with what the page has against it. `false`: the page has nothing of the kind. */
  async act(action) {
    const { verb, by } = action;
    const isOfWindow = Object.hasOwn(this.#ofWindow, verb);
    if (!isOfWindow && !Object.hasOwn(DEEDS, verb)) return false;
    if (!this.#page && verb !== 'reopenDesk') throw new Refusal('The window is closed.');
    if (isOfWindow) return this.#ofWindow[verb]();
    const deed = DEEDS[verb][by] ?? DEEDS[verb];
    await this.#do[deed.does](deed, action);
    await this.#rest();
    const problem = this.#page.locator(PROBLEM);
    if (await problem.count()) throw new Refusal(await problem.innerText());
  }

  /** What is done with the window itself, on any page. */
  #ofWindow = {
    reload: async () => {
      await this.#page.reload();
      await this.#passDoor();
    },
    closeDesk: async () => {
      await this.#page.close();
      this.#page = undefined;
    },
    reopenDesk: () => this.#enter(),
    goOffline: () => this.context.setOffline(true),
    goOnline: () => this.context.setOffline(false),
  };

  #do = {
    press: async ({ name, within, words, already }, action) => {
      const part = this.#page.locator(within);
      const button = (called) => part.getByRole('button', { name: called, exact: true });
      if (already && (await button(already).count()) > 0) return;
      const called = filled(name, action, words);
      await this.#use(button(called), `no button ${called}`, (it) => this.#hands.press(it));
    },
    click: ({ at }, action) =>
      this.#use(this.#page.locator(filled(at, action)), 'nothing to press', (it) =>
        this.#hands.press(it),
      ),
    write: ({ at }, { text }) =>
      this.#use(this.#page.locator(at), 'nothing to write in', (it) => this.#hands.write(it, text)),
    keys: ({ at }, { keys = 'Enter' }) =>
      this.#use(this.#page.locator(at), 'nothing to write in', (it) => this.#hands.keys(it, keys)),
    fill: ({ at }, { text }) =>
      this.#use(this.#page.locator(at), 'nothing to search in', (it) => this.#hands.fill(it, text)),
    choose: ({ at }, { option }) => {
      const name = this.#page.getByText(option, { exact: true });
      const label = this.#page.locator(at).filter({ has: name });
      return this.#use(label.locator('input'), `no ${option} to choose`, (it) =>
        this.#hands.choose(it),
      );
    },
  };

  /** From now on everything is done with the keyboard alone, or not. */
  by(hands) {
    this.#hands = hands === 'keyboard' ? KEYBOARD : MOUSE;
  }

  /** An agent presses what is there and can be pressed; nobody waits for what is not. */
  async #use(element, lack, how) {
    if ((await element.count()) === 0) throw new Refusal(`There is ${lack} on the page.`);
    if (await element.isDisabled()) throw new Refusal(`There is ${lack} that can be used.`);
    await how(element);
  }

  close() {
    return this.context.close();
  }
}

/** `{…}` in a line of the map is what the action has there, in the words of the page. */
function filled(line, action, words = {}) {
  return line.replace(/\{(\w+)\}/gu, (_, name) => words[action[name]] ?? action[name]);
}
