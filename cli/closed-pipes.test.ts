import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { bearClosedPipes } from './closed-pipes.ts';

const script = fileURLToPath(new URL('./deskproof.js', import.meta.url));

/** Nobody reads what it prints. */
async function unread(t: TestContext, ...args: string[]) {
  const cwd = mkdtempSync(join(tmpdir(), 'deskproof-'));
  t.after(() => rmSync(cwd, { recursive: true, force: true }));
  const child = spawn(process.execPath, [script, ...args], { cwd, timeout: 120_000 });
  child.stdout.destroy();
  const closed = once(child, 'close') as Promise<[number | null]>;
  const [stderr, [code]] = await Promise.all([text(child.stderr), closed]);
  return { stderr, code };
}

test('where nobody reads on, the command goes on, and ends with its own exit code and without a word', async (t) => {
  // It prints a line when it begins, and the rest when all is judged.
  const broken = ['--target', 'faulty:first-message-with-emoji-is-lost', '--clause', 'WA-CH-01'];
  const ended = await unread(t, 'run', ...broken, '--workers', '2', '--out', 'out');
  assert.deepEqual(ended, { stderr: '', code: 1 });
});

test('any other problem of a stream is one', () => {
  const stream = new EventEmitter();
  bearClosedPipes([stream]);
  stream.emit('error', Object.assign(new Error('closed'), { code: 'EPIPE' }));
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  assert.throws(() => stream.emit('error', full), /no space left/);
});
