import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { runSuite } from '../engine/run-suite.ts';
import { progress } from './progress.ts';

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
after(() => suite.dispose());

async function shown(isTTY: boolean): Promise<string[]> {
  const texts: string[] = [];
  const line = progress({ isTTY, columns: 60, write: (text) => texts.push(text) });
  await runSuite({ root: suite.root, target: 'memory', seed: 1, onMessage: line.hear });
  line.clear();
  return texts;
}

test('on a terminal the line counts up to all scenarios, names the flow, and is wiped at the end', async () => {
  const texts = await shown(true);
  assert.match(texts[0] ?? '', /0 of 7 scenarios, 0 %, Greet a customer$/);
  assert.match(texts.at(-2) ?? '', /7 of 7 scenarios, 100 %, Greet a customer$/);
  assert.equal(texts.at(-1), '\r\u001B[2K');
});

test('off a terminal nothing is shown', async () => {
  assert.deepEqual(await shown(false), []);
});
