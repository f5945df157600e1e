import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPage } from '../../alter-page.ts';
import { documentedBlueprint, type Blueprint } from '../../blueprint.ts';
import { createTestCentre } from '../../test-centre.ts';
import { startDeskApi } from './start-desk-api.ts';

async function served(blueprint: Blueprint): Promise<Record<'html' | 'js' | 'css', string>> {
  const { reference, clock } = createTestCentre({ blueprint });
  const api = await startDeskApi({ reference, clock, tokens: new Map() });
  const get = async (path: string) => (await fetch(`${api.url}/desk/${path}`)).text();
  const [html, js, css] = await Promise.all([get(''), get('app.js'), get('app.css')]);
  await api.close();
  return { html, js, css };
}

test('what a blueprint gives the page is served before its script and after its style', async () => {
  const [plain, altered] = await Promise.all([
    served(documentedBlueprint),
    served(withPage({ script: 'run();', style: 'p { color: red }' })(documentedBlueprint)),
  ]);
  assert.deepEqual(altered, {
    html: plain.html,
    js: `run();${plain.js}`,
    css: `${plain.css}p { color: red }`,
  });
});
