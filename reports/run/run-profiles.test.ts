import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Conformance } from '../conformance/conformance.ts';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { runProfiles, type ProfilesFlags } from './run-profiles.ts';

const extra = `profile: extra
title: A smaller profile
documents: { DOC: { title: A small document } }
features: { wave: Agents wave. }
flows: { wave: Wave }
clauses:
  - id: WA-FIX-11
    revision: 1
    level: MUST
    feature: wave
    flow: wave
    title: They wave
    statement: They wave, in one sentence.
    source: [{ document: DOC, section: Waves, step: 1 }]
    certainty: seed
    seen: anywhere
    needs: []
`;
const wave = `Feature: Wave
  So that they are seen.

  @WA-FIX-11
  Rule: They wave
    Scenario: Once
      When the agent greets
      Then it holds unless on "nock"
`;

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage({
    'features/clauses/extra.yaml': extra,
    'features/extra/wave.feature': wave,
  });
});
after(() => suite.dispose());

async function run(profile: readonly string[], more: Partial<ProfilesFlags> = {}) {
  const printed: string[] = [];
  const stream = { write: (text: string) => printed.push(text) };
  const { root } = suite;
  const io = { stdout: stream, stderr: stream, env: {}, cwd: root, root };
  const flags = { target: 'memory', clause: [], order: 'defined', out: 'out', ...more };
  const code = await runProfiles({ ...flags, profile }, io);
  return { code, text: printed.join('') };
}

const verdictIn = (folder: string) => {
  const path = join(suite.root, folder, 'conformance.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as Conformance).profiles;
};

test('several profiles are judged one after the other, and each has its reports', async () => {
  for (const [at, profile] of [['core', 'extra'], ['core, extra,core']].entries()) {
    const { code, text } = await run(profile, { out: `out-${at}` });
    assert.equal(code, 0);
    assert.match(text, /^small 1\.2\.3, profile core,[^]*\n\nsmall 1\.2\.3, profile extra,/);
    for (const name of ['core', 'extra']) {
      assert.deepEqual(verdictIn(`out-${at}/${name}`), [{ name, verdict: 'pass' }]);
    }
  }
});

test('the exit code is the worst of them, wherever it stands', async () => {
  assert.equal((await run(['extra', 'core'], { target: 'nock' })).code, 1);
  assert.deepEqual(verdictIn('out/core'), [{ name: 'core', verdict: 'pass' }]);
});

test('one profile, or none that is named, is judged as ever', async () => {
  await run([], { out: 'plain' });
  assert.equal(verdictIn('plain')[0]?.name, 'core');
  await run(['extra'], { out: 'plain' });
  assert.equal(verdictIn('plain')[0]?.name, 'extra');
});

test('what makes no sense is refused before anything is judged', async () => {
  const out = 'never';
  await assert.rejects(run(['core', 'extr'], { out }), /no profile extr\. Did you mean extra\?/);
  await assert.rejects(run(['core,'], { out }), /--profile needs the name of a profile/);
  const both = { json: true, clause: ['WA-FIX-01'], out };
  await assert.rejects(
    run(['core', 'extra'], both),
    /^BadInput: --json and --clause can be had of one profile at a time: give one of core, extra/,
  );
  assert.ok(!existsSync(join(suite.root, out)));
});

test('once the run is ended no further profile is begun, which is told and no success', async () => {
  const ending = new AbortController();
  const printed: string[] = [];
  const write = (text: string) => {
    printed.push(text);
    // The report of the first profile is written.
    if (/^scenarios: /mu.test(text)) ending.abort();
  };
  const { root } = suite;
  const io = { stdout: { write }, stderr: { write }, env: {}, cwd: root, root };
  const flags = { target: 'memory', clause: [], order: 'defined', out: 'ended' };
  const profile = ['core', 'extra'];
  const code = await runProfiles({ ...flags, profile }, { ...io, interrupted: ending.signal });
  assert.equal(code, 1);
  assert.match(printed.join(''), /Not judged, for the run was ended: extra\.\n$/u);
  assert.equal(existsSync(join(root, 'ended/extra')), false);
});
