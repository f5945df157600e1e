import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exchange } from '../ports/assembly.ts';
import type { Clock } from '../ports/clock.ts';
import type { Administration } from '../ports/administration.ts';
import type { Platform } from '../ports/platform.ts';
import { notedAdministration } from './noted-administration.ts';
import { notedPlatform } from './noted-platform.ts';
import { createStory } from './story.ts';

/** A story by a clock and a wire that the test moves. */
function told() {
  const wire: Exchange[] = [];
  let now = 0;
  const clock = { now: () => now } as Clock;
  const story = createStory({ clock, crossed: () => wire.length, traffic: () => wire });
  const cross = (one: Partial<Exchange>) =>
    void wire.push({
      at: now,
      direction: 'webhook',
      request: '',
      response: '',
      status: 200,
      ...one,
    });
  return { story, cross, pass: (ms: number) => (now += ms) };
}

const webhook = (value: object) => ({
  request: `POST http://x/\n\n${JSON.stringify({ entry: [{ changes: [{ value }] }] })}`,
});
const status = (id: string, word: string, more: object = {}) =>
  webhook({ statuses: [{ id, status: word, ...more }] });
const message = (id: string, body: string) =>
  webhook({ messages: [{ id, from: '34600', timestamp: '0', type: 'text', text: { body } }] });
const send = (body: string, answer: object, code = 200): Partial<Exchange> => ({
  ...{ direction: 'graph', status: code, response: JSON.stringify(answer) },
  request: `POST /v24.0/1/messages\n\n${JSON.stringify({ type: 'text', text: { body } })}`,
});

test('what WhatsApp says of answers stands among what was done, as it happened', () => {
  const { story, cross, pass } = told();
  const since = story.now();
  cross(send('Hello', { messages: [{ id: 'A' }] }));
  cross(status('A', 'sent'));
  story.note('the first agent: send', since);
  cross(status('A', 'delivered'));
  pass(61_000);
  cross(status('A', 'failed', { errors: [{ code: 131026, title: 'Message undeliverable' }] }));
  story.note('time passes');
  assert.deepEqual(story.lines(), [
    '0:00:00  the first agent: send',
    '0:00:00  WhatsApp tells of "Hello": sent, delivered, failed (131026 Message undeliverable)',
    '0:01:01  time passes',
  ]);
});

test('what is refused on either side is told, and what went well only by those who did it', () => {
  const { story, cross } = told();
  cross(message('M', 'Hi'));
  cross({ ...message('N', 'Anybody?'), status: 500 });
  cross(send('Yes', { error: { code: 130429, message: 'Rate limit hit' } }, 429));
  cross({ direction: 'graph', request: 'GET /v24.0/7?a=b', status: 0, response: 'Broken off.' });
  assert.deepEqual(story.lines(), [
    '0:00:00  WhatsApp tells that +34600 wrote "Anybody?" → answered 500',
    '0:00:00  the contact centre: sends "Yes" → answered 429, error 130429: Rate limit hit',
    '0:00:00  the contact centre: asks GET /v24.0/7 → no answer: Broken off.',
  ]);
});

test('messages that come late, again or together are told once more by the wire', () => {
  const { story, cross, pass } = told();
  cross(message('M', 'Hi'));
  cross(message('M', 'Hi'));
  const two = [
    { id: 'A', status: 'sent' },
    { id: 'B', status: 'read' },
  ];
  cross(webhook({ statuses: two }));
  pass(30_000);
  cross(message('N', 'Late'));
  assert.deepEqual(story.lines(), [
    '0:00:00  WhatsApp tells that +34600 wrote "Hi"',
    '0:00:00  WhatsApp tells at once of an answer: sent; of an answer: read',
    '0:00:30  WhatsApp tells that +34600 wrote "Late"',
  ]);
});

test('settings of administrators are told, also those that are not made', async () => {
  const { story } = told();
  const bare = {
    setMasking: () => Promise.resolve(),
    setAutoWrapUp: () => Promise.reject(new Error('Not here.')),
  } as unknown as Administration;
  const noted = notedAdministration(bare, story);
  await noted.setMasking(true);
  await assert.rejects(noted.setAutoWrapUp({ seconds: 30, extension: false }), /Not here/u);
  assert.deepEqual(story.lines(), [
    '0:00:00  the administrator: setMasking true → done',
    '0:00:00  the administrator: setAutoWrapUp {"seconds":30,"extension":false} → not done: Not here.',
  ]);
});

test('how WhatsApp is made to misbehave, and what is forged, is told', async () => {
  const { story } = told();
  const bare = {
    ...{ misbehaves: () => undefined, forges: () => Promise.resolve() },
    verifies: () => Promise.resolve(false),
  } as unknown as Platform;
  const platform = notedPlatform(bare, (line) => story.note(line));
  platform.misbehaves('hang-up', { processed: true, times: 1 });
  platform.misbehaves('invalid-token');
  await platform.forges({ from: { name: 'Ana', phone: '+34600' }, text: 'Hi' }, 'other-key');
  await platform.verifies('wrong');
  assert.deepEqual(story.lines(), [
    '0:00:00  WhatsApp: misbehaves from now on, hang-up (processed: true, times: 1)',
    '0:00:00  WhatsApp: misbehaves from now on, invalid-token',
    '0:00:00  somebody: writes "Hi" in the name of Ana (+34600), signature: other-key',
    '0:00:00  WhatsApp: asks for the proof with the wrong word → not given',
  ]);
});
