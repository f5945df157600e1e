import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Page } from 'playwright';
import type { Screen } from '../../ports/screen.ts';
import { insideOf } from './inside.ts';
import { keyboardHandsAt } from './keyboard-hands.ts';
import { launch, shutDown } from './launch.ts';
import { referenceMap } from './reference-map.ts';
import { screenOf } from './screen.ts';

after(shutDown);

/** A page of our own making, so that what must be found is known. */
async function onPage(
  markup: string,
  look: (screen: Screen, page: Page) => Promise<void>,
): Promise<void> {
  const { browser, script } = await launch();
  const page = await browser.newPage();
  await page.addInitScript(script);
  const html = `<!doctype html><html lang="en" data-busy="0"><title>A page</title><main>${markup}</main></html>`;
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
  const picture = () => page.screenshot();
  const keyboardOnly = () => undefined;
  const press = (keys: string) => page.keyboard.press(keys);
  const emulate = (how: Parameters<Page['emulateMedia']>[0]) => page.emulateMedia(how);
  const inside = () => insideOf(page);
  const given = { map: referenceMap, inside, emulate, press, keyboardOnly, picture };
  await look(screenOf(given), page);
  await page.close();
}

test('the focus is seen where something shows it, and not where nothing does', async () => {
  const markup = `<style>
    button { outline: none; border: 2px solid }
    #ring:focus { outline: 2px solid blue }
    #warm:focus { outline: 2px solid rgb(224, 139, 0) }
    #clear:focus { outline: 2px solid transparent }
    #faded:focus { outline: 2px solid rgb(224 139 0 / 0) }
    #line:focus { border-color: red }
    #glow:focus { box-shadow: 0 0 3px blue }
    </style>${['ring', 'warm', 'clear', 'faded', 'line', 'glow', 'bare'].map((id) => `<button id="${id}">${id}</button>`).join('')}`;
  await onPage(markup, async (screen) => {
    assert.equal(await screen.focused(), null);
    const seen: string[] = [];
    for (let stop = 0; stop < 7; stop++) {
      await screen.press('Tab');
      const focused = await screen.focused();
      if (focused?.visible) seen.push(focused.name);
    }
    assert.deepEqual(seen, ['ring', 'warm', 'line', 'glow']);
  });
});

test('the dialog around the focus is named', async () => {
  await onPage(
    '<div role="dialog" aria-label="Wait"><a href="#">More</a></div>',
    async (screen) => {
      await screen.press('Tab');
      const { role, name, dialog } = (await screen.focused()) ?? {};
      assert.deepEqual({ role, name, dialog }, { role: 'link', name: 'More', dialog: 'Wait' });
    },
  );
});

test('what live regions say is heard, with its urgency, and nothing else', async () => {
  const markup = `<div id="log" role="log"></div><div id="off" role="log" aria-live="off"></div>
    <div id="now" aria-live="assertive"></div><div id="timer" role="timer">1</div><div id="plain"></div>
    <div id="hidden" role="log" aria-hidden="true"></div><p id="whole" role="status">one <b>two</b></p>`;
  await onPage(markup, async (screen, page) => {
    const put = (id: string, html: string) =>
      page.evaluate(
        `document.getElementById(${JSON.stringify(id)}).insertAdjacentHTML('beforeend', ${JSON.stringify(html)})`,
      );
    await put('log', '<p>in turn <i aria-hidden="true">unheard</i></p>');
    for (const id of ['off', 'plain', 'timer', 'hidden']) await put(id, '<p>unheard</p>');
    await put('now', 'at once');
    await put('plain', '<div role="alert">an alert</div><div role="status">too new</div>');
    await page.evaluate(`document.querySelector('#whole b').firstChild.data = 'three'`);
    assert.deepEqual(await screen.spoken(), [
      { text: 'in turn', politeness: 'polite' },
      { text: 'at once', politeness: 'assertive' },
      { text: 'an alert', politeness: 'assertive' },
      { text: 'one  three', politeness: 'polite' },
    ]);
  });
});

test('what can be pressed is listed with its size, a radio button together with its label', async () => {
  const markup = `<style>* { margin: 0; padding: 0; border: 0; box-sizing: border-box }</style>
    <button style="width: 30px; height: 20px">Go</button><button disabled>Off</button>
    <button style="display: none">Gone</button><div role="option" style="width: 9px; height: 8px">It</div>
    <label style="display: inline-block; width: 50px; height: 40px"><input type="radio" /> One</label>`;
  await onPage(markup, async (screen) => {
    assert.deepEqual(await screen.targets(), [
      { role: 'button', name: 'Go', width: 30, height: 20 },
      { role: 'option', name: 'It', width: 9, height: 8 },
      { role: 'radio', name: 'One', width: 50, height: 40 },
    ]);
  });
});

test('contact requests are told by where they are in the window, from the top', async () => {
  const request = (style: string) =>
    `<div role="group" aria-label="Contact request" style="position: fixed; width: 50vw; height: 25vh; ${style}"></div>`;
  const markup = `<section aria-label="Contact requests">${request('right: 0; bottom: 0')}${request('left: 0; top: 0')}</section>`;
  await onPage(markup, async (screen) => {
    assert.deepEqual(await screen.requestPlaces(), [
      { left: 0, top: 0, right: 0.5, bottom: 0.25 },
      { left: 0.5, top: 0.75, right: 1, bottom: 1 },
    ]);
  });
});

test('the keyboard goes by Tab and arrows, and says what it cannot reach', async () => {
  const markup = `<button tabindex="-1">Mouse only</button>
    <label><input type="radio" name="to" checked /> Queue</label><label><input type="radio" name="to" /> Agent</label>
    <div role="listbox" id="list" tabindex="0" aria-label="List"><div role="option" id="a">A</div><div role="option" id="b">B</div></div>
    <button onclick="this.textContent = 'Pressed'">Press</button>
    <script>
      const list = document.getElementById('list');
      list.onkeydown = ({ key }) => {
        if (key === 'ArrowDown') list.setAttribute('aria-activedescendant', list.getAttribute('aria-activedescendant') ? 'b' : 'a');
        if (key === 'Enter') list.dataset.chosen = list.getAttribute('aria-activedescendant');
      };
    </script>`;
  await onPage(markup, async (_screen, page) => {
    const hands = keyboardHandsAt(page, referenceMap);
    const click = (role: string, name: string) => hands.click({ place: { role, name } });
    assert.equal(await click('radio', 'Agent'), null);
    assert.equal(await page.isChecked('text=Agent'), true);
    assert.equal(await click('option', 'B'), null);
    assert.equal(await page.getAttribute('#list', 'data-chosen'), 'b');
    assert.equal(await click('button', 'Press'), null);
    assert.equal(await page.textContent('button >> nth=1'), 'Pressed');
    const unreached = 'The button Mouse only could not be reached with the keyboard.';
    assert.equal(await click('button', 'Mouse only'), unreached);
  });
});

test('an audit finds what is wrong in the one colour scheme where it is', async () => {
  const markup = `<style>@media (prefers-color-scheme: dark) { p { color: #888; background: #777 } }</style><p>Pale</p>`;
  await onPage(markup, async (screen) => {
    const rules = async (scheme: 'light' | 'dark') =>
      (await screen.audit(scheme)).map(({ rule }) => rule);
    assert.deepEqual(await rules('light'), []);
    assert.deepEqual(await rules('dark'), ['color-contrast']);
  });
});
