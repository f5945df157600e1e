import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import type { FixtureSuite } from '../engine/fixture/fixture-suite.ts';
import { runConformance } from '../run/run-conformance.ts';
import type { SpecFlags } from './spec-flags.ts';
import type { SpecSummary } from './spec-summary.ts';
import { writeSpec, type Camera } from './write-spec.ts';

const plain: SpecFlags = { profile: [], target: 'memory', seed: '1', from: [], run: true };
const noCamera: Camera = () => Promise.reject(new Error('No picture was asked for.'));

let suite: FixtureSuite;
before(() => {
  suite = fixturePackage();
});
after(() => suite.dispose());

function surroundings(root = suite.root) {
  const printed: string[] = [];
  const stream = { write: (text: string) => printed.push(text) };
  return { printed, io: { stdout: stream, stderr: stream, env: {}, cwd: root, root } };
}

async function write(flags: Partial<SpecFlags> = {}, camera = noCamera) {
  const { printed, io } = surroundings();
  assert.equal(await writeSpec({ ...plain, ...flags }, io, camera), 0);
  return printed.join('');
}

const summaryOf = async (flags: Partial<SpecFlags>) =>
  JSON.parse(await write({ ...flags, json: true })) as SpecSummary;
const page = (folder: string, path: string) => readFileSync(join(suite.root, folder, path), 'utf8');

/** Judges a target as `deskproof run` does; gives the path of its report. */
async function judged(target: string, out: string, clause: readonly string[] = []) {
  const flags = { target, profile: 'core', clause, seed: '1', order: 'defined', out };
  await runConformance(flags, surroundings().io);
  return join(out, 'conformance.json');
}

test('the index is where it says, and the verdicts are fresh', async () => {
  const text = await write();
  assert.match(text, /core: 1 flow, 0 pictures, 5 clauses \(4 pass, 1 recorded\)/u);
  assert.match(text, /The living spec is at reports\/out\/spec\/index\.html\n$/u);
  assert.ok(existsSync(join(suite.root, 'reports/out/spec/index.html')));
  assert.match(page('reports/out/spec', 'core/greet.html'), /Pass on memory\./u);
});

test('the same twice gives the same bytes', async () => {
  await write({ out: 'one' });
  await write({ out: 'two' });
  const files = readdirSync(join(suite.root, 'one'), { recursive: true, encoding: 'utf8' });
  assert.ok(files.includes(join('core', 'greet.html')));
  for (const file of files.filter((name) => name.includes('.'))) {
    assert.equal(page('one', file), page('two', file), file);
  }
});

test('a verdict that is no pass is content: what was expected and seen stands at the scenario', async () => {
  const { profiles } = await summaryOf({ target: 'faulty:silent', out: 'silent' });
  assert.deepEqual(profiles[0]?.outcomes, { fail: 2, pass: 2, recorded: 1 });
  const html = page('silent', 'core/greet.html');
  assert.match(html, /In the morning<\/h3><span class="outcome fail">/u);
  assert.match(html, /Expected: a greeting\nSeen: silence on faulty:silent/u);
  assert.match(html, /In the evening<\/h3><span class="outcome pass">/u);
});

test('a report is taken instead of a run, and what it does not cover is run', async () => {
  const whole = await judged('faulty:deaf', 'deaf');
  const taken = await summaryOf({ from: [whole], out: 'taken' });
  assert.deepEqual(
    taken.reports.map(({ file }) => file),
    ['conformance.json'],
  );
  assert.deepEqual(taken.profiles[0]?.outcomes, { fail: 1, pass: 3, recorded: 1 });
  const part = await judged('faulty:silent', 'part', ['WA-FIX-01']);
  const both = await summaryOf({ from: [part], out: 'both' });
  assert.deepEqual(
    both.reports.map(({ target }) => target),
    ['faulty:silent', 'memory'],
  );
  assert.deepEqual(both.profiles[0]?.outcomes, { fail: 1, pass: 3, recorded: 1 });
});

test('of two targets the worst counts and both are shown; a later report of one replaces an earlier one', async () => {
  const [good, bad] = [await judged('memory', 'good'), await judged('faulty:silent', 'bad')];
  const { profiles } = await summaryOf({ from: [bad, good], out: 'several' });
  assert.equal(profiles[0]?.outcomes.fail, 2);
  assert.match(page('several', 'core/greet.html'), /Fail on faulty:silent\..*Pass on memory\./u);
  const changed = JSON.parse(page('good', 'conformance.json')) as { target: string };
  writeFileSync(
    join(suite.root, 'later.json'),
    JSON.stringify({ ...changed, target: 'faulty:silent' }),
  );
  const later = await summaryOf({ from: [bad, 'later.json'], out: 'several' });
  assert.equal(later.profiles[0]?.outcomes.fail, undefined);
});

test('without a run nothing is judged, and the page says so', async () => {
  const { profiles } = await summaryOf({ run: false, out: 'unjudged' });
  assert.deepEqual(profiles[0]?.outcomes, { 'not-judged': 5 });
  assert.match(
    page('unjudged', 'core/greet.html'),
    /Not judged: no run of this edition covers it\./u,
  );
});

test('a reading that the target is not held to was not run', async () => {
  await write({ out: 'readings' });
  const html = page('readings', 'core/greet.html');
  assert.match(html, /Short<\/h3><span class="outcome pass">/u);
  assert.match(html, /Long<\/h3><span class="outcome not-judged">Not run</u);
  assert.match(html, /The text allows 2 readings/u);
});

test('pictures come from the camera when they are asked for, and lie beside the page', async () => {
  const asked: string[] = [];
  const png = new Uint8Array([137, 80, 78, 71]);
  const camera: Camera = (flows) => {
    asked.push(...flows);
    return Promise.resolve(new Map([['greet', { alt: 'Two people', png }]]));
  };
  await write({ pictures: true, run: false, out: 'seen' }, camera);
  assert.deepEqual(asked, ['greet']);
  assert.deepEqual(new Uint8Array(readFileSync(join(suite.root, 'seen/core/greet.png'))), png);
  assert.match(page('seen', 'core/greet.html'), /<img src="greet\.png" alt="Two people"/u);
});

const refusals: readonly (readonly [string, Partial<SpecFlags>, RegExp])[] = [
  ['an unknown profile', { profile: ['cor'] }, /There is no profile cor\. Did you mean core\?/u],
  ['an unknown target', { target: 'memry' }, /There is no target memry\. Did you mean memory\?/u],
  ['a seed that is none', { seed: 'x' }, /The seed x is not understood/u],
  ['a folder in a file', { run: false, out: 'package.json/x' }, /Reports cannot be written to/u],
  ['a folder that is a file', { run: false, out: 'package.json' }, /The spec cannot be written/u],
  ['a report that is not there', { from: ['none.json'] }, /none\.json cannot be read \(ENOENT\)/u],
];

for (const [name, flags, message] of refusals) {
  test(`${name} is refused in a sentence`, async () => {
    await assert.rejects(write(flags), { name: 'BadInput', message });
  });
}

test('a report of a profile that is not shown is refused in a sentence', async () => {
  const path = await judged('memory', 'good');
  const strange = JSON.parse(page('.', path)) as object;
  const report = { ...strange, profiles: [{ name: 'other', verdict: 'pass' }] };
  writeFileSync(join(suite.root, 'other.json'), JSON.stringify(report));
  await assert.rejects(write({ from: ['other.json'] }), {
    name: 'BadInput',
    message: /other\.json judges the profile other, and the spec shows core\./u,
  });
});
