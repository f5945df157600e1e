import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { Page } from 'playwright';
import { auditPage } from '../drivers/browser/audit.ts';
import { launch, shutDown } from '../drivers/browser/launch.ts';
import { business } from './business.ts';
import { openSandbox, type Sandbox } from './sandbox.ts';

const sandboxes: Sandbox[] = [];

after(async () => {
  await shutDown();
  await Promise.all(sandboxes.map((sandbox) => sandbox.close()));
});

/** How long the page may take to show what is waited for, in ms. */
const LIMIT = 20_000;

async function opened(own?: { readonly webhookUrl: string }) {
  const sandbox = await openSandbox({
    ...{ host: '127.0.0.1', ports: { page: 0, graph: 0, desks: 0 }, seed: 1, customers: 2 },
    ...{ business, warn: () => undefined, ...(own && { own }) },
  });
  sandboxes.push(sandbox);
  const { browser } = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  page.setDefaultTimeout(LIMIT);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(sandbox.url);
  return { sandbox, page, problems };
}

test('a customer writes on the phone, it crosses the wire, and the agent’s reply comes to the phone', async () => {
  const { page, problems, sandbox } = await opened();
  const phone = page.locator('.phone').first();
  await phone.getByRole('button', { name: /Open the chat/u }).click();
  await phone.getByRole('textbox').fill('<b>It’s</b> urgent');
  await phone.getByRole('textbox').press('Enter');
  const own = phone.locator('.own', { hasText: '<b>It’s</b> urgent' });
  await own.getByRole('img', { name: 'delivered' }).waitFor();
  const line = page.getByRole('button', { name: /Webhook.*It’s.*urgent.*200/u });
  await line.click();
  await page.locator('.details', { hasText: 'X-Hub-Signature-256' }).waitFor();
  const desk = page.locator('iframe').first().contentFrame();
  await desk
    .getByRole('button', { name: /^Accept/u })
    .first()
    .click();
  const box = desk.getByRole('textbox').last();
  await box.fill('I am on it');
  await box.press('Enter');
  await phone.locator('.theirs', { hasText: 'I am on it' }).waitFor();
  await page.getByRole('button', { name: /Graph call.*send text.*I am on it/u }).waitFor();
  await page.getByRole('button', { name: /Webhook.*status read/u }).waitFor();
  await locksAndReacts(page);
  for (const scheme of ['light', 'dark'] as const) {
    assert.deepEqual(await auditPage(page, scheme), []);
  }
  await seesTheWindowClose(page);
  assert.deepEqual(problems, []);
  await sandbox.close();
  await page.getByRole('alert').waitFor();
});

/** Once the window has closed, what the agent writes fails, and everybody can see why. */
async function seesTheWindowClose(page: Page): Promise<void> {
  const phone = page.locator('.phone').first();
  await phone.getByRole('button', { name: /^Window open/u }).click();
  await phone.getByRole('button', { name: '24 hours later' }).click();
  await phone.getByRole('button', { name: 'Window closed' }).waitFor();
  await page.getByText(/^the clock is 24 h 0 min ahead$/u).waitFor();
}

/** What comes to a locked phone is not read; a reaction shows on its bubble. */
async function locksAndReacts(page: Page): Promise<void> {
  const phone = page.locator('.phone').first();
  const theirs = phone.locator('.theirs', { hasText: 'I am on it' });
  await theirs.hover();
  await theirs.getByRole('button', { name: 'React to this message' }).click();
  await theirs.getByRole('button', { name: 'React with 🙏' }).click();
  await theirs.locator('.reactions', { hasText: '🙏' }).waitFor();
  await phone.getByRole('button', { name: /^Lock the phone/u }).click();
  const desk = page.locator('iframe').first().contentFrame();
  const box = desk.getByRole('textbox').last();
  await box.fill('Still there?');
  await box.press('Enter');
  await phone.locator('.lock-screen li', { hasText: 'Still there?' }).waitFor();
  await page.getByRole('button', { name: /, 1 unread$/u }).waitFor();
}

test('an agent who is told to work answers by themselves; each frame keeps its own agent', async () => {
  const { page, sandbox } = await opened();
  const desk = (name: string) => page.locator(`iframe[name="${name}"]`).contentFrame();
  await desk('Agent Ahlström').getByText('Agent Ahlström').first().waitFor();
  await page.getByRole('button', { name: 'Brandão' }).click();
  await desk('Agent Brandão').getByText('Agent Brandão').first().waitFor();
  await page.reload();
  await desk('Agent Ahlström').getByText('Agent Ahlström').first().waitFor();
  await page.getByText('Works by themselves').click();
  await page.getByText('works', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Graph', exact: true }).click();
  await page
    .getByRole('button', { name: /Graph call.*send text/u })
    .first()
    .waitFor();
  const working = page.getByRole('switch', { name: 'Works by themselves' });
  assert.equal(await working.isChecked(), true);
  await page.getByText('Works by themselves').click();
  await page.getByText('works', { exact: true }).waitFor({ state: 'detached' });
  await sandbox.close();
});

/** A contact centre that answers the verification of its webhook, and nothing that comes there. */
async function silentCentre(): Promise<string> {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    if (request.method === 'GET') response.end(searchParams.get('hub.challenge'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhook`;
}

test('a contact centre that says nothing holds no phone up, and what cannot be sent stays written', async () => {
  const { page, sandbox } = await opened({ webhookUrl: await silentCentre() });
  const phone = page.locator('.phone').first();
  await phone.getByRole('button', { name: /Open the chat/u }).click();
  const box = phone.getByRole('textbox');
  await box.fill('Is anybody there?');
  const written = page.waitForResponse(/\/writes$/u);
  await box.press('Enter');
  assert.equal((await written).status(), 200);
  const own = phone.locator('.own', { hasText: 'Is anybody there?' });
  await own.getByRole('img', { name: 'sent' }).waitFor();
  assert.equal(await box.inputValue(), '');
  const tooLong = 'x'.repeat(65_537);
  await box.fill(tooLong);
  await box.press('Enter');
  await page.locator('.toast', { hasText: 'must NOT have more than 65536 characters' }).waitFor();
  assert.equal(await box.inputValue(), tooLong);
  await sandbox.close();
});

test('with a contact centre of one’s own the page says how to connect it', async () => {
  const { page, sandbox } = await opened({ webhookUrl: 'http://127.0.0.1:9/webhook' });
  await page.getByText(/^The webhook is not verified\./u).waitFor();
  assert.equal(await page.locator('iframe').count(), 0);
  await page.getByText(`${sandbox.graph.url}/v24.0`, { exact: true }).waitFor();
});
