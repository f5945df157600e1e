import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TemplateSeed } from '../index.ts';
import { BUSINESS, createBench, errorOf, START, type Bench } from './test-bench.ts';

const seed = (name: string, more: Partial<TemplateSeed> = {}): TemplateSeed => ({
  ...{ name, language: 'en_US', category: 'UTILITY' },
  components: [{ type: 'BODY', text: 'Hello' }],
  ...more,
});

interface Asked {
  readonly query?: string;
  readonly body?: object;
}

function ask({ simulator }: Bench, method: string, { query = '', body }: Asked = {}) {
  const url = `https://graph.facebook.com/v24.0/${BUSINESS.wabaId}/message_templates${query}`;
  const headers = {
    authorization: `Bearer ${BUSINESS.accessToken}`,
    'content-type': 'application/json',
  };
  const own = body === undefined ? {} : { body: JSON.stringify(body) };
  return simulator.graph(new Request(url, { method, headers, ...own }));
}

interface Listed {
  readonly data: { readonly name: string; readonly id: string }[];
  readonly paging?: { readonly next?: string };
}

const list = async (bench: Bench, query = '') =>
  (await (await ask(bench, 'GET', { query })).json()) as Listed;
const names = ({ data }: Listed) => data.map(({ name }) => name);

const sendTemplate = (bench: Bench, to: string, template: object) =>
  bench.post({ messaging_product: 'whatsapp', to, type: 'template', template });

test('there are templates from the start, listed with what they are', async () => {
  const bench = createBench();
  const { data, paging } = await list(bench);
  assert.deepEqual(names({ data }), ['hello_world', 'order_update']);
  const [first = {}] = data;
  const keys = ['name', 'status', 'language', 'category', 'components', 'id'];
  assert.deepEqual(Object.keys(first), keys);
  assert.match(data[0]?.id ?? '', /^[1-9]\d{14}$/);
  assert.deepEqual(Object.keys(paging ?? {}), ['cursors']);
});

test('listings are filtered, and paged by a whole URL that needs no header and is masked in the log', async () => {
  const bench = createBench({
    templates: [
      seed('a'),
      seed('b', { category: 'MARKETING' }),
      seed('b', { language: 'de' }),
      seed('c', { status: 'PAUSED' }),
    ],
  });
  assert.deepEqual(names(await list(bench, '?name=b')), ['b', 'b']);
  assert.deepEqual(names(await list(bench, '?language=de')), ['b']);
  assert.deepEqual(names(await list(bench, '?status=paused')), ['c']);
  assert.deepEqual(names(await list(bench, '?category=MARKETING')), ['b']);
  assert.deepEqual(await list(bench, '?name=z'), { data: [] });
  const first = await list(bench, '?limit=3&fields=name');
  assert.deepEqual(Object.keys(first.data[0] ?? {}), ['name', 'id']);
  const next = first.paging?.next ?? '';
  const start = `https://graph.facebook.com/v24.0/${BUSINESS.wabaId}/message_templates?`;
  assert.ok(next.startsWith(`${start}access_token=${BUSINESS.accessToken}&`), next);
  const second = (await (await bench.simulator.graph(new Request(next))).json()) as Listed;
  assert.deepEqual(names(second), ['c']);
  assert.equal(second.paging?.next, undefined);
  assert.ok(!JSON.stringify(bench.simulator.wire()).includes(BUSINESS.accessToken));
  for (const query of ['?limit=0', '?limit=x', '?after=x', '?fields=price']) {
    assert.equal((await errorOf(await ask(bench, 'GET', { query }))).code, 100, query);
  }
});

test('a template is created pending, told of when approved, sent, paused and deleted', async () => {
  const bench = createBench();
  const { simulator } = bench;
  const customer = simulator.customers.create();
  const { name, language } = { name: 'lamp_sale', language: 'en_US' };
  const components = [{ type: 'BODY', text: 'Lamps are half price.' }];
  const wish = { name, language, category: 'MARKETING', components };
  const created = (await (await ask(bench, 'POST', { body: wish })).json()) as { id: string };
  assert.deepEqual(created, { id: created.id, status: 'PENDING', category: 'MARKETING' });
  const twice = await errorOf(await ask(bench, 'POST', { body: wish }));
  assert.deepEqual([twice.code, twice.error_subcode], [100, 2388024]);
  const send = () => sendTemplate(bench, customer.waId, { name, language: { code: language } });
  const early = await send();
  assert.equal(early.status, 404);
  assert.equal((await errorOf(early)).code, 132001);
  await simulator.templates.decide({ name, language }, 'APPROVED');
  assert.deepEqual(JSON.parse(bench.arrived.at(-1)?.text ?? ''), {
    entry: [
      {
        id: BUSINESS.wabaId,
        time: START / 1000,
        changes: [
          {
            value: {
              event: 'APPROVED',
              message_template_id: Number(created.id),
              message_template_name: name,
              message_template_language: language,
              reason: 'NONE',
              message_template_category: 'MARKETING',
            },
            field: 'message_template_status_update',
          },
        ],
      },
    ],
    object: 'whatsapp_business_account',
  });
  assert.equal((await send()).status, 200);
  await simulator.templates.decide({ name, language }, 'PAUSED');
  assert.equal((await errorOf(await send())).code, 132015);
  await simulator.templates.decide({ name, language }, 'DISABLED');
  assert.equal((await errorOf(await send())).code, 132016);
  assert.equal(
    (await errorOf(await ask(bench, 'DELETE', { query: `?name=${name}&hsm_id=1` }))).code,
    100,
  );
  const gone = await ask(bench, 'DELETE', { query: `?name=${name}&hsm_id=${created.id}` });
  assert.deepEqual(await gone.json(), { success: true });
  assert.equal((await errorOf(await ask(bench, 'DELETE', { query: `?name=${name}` }))).code, 100);
  assert.throws(() => simulator.templates.decide({ name, language }, 'APPROVED'), /no template/);
  await bench.idle();
  assert.deepEqual(simulator.failures(), []);
});

