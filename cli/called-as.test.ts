import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asCalled } from '../reports/run/as-called.ts';
import { calledAs, userFolder, type Started } from './called-as.ts';

const root = '/home/ada/deskproof';
const own = { npm_lifecycle_script: 'node cli/deskproof.js' };
const plain: Started = { script: `${root}/cli/deskproof.js`, cwd: root, env: {}, root };

const ROWS: readonly (readonly [Partial<Started>, string, string])[] = [
  [{}, root, 'node cli/deskproof.js'],
  [{ cwd: '/home/ada/desk' }, '/home/ada/desk', 'node ../deskproof/cli/deskproof.js'],
  [{ env: { ...own, INIT_CWD: root } }, root, 'npm run --silent deskproof --'],
  [
    { env: { ...own, INIT_CWD: `${root}/examples` } },
    `${root}/examples`,
    'npm run --silent deskproof --',
  ],
  [
    { env: { ...own, INIT_CWD: '/home/ada/my desk' } },
    '/home/ada/my desk',
    'npm --prefix ../deskproof run --silent deskproof --',
  ],
  [{ env: own, root: `${root}/` }, root, 'npm run --silent deskproof --'],
  // A script of theirs, or a test of ours, that starts it: npm's variables are of that script.
  [
    { cwd: '/home/ada/desk', env: { ...own, INIT_CWD: '/home/ada' } },
    '/home/ada/desk',
    'node ../deskproof/cli/deskproof.js',
  ],
  [
    { env: { npm_lifecycle_script: 'bash .ci/proof', INIT_CWD: '/home/ada' } },
    root,
    'node cli/deskproof.js',
  ],
  [
    { script: '/home/ada/desk/node_modules/.bin/deskproof', cwd: '/home/ada/desk' },
    '/home/ada/desk',
    'npx deskproof',
  ],
  [{ script: '/usr/bin/deskproof', cwd: '/home/ada/desk' }, '/home/ada/desk', 'deskproof'],
];

for (const [started, folder, command] of ROWS) {
  test(`${JSON.stringify(started)} is called again with: ${command}`, () => {
    assert.equal(userFolder({ ...plain, ...started }), folder);
    assert.equal(calledAs({ ...plain, ...started }), command);
  });
}

test('commands in a text are told as they are typed, and nothing else is touched', () => {
  const text = 'Try it: deskproof driver test. Made by deskproof 0.1.0, see /deskproof run.';
  const told = asCalled(text, { command: 'npx deskproof' });
  assert.equal(told, text.replace('deskproof driver', 'npx deskproof driver'));
  assert.equal(asCalled(text, {}), text);
});
