import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { curlOf, firstCall } from './curl.ts';
import { quoted } from './quoted.ts';
import { recordOf, sendOf, SETTING } from './test-records.ts';

/** What a shell makes of a line: the words that a program would be given. */
function wordsIn(line: string): readonly string[] {
  const script = `for word in ${line}; do printf '%s\\0' "$word"; done`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

test('whatever is in a text, a shell takes it as it is', () => {
  const texts = [
    ...[
      '',
      ' ',
      "it's",
      "''",
      '"quoted"',
      '$HOME `id` $(id) \\ \\n',
      'a\nb\r\n\tc',
      '*?[x]~!#&|;<>',
    ],
    ...['žluťoučký 🦄 漢字', '--data @/etc/passwd', '%s %d'],
  ];
  for (const text of texts) assert.deepEqual(wordsIn(quoted(text)), [text]);
});

test('a webhook is sent again with the same bytes and the same signature', () => {
  const body = String.raw`{"text":"it's \ud83e\udd84 \n"}`;
  const request = `POST http://127.0.0.1:3000/webhook\nX-Hub-Signature-256: sha256=ab\n\n${body}`;
  assert.deepEqual(wordsIn(curlOf(recordOf({ request }), SETTING)), [
    ...['curl', '-g', '-X', 'POST', '-H', 'Content-Type: application/json'],
    ...['-H', 'X-Hub-Signature-256: sha256=ab', '--data-raw', body],
    'http://127.0.0.1:3000/webhook',
  ]);
});

test('a call of the Graph goes to the door, with the token', () => {
  assert.deepEqual(wordsIn(curlOf(sendOf({ to: '1' }), SETTING)), [
    ...['curl', '-g', '-X', 'POST', '-H', 'Content-Type: application/json'],
    ...['--data-raw', '{"to":"1"}', '-H', 'Authorization: Bearer EAA1'],
    'http://127.0.0.1:4601/v24.0/106/messages',
  ]);
  const looked = recordOf({ direction: 'graph', request: 'GET /v24.0/106?access_token=***' });
  assert.deepEqual(wordsIn(curlOf(looked, SETTING)), [
    ...['curl', '-g', '-H', 'Authorization: Bearer EAA1'],
    'http://127.0.0.1:4601/v24.0/106?access_token=EAA1',
  ]);
});

test('a form stays a form, and an upload asks for a file', () => {
  const form = recordOf({
    direction: 'graph',
    request: 'POST /v24.0/106/messages\n\nto=1&type=text',
  });
  assert.match(curlOf(form, SETTING), /x-www-form-urlencoded' --data-raw 'to=1&type=text'/u);
  const upload = recordOf({
    direction: 'graph',
    request:
      'POST /v24.0/106/media\n\n{"messaging_product":"whatsapp","file":"image/png, 97 bytes"}',
  });
  const line = curlOf(upload, SETTING);
  assert.match(line, /--form-string 'messaging_product=whatsapp' -F 'file=@FILE;type=image\/png'/u);
});

test('curl takes nothing for a file or a pattern that is none', () => {
  const form = recordOf({ direction: 'graph', request: 'POST /106/messages\n\n@/etc/passwd' });
  assert.match(curlOf(form, SETTING), /--data-raw '@\/etc\/passwd'/u);
  const field = recordOf({
    ...{ direction: 'graph', request: 'POST /106/media\n\n{"type":"@/etc/passwd;type=x"}' },
  });
  assert.match(curlOf(field, SETTING), /--form-string 'type=@\/etc\/passwd;type=x'/u);
});

test('a webhook without a signature is sent again without one', () => {
  const request = 'POST http://127.0.0.1:3000/webhook\n\n{}';
  assert.doesNotMatch(curlOf(recordOf({ request }), SETTING), /signature/iu);
});

test('the handshake carries its token again', () => {
  const request = 'GET http://127.0.0.1:3000/webhook?hub.verify_token=***&hub.challenge=7';
  const words = wordsIn(curlOf(recordOf({ request }), SETTING));
  assert.deepEqual(words, [
    ...['curl', '-g'],
    'http://127.0.0.1:3000/webhook?hub.verify_token=v&hub.challenge=7',
  ]);
});

test('the first call to try is one that the platform takes', () => {
  const words = wordsIn(firstCall(SETTING, '12025550143'));
  assert.equal(words.at(-1), 'http://127.0.0.1:4601/v24.0/106/messages');
  const body = JSON.parse(words.at(-2) ?? '') as { to: string; template: { name: string } };
  assert.deepEqual([body.to, body.template.name], ['12025550143', 'hello_world']);
});
