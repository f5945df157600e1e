import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { outFolder, usualFolder } from './out-folder.ts';

const cwd = mkdtempSync(join(tmpdir(), 'deskproof-out-'));
after(() => rmSync(cwd, { recursive: true }));

test('reports go to the package, and where it is a dependency to whoever works with it', () => {
  assert.equal(usualFolder({ cwd: '/work', root: '/src/deskproof' }), '/src/deskproof/reports/out');
  const root = '/work/node_modules/deskproof';
  assert.equal(usualFolder({ cwd: '/work', root }), '/work/reports/out');
});

test('what is asked for counts more than the environment, and that more than what is usual', () => {
  const write = () => true;
  const io = { cwd, root: '/work/node_modules/deskproof', stdout: { write }, stderr: { write } };
  assert.equal(outFolder('here', { ...io, env: { DESKPROOF_OUT: 'there' } }), join(cwd, 'here'));
  assert.equal(
    outFolder(undefined, { ...io, env: { DESKPROOF_OUT: 'there' } }),
    join(cwd, 'there'),
  );
  assert.equal(outFolder(undefined, { ...io, env: {} }), join(cwd, 'reports/out'));
});
