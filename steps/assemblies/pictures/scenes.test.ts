import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { loadFeatures } from '../../../reports/clauses/index.ts';
import { shutDown } from '../../drivers/browser/launch.ts';
import { scenes } from './scenes.ts';
import { takePictures } from './take-pictures.ts';

const folder = new URL('../../../features', import.meta.url).pathname;
const flows = loadFeatures(folder).map(({ flow }) => flow);

after(shutDown);

test('every scene is one of a flow that there is', () => {
  assert.deepEqual(
    Object.keys(scenes).filter((flow) => !flows.includes(flow)),
    [],
  );
});

test('a picture is a PNG of the usual size; a flow without a scene has none', async () => {
  const taken = await takePictures(['masking', 'no-such-flow']);
  assert.deepEqual([...taken.keys()], ['masking']);
  const png = Buffer.from(taken.get('masking')?.png ?? []);
  assert.equal(png.subarray(1, 4).toString(), 'PNG');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1280, 800]);
});
