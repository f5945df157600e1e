import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserServer,
  type Page,
} from 'playwright';
import { freePort } from '../../support/test-free-port.ts';
import { findBrowser } from '../browser/find-browser.ts';
import type { OnPage } from '../protocol/driven-desk.ts';
import type { ToldScreen } from '../protocol/told-screen.ts';
import { screenByDevtools, type LentScreen } from './index.ts';

let server: BrowserServer;
let browser: Browser;
let devtools: string;
const lent: LentScreen[] = [];

before(async () => {
  const port = await freePort();
  const { path, environment } = await findBrowser(process.env);
  server = await chromium.launchServer({
    executablePath: path,
    env: { ...process.env, ...environment },
    args: [`--remote-debugging-port=${port}`],
  });
  browser = await chromium.connect(server.wsEndpoint());
  devtools = `http://127.0.0.1:${port}`;
});

after(async () => {
  for (const { letGo } of lent) await letGo();
  await browser.close();
  await server.close();
});

const markup = `<!doctype html><html lang="en"><title>A desk</title><main><h1>A desk</h1>
  <button>Hand over</button><p id="news" role="status"></p><p style="color:#ddd">Hardly to be read</p>
  <ol aria-label="Incoming" style="position:fixed;right:0;bottom:0"><li>Ada</li></ol>
  <dialog open aria-label="Note why"><button>Note</button></dialog></main></html>`;

/** A page of a driver's: its clock stands, as where a driver moves time by itself. */
async function driversPage(context?: BrowserContext): Promise<Page> {
  const own = context ?? (await browser.newContext());
  await own.clock.install({ time: 0 });
  await own.clock.pauseAt(1000);
  const page = await own.newPage();
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(markup)}`);
  return page;
}

async function screenOn(window: OnPage): Promise<LentScreen['screen']> {
  const found = await screenByDevtools(window);
  lent.push(found);
  return found.screen;
}

async function toldOf(page: Page, more: Partial<ToldScreen> = {}): Promise<ToldScreen> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  return { devtools, page: targetInfo.targetId, ...more };
}

function windowOn(told: ToldScreen): OnPage & { moveTo(next: ToldScreen): void; hands: string } {
  let at = told;
  return {
    hands: 'mouse',
    told: () => at,
    byKeyboard() {
      this.hands = 'keyboard';
    },
    moveTo: (next) => void (at = next),
  };
}

test("a driver's page is audited, and pictured, though its clock stands", async () => {
  const screen = await screenOn(windowOn(await toldOf(await driversPage())));
  const [breach, ...more] = await screen.audit('light');
  assert.equal(breach?.rule, 'color-contrast');
  assert.deepEqual(more, []);
  assert.deepEqual([...(await screen.picture()).slice(1, 4)], [...Buffer.from('PNG')]);
});

test('what the page calls otherwise is told in the words of the documentation', async () => {
  const told = await toldOf(await driversPage(), {
    controls: { 'Hand over': 'Transfer' },
    titles: { 'Note why': 'Wrap Up Reasons' },
  });
  const screen = await screenOn(windowOn(told));
  assert.deepEqual(
    (await screen.targets()).map(({ name }) => name),
    ['Transfer', 'Note'],
  );
  await screen.press('Tab');
  assert.equal((await screen.focused())?.name, 'Transfer');
  await screen.press('Tab');
  assert.equal((await screen.focused())?.dialog, 'Wrap Up Reasons');
});

test('what is spoken is heard, after the page was loaded again as well', async () => {
  const page = await driversPage();
  const screen = await screenOn(windowOn(await toldOf(page)));
  const say = (text: string) =>
    page.evaluate(`document.getElementById('news').append(${JSON.stringify(text)})`);
  await say('Ada waits');
  assert.deepEqual(await screen.spoken(), [{ text: 'Ada waits', politeness: 'polite' }]);
  await page.reload();
  await say('Grace waits');
  assert.deepEqual(await screen.spoken(), [{ text: 'Grace waits', politeness: 'polite' }]);
});

test('a window that is opened again is followed to its new page; a closed one is unreachable', async () => {
  const page = await driversPage();
  const window = windowOn(await toldOf(page));
  const screen = await screenOn(window);
  const context = page.context();
  await page.close();
  await assert.rejects(screen.targets(), { name: 'Unreachable', message: /closed/u });
  window.moveTo(await toldOf(await driversPage(context)));
  assert.equal((await screen.targets()).length, 2);
});

test('places are seen where the driver told of them, and are untestable where not', async () => {
  const incoming = { role: 'list', name: 'Incoming' };
  const page = await driversPage();
  const told = await screenOn(windowOn(await toldOf(page, { places: { requests: incoming } })));
  const [place] = await told.requestPlaces();
  assert.ok(place && place.left > 0.5 && place.bottom > 0.75);
  assert.ok(await told.place('desktop'));
  await assert.rejects(told.place('notifications'), {
    name: 'Untestable',
    message:
      /does not tell where notifications are on the screen \(screen\.places\.notifications\)/u,
  });
  await assert.rejects(told.inSight('Ada'), { name: 'Untestable' });
});

test('the keyboard alone is asked of drivers only that can', async () => {
  const page = await driversPage();
  const [able, other] = [
    windowOn(await toldOf(page, { keyboard: true })),
    windowOn(await toldOf(page)),
  ];
  await (await screenOn(able)).keyboardOnly();
  assert.equal(able.hands, 'keyboard');
  const screen = await screenOn(other);
  await assert.rejects(screen.keyboardOnly(), { name: 'Untestable' });
  assert.equal(other.hands, 'mouse');
});

test('a page that is not there is an error of the driver, with what a page is to be', async () => {
  await assert.rejects(screenOn(windowOn({ devtools, page: 'NO-SUCH-PAGE' })), {
    name: 'ConfigError',
    message: /on page NO-SUCH-PAGE of the browser .* there is no such page/u,
  });
});

test('a browser that does not answer is unreachable from the start', async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`;
  await assert.rejects(screenOn(windowOn({ devtools: nobody, page: 'A' })), {
    name: 'UnreachableAtStart',
    message: /they do not answer: ECONNREFUSED/u,
  });
});
