import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outFolder, usualFolder } from './out-folder.ts';

const cwd = mkdtempSync(join(tmpdir(), 'deskproof-out-'));
const installed = join(cwd, 'node_modules/deskproof');
after(() => rmSync(cwd, { recursive: true }));

test('reports go to the package, and where it is a dependency to whoever works with it', () => {
  const checkout = join(cwd, 'deskproof');
  assert.equal(usualFolder({ cwd, root: checkout }), join(checkout, 'reports/out'));
  assert.equal(usualFolder({ cwd, root: installed }), join(cwd, 'reports/out'));
});

test('what is asked for counts more than the environment, and that more than what is usual', () => {
  const write = () => true;
  const io = { cwd, root: installed, stdout: { write }, stderr: { write } };
  assert.equal(outFolder('here', { ...io, env: { DESKPROOF_OUT: 'there' } }), join(cwd, 'here'));
  assert.equal(
    outFolder(undefined, { ...io, env: { DESKPROOF_OUT: 'there' } }),
    join(cwd, 'there'),
  );
  assert.equal(outFolder(undefined, { ...io, env: {} }), join(cwd, 'reports/out'));
});
