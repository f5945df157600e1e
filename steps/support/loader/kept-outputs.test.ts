import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { keptOutputs } from './kept-outputs.js';

const home = mkdtempSync(join(tmpdir(), 'deskproof-kept-'));
after(() => rmSync(home, { recursive: true }));

const folderOf = (name: string) => join(home, name, 'deep');

void test('what was kept is found by any who ask for the same, to the byte', () => {
  const [folder, output] = [folderOf('same'), 'export const a = "ä";\n//# sourceMappingURL=x\n'];
  keptOutputs(folder, 'v1').keep('/a.ts', 'const a: string', output);
  assert.equal(keptOutputs(folder, 'v1').find('/a.ts', Buffer.from('const a: string')), output);
});

void test('another source, another file and another compiler find nothing', () => {
  const folder = folderOf('other');
  keptOutputs(folder, 'v1').keep('/a.ts', 'source', 'output');
  assert.equal(keptOutputs(folder, 'v1').find('/a.ts', 'source '), undefined);
  assert.equal(keptOutputs(folder, 'v1').find('/b.ts', 'source'), undefined);
  assert.equal(keptOutputs(folder, 'v2').find('/a.ts', 'source'), undefined);
});

void test('of each file only what was made last is kept', () => {
  const folder = folderOf('last');
  const outputs = keptOutputs(folder, 'v1');
  for (const source of ['one', 'two', 'three']) outputs.keep('/a.ts', source, `made of ${source}`);
  outputs.keep('/b.ts', 'one', 'another');
  assert.equal(readdirSync(folder).length, 2);
  assert.equal(outputs.find('/a.ts', 'one'), undefined);
  assert.equal(outputs.find('/a.ts', 'three'), 'made of three');
});

void test('what is not there to its end is not found', () => {
  const [folder, outputs] = [folderOf('half'), keptOutputs(folderOf('half'), 'v1')];
  outputs.keep('/a.ts', 'source', 'output');
  const names = readdirSync(folder);
  assert.equal(names.length, 1);
  const file = join(folder, names.join());
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  assert.equal(outputs.find('/a.ts', 'source'), undefined);
});

void test('where nothing can be written nothing is kept, and nobody is bothered', () => {
  writeFileSync(join(home, 'file'), '');
  const outputs = keptOutputs(join(home, 'file', 'folder'), 'v1');
  outputs.keep('/a.ts', 'source', 'output');
  assert.equal(outputs.find('/a.ts', 'source'), undefined);
});

void test('the line on which something breaks is that of its source, made just now or kept', () => {
  const [register, breaks] = ['../register.js', 'fixture/breaks-on-line-seven.ts'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  for (let time = 0; time < 2; time += 1) {
    const { stderr } = spawnSync(process.execPath, ['--import', register ?? '', breaks ?? ''], {
      encoding: 'utf8',
      timeout: 60_000,
    });
    assert.match(stderr, /at breaks \(.*breaks-on-line-seven\.ts:7:9\)/);
  }
});
