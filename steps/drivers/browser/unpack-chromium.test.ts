import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { unpackedChromium } from './unpack-chromium.ts';

const isSupported = process.platform === 'linux' && process.arch === 'x64';
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskproof-unpack-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** A package of the same shape as the real one, a hundred thousand times as small. */
async function packageWith(name: string, chromium: Buffer): Promise<string> {
  const home = join(folder, name);
  const content = join(home, 'content');
  await mkdir(join(home, 'bin'), { recursive: true });
  await mkdir(content);
  await writeFile(join(home, 'package.json'), '{ "version": "1.2.3" }');
  await writeFile(join(home, 'bin', 'chromium.br'), chromium);
  for (const part of ['al2023', 'fonts', 'swiftshader']) {
    await writeFile(join(content, `${part}.txt`), part);
    const tar = execFileSync('tar', ['-c', '-C', content, `${part}.txt`]);
    await writeFile(join(home, 'bin', `${part}.tar.br`), brotliCompressSync(tar));
  }
  return home;
}

const program = brotliCompressSync(Buffer.from('#!/bin/sh\n'));

test('it is unpacked whole, into a folder of its version, to be run', async () => {
  const cache = join(folder, 'cache');
  const home = await packageWith('whole', program);
  const found = await unpackedChromium({ XDG_CACHE_HOME: cache }, home);
  if (!isSupported) {
    assert.equal(found, null, 'the package is for Linux on x64 only');
    return;
  }
  assert.equal(found?.path, join(cache, 'deskproof', 'chromium-1.2.3', 'chromium'));
  assert.equal(found.version, '1.2.3');
  assert.equal(await readFile(found.path, 'utf8'), '#!/bin/sh\n');
  assert.equal((await stat(found.path)).mode & 0o111, 0o111);
  assert.deepEqual((await readdir(join(cache, 'deskproof', 'chromium-1.2.3'))).sort(), [
    'al2023.txt',
    'chromium',
    'fonts.conf',
    'fonts.txt',
    'swiftshader.txt',
  ]);
});

test('several processes may unpack at the same time: one wins, all find it, nothing is left over', async () => {
  if (!isSupported) return;
  const cache = join(folder, 'shared');
  const home = await packageWith('shared-package', program);
  const all = await Promise.all(
    Array.from({ length: 5 }, () => unpackedChromium({ XDG_CACHE_HOME: cache }, home)),
  );
  assert.equal(new Set(all.map((found) => found?.path)).size, 1);
  assert.deepEqual(await readdir(join(cache, 'deskproof')), ['chromium-1.2.3']);
});

test('what cannot be unpacked leaves nothing behind, and a sentence says what to do', async () => {
  if (!isSupported) return;
  const cache = join(folder, 'broken');
  const home = await packageWith('broken-package', Buffer.from('no archive'));
  await assert.rejects(unpackedChromium({ XDG_CACHE_HOME: cache }, home), {
    name: 'ConfigError',
    message: /cannot be unpacked into .+ Set XDG_CACHE_HOME/,
  });
  assert.deepEqual(await readdir(join(cache, 'deskproof')), []);
});

test('where the package is not there, there is none', async () => {
  assert.equal(await unpackedChromium({}, null), null);
});
