import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { palette } from '../terminal/palette.ts';
import { alterLines, recordedRun, removeFolders, sealAgain, wireShown } from './test-replay.ts';
import { toldWire, type WireOfScenario } from './told-wire.ts';

let recorded: Awaited<ReturnType<typeof recordedRun>>;
before(async () => {
  recorded = await recordedRun({ clause: ['WA-CMP-01', 'WA-TRF-08'] });
});
after(removeFolders);

test('what both sides said can be read in its order, and nothing is judged', async () => {
  const { code, text } = await wireShown(recorded.out, { clause: ['WA-TRF-08'] });
  assert.equal(code, 0);
  assert.match(
    text,
    /^features\/core\/transfer\.feature: The chosen agent lets the time run out\n/mu,
  );
  assert.doesNotMatch(text, /compose|✓|core: pass/u);
  const [, first = ''] = text.split(/^features/mu);
  assert.match(
    first,
    /→ webhook POST, signed \(X-Hub-Signature-256\)\n[^]*"body":"Hello \w+"[^]*answered 200\n {2}0:00:00 ← POST \/v24\.0\/‹id:\w+›\/messages\n/u,
  );
  const [id = ''] = /(?<="id": ")‹id:\w+›(?=",\n +"timestamp")/u.exec(first) ?? [];
  assert.ok(first.includes(`"status":"read","message_id":"${id}"`), 'it is the message that came');
});

test('without a clause all that was recorded is shown, as JSON where that is asked for', async () => {
  const { text } = await wireShown(recorded.out, { json: true });
  const { scenarios } = JSON.parse(text) as { readonly scenarios: readonly WireOfScenario[] };
  const files = new Set(scenarios.map(({ scenario }) => scenario.split(':')[0]));
  assert.equal(files.size, 2);
  for (const { traffic } of scenarios) assert.equal(traffic?.exchanges[0]?.direction, 'webhook');
});

test('a clause that the recording does not have, and one that there is not, are told', async () => {
  await assert.rejects(wireShown(recorded.out, { clause: ['WA-TRF-09'] }), {
    name: 'BadInput',
    message: /^The recording has no scenario of WA-TRF-09: none was judged in that run/u,
  });
  await assert.rejects(wireShown(recorded.out, { clause: ['WA-TRF-99'] }), { name: 'BadInput' });
});

test('in a recording that was made without, that is said; one that was altered is refused', async () => {
  const { out } = await recordedRun({ clause: ['WA-CMP-01'] });
  alterLines(out, (text) => text.replace('"type":"text"', '"type":"image"'));
  await assert.rejects(wireShown(out), { name: 'BadInput', message: /was altered/u });
  alterLines(out, (text) => text.replaceAll(/^\{"kept":"traffic".*\n/gmu, ''));
  sealAgain(out);
  assert.match((await wireShown(out)).text, /What crossed the wire was not recorded\./u);
});

test('what came when, what was not answered, and what is missing is said', () => {
  const asked = { at: 1000, direction: 'graph', asked: 'GET /v24.0', status: 0 } as const;
  const hook = { at: 3_726_000, direction: 'webhook', asked: 'POST', status: 500 } as const;
  const traffic = { exchanges: [asked, { ...hook, answer: 'Oh\u001b[2J no' }], more: 7 };
  const told = toldWire({ scenario: 'a: b', steps: ['c'], traffic }, palette(false));
  assert.equal(
    told,
    [
      ...['a: b', '  c', '', '  0:00:00 ← GET /v24.0', '           no answer'],
      ...['  1:02:05 → webhook POST, not signed', '           answered 500', '           Oh no'],
      ...['  … and 7 more, which were not kept.', '', ''],
    ].join('\n'),
  );
  const none = { scenario: 'a: b', steps: [], traffic: { exchanges: [] } };
  assert.match(toldWire(none, palette(false)), /Nothing crossed the wire\./u);
});
