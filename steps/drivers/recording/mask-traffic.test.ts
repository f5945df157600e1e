import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Exchange } from '../../ports/assembly.ts';
import type { MaskedTraffic } from './exchange.ts';
import { createMask } from './mask.ts';

const ada = { name: 'Ádá Byron', phone: '+393471206218' };
const wamid = 'wamid.HBgMMzkzNDcxMjA2MjE4FQIAEhgU';
const NODE = '106540352242922';

/** What stands in a recording of these, with one customer in the scenario, whose nonce is `fgwxs`. */
function masked(all: readonly Partial<Exchange>[], strangers = true): MaskedTraffic {
  const mask = createMask({ nonce: 'fgwxs', secrets: ['hush-hush', '4999'], strangers });
  mask.addCustomer(ada);
  mask.own(['Hello fgwxs']);
  const usual = { at: 1, direction: 'graph', request: '', response: '', status: 200 } as const;
  return JSON.parse(mask.traffic(all.map((one) => ({ ...usual, ...one })))) as MaskedTraffic;
}

const sends = (body: object | string, path = `/v24.0/${NODE}/messages`): Partial<Exchange> => ({
  request: `POST ${path}\n\n${typeof body === 'string' ? body : JSON.stringify(body)}`,
});
const bodyOf = (body: object | string, strangers = true) =>
  masked([sends(body)], strangers).exchanges[0]?.body;

const message = { from: '393471206218', id: wamid, type: 'text', text: { body: 'Hello fgwxs' } };
const webhook: Exchange = {
  ...{ at: 5, direction: 'webhook', status: 200, response: 'Thanks, Jane' },
  request: `POST http://127.0.0.1:9/inbox\nX-Hub-Signature-256: sha256=abc\n\n${JSON.stringify({
    contacts: [{ profile: { name: ada.name }, wa_id: '393471206218' }],
    messages: [message],
  })}`,
};

test('a webhook can be read but for who it is of, and ids are the same wherever they stand', () => {
  const read = sends({ messaging_product: 'whatsapp', status: 'read', message_id: wamid });
  const { exchanges } = masked([webhook, read]);
  const [first, second] = exchanges;
  assert.deepEqual([first?.asked, first?.signed, first?.at], ['POST', 'X-Hub-Signature-256', 5]);
  const { id } = (first?.body as { messages: [{ id: string }] }).messages[0];
  assert.match(id, /^‹id:[0-9a-f]{10}›$/u);
  assert.deepEqual(first?.body, {
    contacts: [{ profile: { name: '{{customer 0 name}}' }, wa_id: '{{customer 0 digits}}' }],
    messages: [{ ...message, from: '{{customer 0 digits}}', id }],
  });
  assert.match(second?.asked ?? '', /^POST \/v24\.0\/‹id:[0-9a-f]{10}›\/messages$/u);
  assert.deepEqual(second?.body, {
    ...{ messaging_product: 'whatsapp', status: 'read', message_id: id },
  });
  const all = JSON.stringify(exchanges);
  for (const gone of [NODE, 'HBgM', '127.0.0.1', 'inbox', 'abc', 'Jane', '3934']) {
    assert.ok(!all.includes(gone), gone);
  }
});

test('of what a target sends to other people the structure stays, and no word or number', () => {
  const body = {
    ...{ messaging_product: 'whatsapp', to: '+44 20 7946 0958', type: 'text' },
    text: { body: 'Jane Roe, it is 4711', preview_url: true },
  };
  const jane = bodyOf(body) as typeof body;
  assert.deepEqual(Object.keys(jane), Object.keys(body));
  assert.deepEqual([jane.type, jane.text.preview_url], ['text', true]);
  assert.doesNotMatch(JSON.stringify(jane), /Jane|Roe|4711|7946|0958/u);
  assert.deepEqual(bodyOf(body, false), body, 'there are no other people at our own targets');
});

test('an answer to a customer of the scenario can be read, whatever form the name has', () => {
  const to = '393471206218';
  const answer = bodyOf({ to, type: 'text', text: { body: 'Dear customer, yes.' } });
  assert.deepEqual(answer, {
    ...{ to: '{{customer 0 digits}}', type: 'text', text: { body: 'Dear customer, yes.' } },
  });
  const escaped = JSON.stringify({ text: { body: 'Dear Ádá Byron!' } });
  const ascii = escaped.replaceAll('Á', '\\u00c1').replaceAll('á', '\\u00e1');
  assert.deepEqual(bodyOf(ascii), { text: { body: 'Dear {{customer 0 name}}!' } });
});

