import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Conformance } from '../conformance/conformance.ts';
import { packageRoot } from '../engine/package-root.ts';
import { runConformance } from './run-conformance.ts';
import type { RunFlags } from './run-request.ts';

const example = join(packageRoot, 'examples/javascript');

/** A statement in a folder of its own that claims these, with the driver of the example. */
function claiming(context: TestContext, profiles: string) {
  const cwd = mkdtempSync(join(tmpdir(), 'deskproof-claims-'));
  context.after(() => rmSync(cwd, { recursive: true }));
  const text = readFileSync(join(example, 'deskproof.yaml'), 'utf8');
  const driver = text.replace('[node, driver.js]', `[node, ${join(example, 'driver.js')}]`);
  writeFileSync(join(cwd, 'd.yaml'), driver.replace('profiles: [core]', `profiles: ${profiles}`));
  return cwd;
}

async function run(cwd: string, more: Partial<RunFlags> = {}) {
  const printed: string[] = [];
  const stdout = { write: (text: string) => printed.push(text) };
  const io = { stdout, stderr: { write: () => true }, env: process.env, cwd, root: packageRoot };
  // A part that is small enough: what is claimed is told of it as of the whole.
  const part = { shard: '1/200', doctor: false, trace: false, out: 'out' };
  const flags = { target: 'd.yaml', clause: [], order: 'defined', ...part };
  await runConformance({ ...flags, ...more }, io);
  const report = JSON.parse(readFileSync(join(cwd, 'out/conformance.json'), 'utf8')) as Conformance;
  return { text: printed.join(''), report };
}

test('what is claimed and was not judged is named, with how to judge it', async (t) => {
  const { text, report } = await run(claiming(t, '[core, platform, desktop]'));
  assert.match(
    text,
    /^claimed {2}platform, desktop as well, not judged in this run: run with --profile platform --profile\n {9}desktop$/mu,
  );
  assert.deepEqual(report.unjudged, ['platform', 'desktop']);
  const path = join(packageRoot, 'reports/conformance/conformance.schema.json');
  const validate = new Ajv2020().compile(JSON.parse(readFileSync(path, 'utf8')) as object);
  assert.ok(validate(report), JSON.stringify(validate.errors));
});

test('nothing is said where all that is claimed is judged, here or beside', async (t) => {
  const one = await run(claiming(t, '[core]'));
  assert.doesNotMatch(one.text, /^claimed/mu);
  assert.equal(one.report.unjudged, undefined);
  const two = await run(claiming(t, '[core, platform]'), { beside: ['platform'] });
  assert.doesNotMatch(two.text, /^claimed/mu);
  assert.equal(one.report.digest, two.report.digest);
});
