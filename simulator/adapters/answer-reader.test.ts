import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createAnswerReader, type ReadAnswer } from './answer-reader.ts';

/** Reads an answer that comes in these pieces. */
function read(pieces: readonly string[]): ReadAnswer | undefined {
  const reader = createAnswerReader();
  let answer: ReadAnswer | undefined;
  for (const piece of pieces) answer ??= reader.take(piece);
  return answer;
}

const cases = [
  ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok', 200, 'ok', true],
  ['HTTP/1.1 200\r\ncontent-length:0\r\n\r\n', 200, '', true],
  ['HTTP/1.1 204 No Content\r\n\r\n', 204, '', true],
  ['HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok', 200, 'ok', false],
  ['HTTP/1.1 500 No\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno', 500, 'no', false],
  [
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;x=y\r\nok\r\nA\r\n0123456789\r\n0\r\n\r\n',
    ...([200, 'ok0123456789', true] as const),
  ],
  ['HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n\r\n', 200, '', true],
  [
    'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Made\r\nContent-Length: 1\r\n\r\n!',
    ...([201, '!', true] as const),
  ],
  ['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n\xc3\xa4', 200, 'ä', true],
] as const;

test('an answer is the same in whatever pieces it comes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(fc.integer({ min: 1, max: 40 })),
      ([whole, status, text, reusable], cuts) => {
        const pieces = [];
        let rest: string = whole;
        for (const cut of cuts) {
          pieces.push(rest.slice(0, cut));
          rest = rest.slice(cut);
        }
        assert.deepEqual(read([...pieces, rest]), { status, text, reusable });
      },
    ),
  );
});

test('an answer that is not whole is none', () => {
  for (const [whole] of cases) assert.equal(read([whole.slice(0, -1)]), undefined);
});

test('without a length the end of the connection is the end of the answer, and else it is not', () => {
  const open = createAnswerReader();
  assert.equal(open.take('HTTP/1.1 200 OK\r\n\r\nhel'), undefined);
  assert.equal(open.take('lo'), undefined);
  assert.deepEqual(open.closed(), { status: 200, text: 'hello', reusable: false });
  const cut = createAnswerReader();
  cut.take('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhel');
  assert.equal(cut.closed(), undefined);
  assert.equal(createAnswerReader().closed(), undefined);
});

test('what is more than an answer ends the connection', () => {
  assert.equal(read(['HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok!'])?.reusable, false);
});

test('of an endless answer the beginning is kept', () => {
  const answer = read(['HTTP/1.1 200 OK\r\n\r\n', 'x'.repeat(200_000)]);
  assert.equal(answer?.text.length, 64 * 1024);
  assert.equal(answer.reusable, false);
});

test('what is no HTTP is refused, and so are endless headers', () => {
  for (const wrong of [
    'SSH-2.0-x\r\n\r\n',
    'HTTP/2 200\r\n\r\n',
    'HTTP/1.1 999 x\r\n\r\n',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nno\r\n',
    `HTTP/1.1 200 OK\r\nX: ${'x'.repeat(70_000)}`,
  ]) {
    assert.throws(() => read([wrong]), /the answer is no HTTP/);
  }
});
