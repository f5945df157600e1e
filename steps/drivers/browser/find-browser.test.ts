import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { findBrowser } from './find-browser.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskproof-browser-'));
  await writeFile(join(folder, 'mine'), '#!/bin/sh\n');
  await writeFile(join(folder, 'text'), 'no program');
  await chmod(join(folder, 'mine'), 0o755);
});
after(() => rm(folder, { recursive: true }));

test('the browser that is named is taken', async () => {
  const path = join(folder, 'mine');
  const found = await findBrowser({ DESKPROOF_BROWSER: path });
  assert.deepEqual(found, { path, source: 'DESKPROOF_BROWSER', environment: {} });
});

test('a named one that cannot be run is never replaced by another', async () => {
  for (const name of ['text', 'nothing']) {
    const path = join(folder, name);
    await assert.rejects(findBrowser({ DESKPROOF_BROWSER: path }), {
      name: 'ConfigError',
      message: `DESKPROOF_BROWSER names ${path}, which is no program that can be run.`,
    });
  }
});

test('none means none', async () => {
  await assert.rejects(findBrowser({ DESKPROOF_BROWSER: 'none' }), /no browser may be used/);
});
