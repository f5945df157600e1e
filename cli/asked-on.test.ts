import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { askedOn } from './asked-on.ts';

test('a question is put, and the line that comes is its answer, without spaces around it', async () => {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const answer = askedOn(input, output).answer('Who? [Acme] ');
  input.write('  Other \n');
  assert.equal(await answer, 'Other');
  assert.equal(String(output.read()), 'Who? [Acme] ');
});

test('one question follows the other', async () => {
  const input = new PassThrough();
  const asked = askedOn(input, new PassThrough());
  const first = asked.answer('1 ');
  input.write('one\n');
  assert.equal(await first, 'one');
  const second = asked.answer('2 ');
  input.write('two\n');
  assert.equal(await second, 'two');
});

test('who leaves the questions is no hang', async () => {
  const input = new PassThrough();
  const answer = askedOn(input, new PassThrough()).answer('Who? ');
  input.end();
  await assert.rejects(answer, { name: 'BadInput', message: /nothing was written/ });
});

test('a problem is told on a line of its own', () => {
  const output = new PassThrough();
  askedOn(new PassThrough(), output).tell('There is no such profile.');
  assert.equal(String(output.read()), '  There is no such profile.\n');
});
