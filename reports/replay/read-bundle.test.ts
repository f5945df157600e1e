import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readBundle } from './read-bundle.ts';
import {
  alterLines,
  alterManifest,
  linesIn,
  manifestFile,
  newFolder,
  recordedRun,
  removeFolders,
  scenariosFile,
  sealAgain,
} from './test-replay.ts';

let good = '';
before(async () => {
  good = (await recordedRun({ clause: ['WA-TRF-13'] })).out;
});
after(removeFolders);

/** A copy to be spoilt. */
function copied(): string {
  const out = newFolder();
  mkdirSync(join(out, 'recording'));
  for (const file of [manifestFile, scenariosFile])
    writeFileSync(file(out), readFileSync(file(good)));
  return out;
}

function refused(out: string, message: RegExp): void {
  assert.throws(() => readBundle(out, '/'), { name: 'BadInput', message });
}

test('a recording is found by the folder of the reports, its own folder or its manifest', () => {
  const all = [good, join(good, 'recording'), manifestFile(good)];
  const digests = all.map((path) => readBundle(path, '/').manifest.digest);
  assert.equal(new Set(digests).size, 1);
});

test('what is no recording is told so', () => {
  refused(newFolder(), /has no recording .+--record\.$/u);
  const out = copied();
  writeFileSync(manifestFile(out), '[');
  refused(out, /the manifest is not JSON/u);
  writeFileSync(manifestFile(out), 'null');
  refused(out, /the manifest is none\.$/u);
  writeFileSync(manifestFile(out), '{}');
  refused(out, /is no recording of deskproof/u);
});

test('a recording of another version is refused', () => {
  const out = copied();
  alterManifest(out, () => ({ schema: 'deskproof/recording/2' as 'deskproof/recording/1' }));
  refused(out, /of another version of deskproof \(deskproof\/recording\/2; here is .+1\)\./u);
});

test('a manifest that was altered is found out', () => {
  const out = copied();
  const text = readFileSync(manifestFile(out), 'utf8');
  writeFileSync(manifestFile(out), text.replace('"target": "memory"', '"target": "http"'));
  refused(out, /the manifest was altered after the run was recorded\.$/u);
});

test('what was cut off, damaged or taken away is told', () => {
  const cut = copied();
  truncateSync(scenariosFile(cut), 1000);
  refused(cut, /damaged or cut off/u);
  const none = copied();
  writeFileSync(scenariosFile(none), '');
  refused(none, /damaged or cut off|lacks the scenario/u);
  const plain = copied();
  writeFileSync(scenariosFile(plain), 'no gzip at all');
  refused(plain, /damaged or cut off/u);
});

test('a scenario that is missing, new, or in another place is found out', () => {
  const lacking = copied();
  alterLines(lacking, (text) => text.slice(0, text.lastIndexOf('{"scenario":')));
  refused(
    lacking,
    /lacks the scenario "features\/core\/transfer\.feature: .+": something was taken/u,
  );
  const more = copied();
  alterLines(more, (text) => `${text}{"scenario":"x\\ny","seed":1}\n`);
  refused(more, /has scenarios that its manifest does not know/u);
});

test('a scenario of another run is found out even where its hash fits', () => {
  const out = copied();
  alterLines(out, (text) => text.replace(/"seed":\d+/u, '"seed":7'));
  sealAgain(out);
  refused(out, /was recorded with another seed than 1, so it is of another run\.$/u);
});

test('what is no line of a recording is told, whatever its hash', () => {
  const out = copied();
  alterLines(out, (text) => text.replace('{"open"', '{open'));
  sealAgain(out);
  refused(out, /cannot be read: it is no recording/u);
});

test('the recording has not been changed by all that', () => {
  assert.match(linesIn(good), /^\{"scenario":/u);
});