test('secrets never stay, whatever is readable else', () => {
  const asked = { pin: '123456', access_token: 'EAAx', code: '778899', note: 'is hush-hush 4999' };
  for (const strangers of [true, false]) {
    const [first] = masked([sends({ ...asked, to: '393471206218' })], strangers).exchanges;
    assert.deepEqual(first?.body, {
      ...{ pin: '***', access_token: '***', code: '***' },
      note: 'is {{hidden 0}} {{hidden 1}}',
      to: '{{customer 0 digits}}',
    });
  }
  const address = `/v24.0/debug_token?input_token=EAAx&fields=id&mid=${NODE}&who=Jane`;
  const [call] = masked([{ request: `GET ${address}` }]).exchanges;
  assert.match(
    call?.asked ?? '',
    /^GET \/v24\.0\/debug_token\?input_token=\*\*\*&fields=id&mid=‹id:\w+›&who=‹a›$/u,
  );
  const url = { link: `https://files.acme.example/one/a?hash=zzz&mid=${NODE}` };
  assert.match(JSON.stringify(bodyOf(url)), /"‹host›\/one\/a\?hash=\*\*\*&mid=‹id:\w+›"/u);
});

test('somebody in a number becomes a text, and what is left is JSON', () => {
  const numbers = bodyOf({ to: 393_471_206_218, size: 4999, ttl: 30 });
  assert.deepEqual(numbers, {
    ...{ to: '(number) {{customer 0 digits}}', size: '(number) {{hidden 1}}', ttl: 30 },
  });
});

test('numbers of other people are no more readable than their words', () => {
  const { code, count, pin } = bodyOf({ code: 131_030, count: 999, pin: 4711 }) as Record<
    string,
    unknown
  >;
  assert.deepEqual([code, count, pin], [131_030, 999, '(number) ‹a›']);
  assert.deepEqual(bodyOf({ 'Jane Roe': { text: 1 } }), { '‹a› ‹b›': { text: 1 } });
});

test('the platform may say what was wrong, and nobody learns of whom', () => {
  const error = { message: '(#100) Invalid parameter', code: 100, error_data: { details: 'Jane' } };
  const [refused] = masked([
    { ...sends({ to: '442079460958' }), status: 400, response: JSON.stringify({ error }) },
  ]).exchanges;
  assert.deepEqual([refused?.status, refused?.answer], [400, { error }]);
  const response = JSON.stringify({ contacts: [{ input: '442079460958', wa_id: '442079460958' }] });
  const taken = masked([{ ...sends({ to: '442079460958' }), response }]);
  assert.doesNotMatch(JSON.stringify(taken), /4420/u);
});

test('why there was no answer is told, and not where', () => {
  const response = 'connect ECONNREFUSED staging.acme.example:443';
  const [first] = masked([{ ...webhook, response, status: 0 }]).exchanges;
  assert.equal(first?.answer, '‹a› ECONNREFUSED ‹b›.‹c›.‹d›:‹e›');
});

test('what is no JSON is masked as a text, and a form by its fields', () => {
  assert.equal(bodyOf('Hello Jane'), 'Hello ‹a›');
  assert.equal(
    bodyOf('grant_type=client&client_secret=xyz&n=Jane'),
    'grant_type=client&client_secret=***&n=‹a›',
  );
});

test('what is too long is cut, and says how much is missing', () => {
  const text = (length: number) => ({ to: '393471206218', body: 'x'.repeat(length) });
  assert.equal((bodyOf(text(500)) as { body: string }).body.length, 500);
  const { body } = bodyOf(text(501)) as { body: string };
  assert.match(body, /^x{500}… \(1 characters more were not kept\)$/u);
  const wide = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`field_${at}`, 'Hello']));
  assert.match(
    String(bodyOf(wide)),
    /^\{"field_0":"Hello",.+… \(\d+ characters more were not kept\)$/u,
  );
  const many = masked(Array.from({ length: 300 }, () => sends(text(500))));
  assert.equal(many.exchanges.length + (many.more ?? 0), 300);
  assert.ok(JSON.stringify(many).length < 101_000);
  assert.equal(masked([sends(text(1))]).more, undefined);
});
