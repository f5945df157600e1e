import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fixturePackage } from '../engine/fixture/fixture-package.ts';
import { packageRoot } from '../engine/package-root.ts';
import { reportOf, runOn } from '../run/test-run.ts';

const suite = fixturePackage();
const out = mkdtempSync(join(tmpdir(), 'deskproof-workers-'));

after(() => {
  suite.dispose();
  rmSync(out, { recursive: true, force: true });
});

test('several workers give the verdicts and the digest of one run', async () => {
  const target = 'faulty:silent';
  const folder = join(out, 'kept');
  const one = await reportOf(suite.root, { target, out: folder });
  assert.ok(existsSync(join(folder, 'junit.xml')));
  const several = await reportOf(suite.root, { target, out: folder, workers: '2' });
  assert.equal(one.code, 1);
  assert.equal(several.code, 1);
  assert.equal(several.report.digest, one.report.digest, several.told);
  assert.equal(several.report.part, undefined);
  assert.match(several.told, /^2 workers: report\.html/u);
});

test('each keeps the reports that a single process writes, and those of a run before are gone', () => {
  const folder = join(out, 'kept');
  assert.equal(existsSync(join(folder, 'junit.xml')), false);
  for (const number of ['1', '2']) {
    assert.ok(existsSync(join(folder, 'workers', number, 'junit.xml')));
  }
});

test('only failures are judged again by several as well', async () => {
  const target = 'faulty:silent';
  const folder = join(out, 'kept');
  const again = { target, out: folder, onlyFailures: true, from: folder };
  mkdirSync(join(folder, 'recording'));
  const several = await reportOf(suite.root, { ...again, workers: '2' });
  assert.equal(several.code, 1);
  assert.equal(several.report.scenarios.total, 2);
  // What the whole run has left stays, with its recordings; the part lies beside it.
  for (const kept of ['recording', 'workers/1/junit.xml', 'workers-again/1/junit.xml'])
    assert.ok(existsSync(join(folder, kept)), kept);
  await runOn(suite.root, { target, out: folder, workers: '2' });
  assert.equal(existsSync(join(folder, 'workers-again')), false);
});

test('a worker that dies is named, with what it said, and nothing is judged', async () => {
  const dying = `console.error('Enough!');\nprocess.exit(9);\n`;
  const small = fixturePackage({ 'steps/dying.steps.ts': dying });
  try {
    await assert.rejects(
      runOn(small.root, { workers: '2', out: join(out, 'dead') }),
      /Worker [12] ended \(exit code 9\), so nothing is judged\. It said last: Enough!$/u,
    );
  } finally {
    small.dispose();
  }
});

test('what workers cannot keep is refused in a sentence', async () => {
  const refused = (flags: object, says: RegExp) => assert.rejects(runOn(suite.root, flags), says);
  for (const workers of ['0', '65', 'many', '1.5', '']) {
    await refused({ workers }, /--workers .* is not understood/u);
  }
  await refused({ workers: '2', shard: '1/2' }, /--shard and --workers/u);
});

/** The statement of the JavaScript example, from wherever it lies. */
function statementWith(change: (text: string) => string): string {
  const text = readFileSync(join(packageRoot, 'examples/javascript/deskproof.yaml'), 'utf8');
  const driver = join(packageRoot, 'examples/javascript/driver.js');
  const file = join(out, 'deskproof.yaml');
  writeFileSync(
    file,
    change(text.replace('node, driver.js]', `'${process.execPath}', '${driver}']`)),
  );
  return file;
}

test('each worker has a driver of its own, and what changes the tenant is judged by one alone, afterwards', async () => {
  const target = statementWith((text) => text);
  const flags = { target, clause: ['WA-TRF-05'], doctor: false, profile: 'core' };
  const several = await reportOf(packageRoot, { ...flags, out: join(out, 'two'), workers: '2' });
  assert.equal(several.code, 0);
  const { passed, total } = several.report.scenarios;
  assert.deepEqual([passed, total], [4, 4]);
  const last = readFileSync(join(out, 'two/workers/3/junit.xml'), 'utf8');
  assert.match(last, /A queue was added since the last refresh/u);
  assert.match(last, /tests="1"/u);
  assert.ok(existsSync(join(out, 'two/workers/1/recording/manifest.json')));
  assert.match(
    several.told,
    /^2 workers, and then one more, alone, for what changes the tenant: report\.html/u,
  );
});

test('a port for one, or agents for fewer, is refused before anything is started', async () => {
  const fixed = statementWith((text) => `${text}\ngraph: { port: 4500 }\n`);
  await assert.rejects(
    runOn(packageRoot, { target: fixed, workers: '2', out }),
    /at port 4500 \(\/graph\/port\), and only one worker can have that/u,
  );
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => `{ name: ${name} }`);
  const few = statementWith((text) => `${text}\nagents: [${names.join(', ')}]\n`);
  await assert.rejects(
    runOn(packageRoot, { target: few, workers: '2', out }),
    /2 workers need 8 agents, and the statement lists 7/u,
  );
});

test('a target that lives on is refused in one sentence, though nothing was examined', async () => {
  const target = statementWith((text) =>
    text.replace(/^( *)command: .*$/mu, '$&\n$1options: { lasting: true }'),
  );
  const flags = { target, clause: ['WA-TRF-05'], doctor: false, out: join(out, 'lasting') };
  await assert.rejects(runOn(packageRoot, { ...flags, workers: '2' }), {
    name: 'BadInput',
    message:
      /deskproof\.yaml: This target lives on from scenario to scenario, .* Leave out --workers\.$/u,
  });
  assert.equal(existsSync(join(out, 'lasting/conformance.json')), false);
});