test('outside the window only a template goes, is paid for, and is answered as accepted', async () => {
  const templates = [
    seed('note'),
    seed('sale', { category: 'MARKETING' }),
    seed('code', { category: 'AUTHENTICATION' }),
  ];
  const bench = createBench({ templates });
  const customer = bench.simulator.customers.create();
  const code = { type: 'body', parameters: [{ type: 'text', text: '123456' }] };
  const sendAll = async () => {
    for (const [name, components] of [['note'], ['sale'], ['code', [code]]] as const) {
      const language = { code: 'en_US' };
      const response = await sendTemplate(bench, customer.waId, { name, language, components });
      assert.equal(response.status, 200, name);
      const { messages } = (await response.json()) as { messages: [Record<string, string>] };
      assert.deepEqual(Object.keys(messages[0]), ['id', 'message_status']);
      assert.equal(messages[0]['message_status'], 'accepted');
      await bench.idle();
    }
    await customer.writes('hi');
    await bench.sendText(customer.waId);
  };
  await sendAll();
  await sendAll();
  const sent = bench.arrived
    .flatMap(({ value }) => value.statuses ?? [])
    .filter(({ status }) => status === 'sent')
    .map((it) => it['pricing'] as { billable: boolean; category: string; type: string });
  const prices = sent.map(({ billable, category, type }) => [billable, category, type]);
  const free = 'free_customer_service';
  assert.deepEqual(prices, [
    [true, 'utility', 'regular'],
    [true, 'marketing', 'regular'],
    [true, 'authentication', 'regular'],
    [false, 'service', free],
    [false, 'utility', free],
    [true, 'marketing', 'regular'],
    [true, 'authentication', 'regular'],
    [false, 'service', free],
  ]);
});

test('the customer reads the text filled in, and taps a quick reply with its payload', async () => {
  const bench = createBench();
  const customer = bench.simulator.customers.create();
  const words = ['Ada', '4711'].map((text) => ({ type: 'text', text }));
  const payload = (index: number | string) => ({
    ...{ type: 'button', sub_type: 'quick_reply', index },
    parameters: [{ type: 'payload', payload: 'where-4711' }],
  });
  for (const index of [0, '0']) {
    const components = [{ type: 'body', parameters: words }, payload(index)];
    const template = { name: 'order_update', language: { code: 'en_US' }, components };
    assert.equal((await sendTemplate(bench, customer.waId, template)).status, 200);
    await bench.idle();
  }
  const [message] = customer.received();
  assert.equal(message?.text, 'Hi Ada, your order 4711 is on its way.');
  const to = message.id;
  const tapped = async (text: string) => {
    await customer.sends({ type: 'button', to, text });
    return bench.arrived.at(-1)?.value.messages?.[0] ?? {};
  };
  const tap = await tapped('Where is it?');
  assert.deepEqual(tap['context'], { from: BUSINESS.displayPhoneNumber, id: to });
  assert.deepEqual(Object.keys(tap), ['context', 'from', 'id', 'timestamp', 'type', 'button']);
  assert.deepEqual(tap['button'], { payload: 'where-4711', text: 'Where is it?' });
  const plain = { payload: 'Stop updates', text: 'Stop updates' };
  assert.deepEqual((await tapped('Stop updates'))['button'], plain);
  await assert.rejects(tapped('Nothing'), /with a button Nothing: that message offers none/);
});

test('a mistake in the templates of the options is told as a sentence', () => {
  const wrong = seed('Lamp');
  assert.throws(
    () => createBench({ templates: [wrong] }),
    /option templates has a mistake in Lamp/,
  );
});

test('a template is found by its id, and changed until its approval (2.7)', async () => {
  const bench = createBench();
  const [template] = bench.simulator.templates.list();
  const { id, name, language } = template ?? assert.fail('there is no template');
  const path = `/v24.0/${id}`;
  const told = await bench.ask('GET', `${path}?fields=name,status,language`);
  assert.deepEqual(told.body, { name, status: 'APPROVED', language, id });
  const components = [{ type: 'BODY', text: 'Another text' }];
  const wrong = await bench.ask('POST', path, { components: [{ type: 'FOOTER', text: 'x' }] });
  assert.equal(wrong.body.error?.code, 100);
  const changed = await bench.ask('POST', path, { components, category: 'MARKETING', name: 'x' });
  assert.deepEqual(changed.body, { success: true });
  const now = bench.simulator.templates.list().find((it) => it.id === id);
  assert.deepEqual(
    [now?.name, now?.status, now?.category, now?.body],
    [name, 'PENDING', 'marketing', 'Another text'],
  );
  const again = await bench.ask('POST', path, { components });
  assert.equal(again.body.error?.code, 100);
  const unknown = await bench.ask('DELETE', path);
  assert.equal(unknown.status, 400);
});
