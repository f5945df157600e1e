import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { recordedRun, removeFolders, replayed } from './test-replay.ts';

after(removeFolders);

const asked = { target: 'faulty:failure-kept-from-the-agent', clause: ['WA-FAIL-01'] };
/** Whatever the customer is called and the scenario's words end with. */
const STORY = [
  /misbehaves from now on, failed-messages \(code: 131026, times: 1\)\n/u,
  /send "button" → done\n/u,
  /WhatsApp tells of "It arrives tomorrow\. \w+": failed \(131026 Message\n +undeliverable\)\n/u,
];

test('what led to a failure has what WhatsApp told of the answer, in a run and in its replay', async () => {
  const { out, text } = await recordedRun({ ...asked, profile: 'platform' });
  const { text: again } = await replayed(out);
  for (const report of [text, again]) {
    const places = STORY.map((part) => report.search(part));
    assert.ok(!places.includes(-1), report);
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
  }
});

test('how to see the wire is told once, where something failed and was recorded', async () => {
  const { out, text } = await recordedRun({ ...asked, profile: 'platform' });
  const lines = text.split('\n').filter((line) => line.includes('--wire'));
  assert.deepEqual(lines, [`wire     deskproof replay ${out} --clause WA-FAIL-01 --wire`]);
  const unrecorded = await recordedRun({ ...asked, profile: 'platform', record: false });
  assert.doesNotMatch(unrecorded.text, /--wire/u);
  const sound = await recordedRun({ clause: asked.clause, profile: 'platform' });
  assert.doesNotMatch(sound.text, /--wire/u);
});
