import { AxeBuilder } from '@axe-core/playwright';
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { createAssembly } from '../../assemblies/create-assembly.ts';
import type { Action } from '../../ports/desk.ts';
import type { BrowserDesk } from './index.ts';
import { shutDown } from './launch.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

after(shutDown);

/** What axe finds on the page, in both colour schemes, as `rule: element`. */
async function violations(desk: BrowserDesk): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await desk.withPage(async (page) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const audit = await new AxeBuilder({ page }).withTags(rules).analyze();
      const targets = audit.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${colorScheme}, ${id}: ${String(target)}`),
      );
      found.push(...targets);
    });
  }
  return found;
}

test('axe finds nothing against the desktop: from signing in to wrap-up, light and dark', async () => {
  const assembly = await createAssembly({ target: 'browser', seed: 1, scenario: 'audit' });
  const [name = ''] = assembly.administration.agents();
  const desk = (await assembly.desk(name)) as BrowserDesk;
  const clean = async (screen: string, ...actions: readonly Action[]) => {
    for (const action of actions) {
      assert.deepEqual(await desk.act(action), { outcome: 'done' }, action.verb);
    }
    await assembly.settle(0);
    await desk.view();
    assert.deepEqual(await violations(desk), [], screen);
  };
  await clean('signed out');
  await clean('available', { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  const customer = assembly.customers.create();
  await customer.writes('Hello <b>there</b>');
  await assembly.customers.create().writes('Hello, too');
  await clean('two requests');
  const request = (await desk.view()).requests?.[0]?.id ?? '';
  await clean(
    'a conversation',
    { verb: 'accept', request },
    { verb: 'type', text: 'Good morning' },
  );
  await clean('sent', { verb: 'send', by: 'enter' });
  await clean('a transfer', { verb: 'transfer' }, { verb: 'choose', destination: 'queue' });
  await clean('a refusal', { verb: 'cancel' });
  await assembly.administration.setAutoWrapUp({ seconds: 60, extension: true });
  await assembly.clock.advance(33_000);
  await clean('no answer');
  await clean('wrap-up', { verb: 'end' });
  await assembly.close();
});

test('axe does find what is wrong', async () => {
  const assembly = await createAssembly({ target: 'browser', seed: 1, scenario: 'audit' });
  const [name = ''] = assembly.administration.agents();
  const desk = (await assembly.desk(name)) as BrowserDesk;
  await desk.view();
  await desk.withPage(async (page) => {
    await page.evaluate('document.querySelector("h1").style.color = "#ccc"');
  });
  assert.ok((await violations(desk)).some((each) => each.startsWith('light, color-contrast')));
  await assembly.close();
});
