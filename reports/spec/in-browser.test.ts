import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { auditPage } from '../../steps/drivers/browser/audit.ts';
import { launch, shutDown } from '../../steps/drivers/browser/launch.ts';
import { suiteIdentity } from '../conformance/suite-identity.ts';
import { packageRoot } from '../engine/package-root.ts';
import { loadSource } from '../run/suite-source.ts';
import { makeSpec } from './model/make-spec.ts';
import { specFiles } from './spec-files.ts';
import { takenPictures } from './taken-pictures.ts';
import { hostileSpec } from './test-spec.ts';
import { writeFiles } from './write-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskproof-spec-'));
const pages: string[] = [];
let page: Page;

before(async () => {
  const source = await loadSource(packageRoot);
  const given = { ...source, suite: suiteIdentity(packageRoot), reports: [] };
  const { profiles } = source.clauses;
  const spec = makeSpec({ ...given, profiles, pictures: takenPictures(packageRoot) });
  for (const [name, files] of [
    ['real', specFiles(spec)],
    ['hostile', specFiles(hostileSpec())],
  ] as const) {
    writeFiles(join(folder, name), files);
    const html = [...files.keys()].filter((path) => path.endsWith('.html'));
    pages.push(...html.map((path) => `${name}/${path}`));
  }
  const { browser } = await launch();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
});

after(async () => {
  await shutDown();
  rmSync(folder, { recursive: true, force: true });
});

const open = (path: string) => page.goto(pathToFileURL(join(folder, path)).href);

/** The index, a page of each profile, and one with every outcome and every part: all others are made of the same. */
function telling(): readonly string[] {
  const first = new Map([...pages].reverse().map((path) => [path.replace(/[^/]*$/u, ''), path]));
  return [...first.values()];
}

test('axe finds nothing against the pages, light and dark', async () => {
  assert.ok(telling().length > 4);
  for (const path of telling()) {
    await open(path);
    for (const scheme of ['light', 'dark'] as const) {
      assert.deepEqual(await auditPage(page, scheme), [], `${path}, ${scheme}`);
    }
  }
});

test('axe does find what is wrong with a page', async () => {
  await open('real/index.html');
  await page.evaluate('document.querySelector("h1").style.color = "#ccc"');
  assert.ok((await auditPage(page, 'light')).some(({ rule }) => rule === 'color-contrast'));
});

test('no page loads anything from elsewhere, runs a stranger’s script or complains', async () => {
  const asked: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => said.push(message.text()));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => said.push('a dialog')));
  for (const path of pages) await open(path);
  assert.deepEqual(said, []);
  assert.ok(asked.length >= pages.length);
  for (const url of asked) assert.ok(url.startsWith(pathToFileURL(folder).href), url);
  page.removeAllListeners();
});

test('no page is wider than a narrow window: 320 pixels, or 1280 at 400 %', async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of pages) {
    await open(path);
    const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    assert.equal(over, 0, path);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('the search narrows the clauses by words, accents or not, level and verdict, and says how many are left', async () => {
  await open('real/index.html');
  const rows = page.locator('#clauses .clauses > li:visible');
  const all = await rows.count();
  await page.getByLabel('Words or an id').fill('wa-trf-08');
  assert.equal(await rows.count(), 1);
  assert.match(
    await page.getByRole('status').innerText(),
    new RegExp(`^1 of ${all} clauses$`, 'u'),
  );
  await page.getByLabel('Words or an id').fill('CHÓSEN agent lets');
  assert.ok((await rows.allInnerTexts()).some((text) => text.includes('WA-TRF-08')));
  await page.getByLabel('Words or an id').fill('');
  await page.getByLabel('Level', { exact: true }).selectOption('MAY');
  const mays = await rows.count();
  assert.ok(mays > 0 && mays < all);
  await page.getByLabel('Verdict', { exact: true }).selectOption('not-judged');
  assert.equal(await rows.count(), mays);
  await page.getByLabel('Words or an id').fill('no such words');
  assert.equal(await rows.count(), 0);
});

test('without a script every clause is there, and no form that could do nothing', async () => {
  const { browser } = await launch();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(pathToFileURL(join(folder, 'real/index.html')).href);
  assert.equal(await plain.getByRole('search').count(), 0);
  assert.ok((await plain.locator('#clauses .clauses > li').count()) > 50);
  await plain.close();
});

test('by keyboard: the first Tab offers to skip to the content, and the focus can be seen', async () => {
  await open('real/core/transfer.html');
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  assert.equal(await focused.innerText(), 'Skip to the content');
  assert.ok(((await focused.boundingBox())?.y ?? -1) >= 0);
  const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
  assert.notEqual(outline, 'none');
});
