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

test('no page may show a desktop in a frame, but those whose origins were told', async () => {
  const { reference, clock } = createTestCentre();
  const framedBy = ['http://127.0.0.1:4600', 'http://localhost:4600'];
  const policyOf = async (options: { framedBy?: () => readonly string[] }) => {
    const api = await startDeskApi({ reference, clock, tokens: new Map(), ...options });
    const { headers } = await fetch(`${api.url}/desk/`);
    await api.close();
    return headers.get('content-security-policy')?.split('; ').at(-1);
  };
  assert.equal(await policyOf({}), "frame-ancestors 'none'");
  assert.equal(await policyOf({ framedBy: () => [] }), "frame-ancestors 'none'");
  assert.equal(
    await policyOf({ framedBy: () => framedBy }),
    'frame-ancestors http://127.0.0.1:4600 http://localhost:4600',
  );
});
