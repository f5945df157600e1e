import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { business } from '../steps/assemblies/business.ts';
import type { Simulated } from '../steps/assemblies/simulate.ts';
import { toldHandshake, toldWhere } from './simulate-told.ts';

const TOKEN = "it's;$(id)`id`";
const simulated: Simulated = {
  graph: { url: 'http://127.0.0.1:4500', tls: 'https://127.0.0.1:4501' },
  proxy: { url: 'http://127.0.0.1:4502' },
  control: { url: 'http://[::1]:4503', token: TOKEN },
  ca: "/tmp/Ada's files/ca.pem",
  business,
  webhook: null,
  handshake: Promise.resolve(null),
  close: () => Promise.resolve(),
};

/** What a shell makes of a line: the words that a program would be given. */
function wordsIn(line: string): readonly string[] {
  const script = `for word in ${line}; do printf '%s\\0' "$word"; done`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

test('a shell takes each line as it was meant, whatever the token and the names of files', () => {
  const lines = toldWhere(simulated).split('\n');
  const curls = lines.filter((line) => line.startsWith('  curl '));
  assert.equal(curls.length, 6);
  for (const line of curls) {
    const words = wordsIn(line);
    assert.deepEqual(words.slice(0, 3), ['curl', '-H', `Authorization: Bearer ${TOKEN}`]);
    assert.match(words.at(-1) ?? '', /^http:\/\/\[::1\]:4503\/(?:customers|wire|faults)\S*$/u);
    assert.doesNotMatch(line, / http:\/\/\[/u, 'brackets are a pattern for some shells');
  }
  const proxy = lines.find((line) => line.includes('HTTPS_PROXY')) ?? '';
  assert.deepEqual(wordsIn(proxy).slice(0, 2), [
    'HTTPS_PROXY=http://127.0.0.1:4502',
    `NODE_EXTRA_CA_CERTS=${simulated.ca}`,
  ]);
});

test('what is not asked of the platform goes past the proxy, files of customers included', () => {
  const graph = { url: 'http://sim.example:4500', tls: 'https://sim.example:4501' };
  assert.match(
    toldWhere({ ...simulated, graph }),
    /NO_PROXY=localhost,127\.0\.0\.1,::1,sim\.example\n/,
  );
  assert.match(toldWhere(simulated), /NO_PROXY=localhost,127\.0\.0\.1,::1\n/);
});

test('the line that tries the handshake again is quoted as well', () => {
  const [, again = ''] = toldHandshake(simulated, { verified: false }).split('\n');
  const words = wordsIn(again.replace(/^Once more: /u, ''));
  assert.deepEqual(words, [
    ...['curl', '-H', `Authorization: Bearer ${TOKEN}`, '-X', 'POST'],
    'http://[::1]:4503/subscribe',
  ]);
});
