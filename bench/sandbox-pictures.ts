import type { FrameLocator, Locator, Page } from 'playwright';
import { business } from '../steps/assemblies/business.ts';
import { openSandbox, type Sandbox } from '../steps/assemblies/sandbox.ts';
import { launch } from '../steps/drivers/browser/launch.ts';

/** A picture by its name. */
export type Picture = readonly [name: string, png: Uint8Array];

/** How long the page may take to show what is waited for, in ms. */
const LIMIT = 15_000;

/** Takes the pictures of the sandbox: people talk on it first, by the page, the desk and the Graph API. */
export async function picturesOfSandbox(): Promise<readonly Picture[]> {
  const sandbox = await openSandbox({
    ...{ host: '127.0.0.1', ports: { page: 0, graph: 0, desks: 0 }, seed: 1, customers: 3 },
    business: { ...business, verifiedName: 'Harbour Lamps' },
    warn: (text) => void process.stderr.write(`${text}\n`),
  });
  try {
    const { browser } = await launch();
    const page = await browser.newPage({ viewport: { width: 1920, height: 900 } });
    page.setDefaultTimeout(LIMIT);
    await page.goto(sandbox.url);
    await play(page, sandbox);
    return [
      ['sandbox', await pictureIn(page, 'light')],
      ['sandbox-dark', await pictureIn(page, 'dark')],
    ];
  } finally {
    await sandbox.close();
  }
}

async function pictureIn(page: Page, colorScheme: 'dark' | 'light'): Promise<Uint8Array> {
  await page.emulateMedia({ colorScheme });
  await page.mouse.move(0, 0);
  return page.screenshot();
}

/** What has been said when the picture is taken. */
async function play(page: Page, sandbox: Sandbox): Promise<void> {
  const first = page.locator('.phone').first();
  const desk = page.locator('iframe').first().contentFrame();
  await desk
    .getByRole('button', { name: /^Accept/u })
    .first()
    .click();
  await first.getByRole('button', { name: /Open the chat/u }).click();
  await first.getByRole('button', { name: 'Attach' }).click();
  await first.getByRole('button', { name: 'Photo' }).click();
  await first.locator('img.picture').waitFor();
  await answers(desk, 'Good morning! Let me look that up. May I have the order number, please?');
  const asked = first.locator('.theirs', { hasText: 'order number' });
  await asked.waitFor();
  await asked.hover();
  await asked.getByRole('button', { name: 'Quote this message' }).click();
  await writes(first, 'It is 4711-0815. The parcel came without the lamp!');
  await first.locator('.own', { hasText: 'without the lamp' }).waitFor();
  await desk.getByRole('button', { name: 'Dismiss' }).first().click();
  await followsUp(first, desk, sandbox);
  await writesToOthers(page, sandbox);
}

/** The contact centre reads, reacts, answers, and sends a template. */
async function followsUp(phone: Locator, desk: FrameLocator, sandbox: Sandbox): Promise<void> {
  const [customer] = await customersOf(sandbox);
  const last = await lastOf(sandbox, customer);
  await call(sandbox, { status: 'read', message_id: last });
  const reaction = { message_id: last, emoji: '❤️' };
  await send(sandbox, customer, { type: 'reaction', reaction });
  await answers(desk, 'I am sorry about that. A new one leaves the harbour today.');
  await phone.locator('.theirs', { hasText: 'sorry' }).waitFor();
  await writes(phone, 'That was quick, thank you!');
  await phone.locator('.own', { hasText: 'thank you' }).waitFor();
  await send(sandbox, customer, updateFor('Raul', '4711-0815'));
  await phone.getByRole('button', { name: 'Where is it?' }).waitFor();
}

/** Templates come to a phone that lies on the table; a text without a window fails. */
async function writesToOthers(page: Page, sandbox: Sandbox): Promise<void> {
  const [, second, third] = await customersOf(sandbox);
  await send(sandbox, second, { type: 'template', template: GREETING });
  await send(sandbox, second, updateFor('Laura', '4711-0852'));
  await send(sandbox, third, { type: 'text', text: { body: 'Are you there?' } });
  await page.locator('.lock-screen li').nth(1).waitFor();
  await page.getByRole('button', { name: /status failed/u }).waitFor();
}

const GREETING = { name: 'hello_world', language: { code: 'en_US' } };

function updateFor(name: string, order: string): object {
  const parameters = [name, order].map((text) => ({ type: 'text', text }));
  return {
    type: 'template',
    template: {
      name: 'order_update',
      language: { code: 'en_US' },
      components: [{ type: 'body', parameters }],
    },
  };
}

async function answers(desk: FrameLocator, text: string): Promise<void> {
  const box = desk.getByRole('textbox').last();
  await box.fill(text);
  await box.press('Enter');
}

async function writes(phone: Locator, text: string): Promise<void> {
  await phone.getByRole('textbox').fill(text);
  await phone.getByRole('button', { name: 'Send', exact: true }).click();
}

interface Someone {
  readonly waId: string;
}

async function customersOf({ control }: Sandbox): Promise<readonly Someone[]> {
  const response = await fetch(`${control.url}/customers`);
  return ((await response.json()) as { customers: readonly Someone[] }).customers;
}

/** The id of what the customer wrote last. */
async function lastOf(sandbox: Sandbox, customer: Someone | undefined): Promise<string> {
  const at = `${sandbox.control.url}/customers/${customer?.waId ?? ''}/messages`;
  const { sent } = (await (await fetch(at)).json()) as { sent: readonly { id: string }[] };
  return sent.at(-1)?.id ?? '';
}

function send(sandbox: Sandbox, to: Someone | undefined, message: object): Promise<void> {
  return call(sandbox, { to: to?.waId, ...message });
}

/** A call of the Graph as somebody's contact centre would make it. */
async function call({ graph, business: { phoneNumberId } }: Sandbox, body: object): Promise<void> {
  const response = await fetch(`${graph.url}/v24.0/${phoneNumberId}/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${graph.accessToken}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ messaging_product: 'whatsapp', ...body }),
  });
  if (!response.ok) throw new Error(`The platform refused: ${await response.text()}`);
}
