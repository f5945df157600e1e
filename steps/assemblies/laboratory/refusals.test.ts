import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { ask as askPlainly } from '../../../simulator/adapters/test-sockets.ts';
import { closeLaboratories, newCentre, testLaboratory } from './test-laboratory.ts';

afterEach(closeLaboratories);

const nowhere = 'http://127.0.0.1:9/v24.0';

test('whoever has not its token learns nothing, not even what there is', async () => {
  const { ask } = await testLaboratory();
  for (const call of ['GET /', 'POST /centres', 'GET /nothing', 'DELETE /centres/centre-1']) {
    for (const authorization of ['', 'Bearer', 'Bearer wrong', 'Basic wrong']) {
      const body = call.startsWith('POST') ? '{' : undefined;
      const { status, told } = await ask(call, body, { authorization });
      assert.equal(status, 401, `${call} with "${authorization}"`);
      assert.match(told.error?.message ?? '', /^Send the token that the laboratory told/u);
    }
  }
});

test('what is not there is not found', async () => {
  const { ask } = await testLaboratory();
  const calls = [
    ['GET /nothing'],
    ['PUT /centres'],
    ['DELETE /centres/centre-1'],
    ['POST /centres/centre-1/clock', { verb: 'idle' }],
    ['POST /centres/__proto__/administration', { verb: 'deleteAsset' }],
  ] as const;
  for (const [call, body] of calls) {
    const { status, told } = await ask(call, body);
    assert.equal(status, 404, call);
    assert.match(told.error?.message ?? '', /^There is no/u);
  }
});

test('what does not fit is told with the place at which it does not', async () => {
  const { ask } = await testLaboratory();
  const { told } = await ask('POST /centres', newCentre(nowhere));
  const centre = `/centres/${told.centre ?? ''}`;
  const calls = [
    ['POST /centres', '{', undefined, /^The request cannot be read/u],
    ['POST /centres', {}, '', /required property 'idPrefix'/u],
    ['POST /centres', newCentre(nowhere, { now: 'today' }), '/now', /must be integer/u],
    ['POST /centres', newCentre(nowhere, { no: 1 }), '', /additional properties \(no\)/u],
    ['POST /centres', newCentre('ftp://a.example'), '/graphUrl', /pattern/u],
    ['POST /centres', newCentre('http://'), '/graphUrl', /no address/u],
    [
      'POST /centres',
      newCentre(nowhere, { twin: 'faulty:none' }),
      '/twin',
      /no twin "faulty:none"/u,
    ],
    ['POST /centres', newCentre(nowhere, { twin: 'toString:x' }), '/twin', /no twin/u],
    [
      `POST ${centre}/administration`,
      { verb: 'fire' },
      '/verb',
      /The verbs are addAgent, addQueue/u,
    ],
    [`POST ${centre}/administration`, { verb: 'addAgent', name: '' }, '/name', /fewer than 1/u],
    [`POST ${centre}/administration`, { verb: 'setMasking' }, '', /required property 'on'/u],
    [`POST ${centre}/clock`, { verb: 'rewind' }, '/verb', /The verbs are idle, advance\./u],
    [`POST ${centre}/clock`, { verb: 'advance', ms: -1 }, '/ms', /must be >= 0/u],
    [`POST ${centre}/clock`, { verb: 'advance', ms: 31 * 86_400_000 + 1 }, '/ms', /must be <=/u],
  ] as const;
  for (const [call, body, path, message] of calls) {
    const { status, told: refused } = await ask(call, body);
    assert.equal(status, 400, `${call} ${JSON.stringify(body)}`);
    assert.equal(refused.error?.path, path, `${call} ${JSON.stringify(body)}`);
    assert.match(refused.error?.message ?? '', message);
  }
});

test('what the contact centre will not do is refused with its sentence, and changes nothing', async () => {
  const { ask } = await testLaboratory();
  const { told } = await ask('POST /centres', newCentre(nowhere));
  const administration = `POST /centres/${told.centre ?? ''}/administration`;
  const first = told.agents?.[0]?.name ?? '';
  const actions = [
    [{ verb: 'staffQueue', queue: 'Nowhere', agents: [] }, /no queue "Nowhere"/u],
    [{ verb: 'setCapacity', agent: 'Nobody', conversations: 1 }, /no agent "Nobody"/u],
    [{ verb: 'terminateInteraction', customerPhone: '+12025550143' }, /no interaction with/u],
    [{ verb: 'addAgent', name: first }, /is there already/u],
    [{ verb: 'addQueue', name: told.queues?.[0] }, /is there already/u],
  ] as const;
  for (const [action, message] of actions) {
    const { status, told: refused } = await ask(administration, action);
    assert.equal(status, 409, action.verb);
    assert.match(refused.error?.message ?? '', message);
  }
  const { told: after } = await ask(administration, { verb: 'setMasking', on: true });
  assert.deepEqual(after, told);
});

test('there are so many contact centres as may be, and no more', async () => {
  const { ask } = await testLaboratory({ most: 2 });
  const { told: first } = await ask('POST /centres', newCentre(nowhere));
  const [second, third] = await Promise.all([
    ask('POST /centres', newCentre(nowhere)),
    ask('POST /centres', newCentre(nowhere)),
  ]);
  assert.deepEqual([second.status, third.status].sort(), [201, 409]);
  const refused = second.status === 409 ? second : third;
  assert.match(refused.told.error?.message ?? '', /^There are 2 contact centres already/u);
  assert.deepEqual((await ask('GET /')).told, { centres: 2 });
  assert.equal((await ask(`DELETE /centres/${first.centre ?? ''}`)).status, 204);
  assert.deepEqual((await ask('GET /')).told, { centres: 1 });
  assert.equal((await ask('POST /centres', newCentre(nowhere))).status, 201);
});

test('what is too large, or no HTTP at all, is answered with a sentence', async () => {
  const { ask, url } = await testLaboratory();
  const large = await ask('POST /centres', `"${'x'.repeat(64 * 1024)}"`);
  assert.equal(large.status, 413);
  assert.match(large.told.error?.message ?? '', /^The body is larger/u);
  const port = Number(new URL(url).port);
  const headers = { 'x-long': 'x'.repeat(20_000) };
  const { status, text } = await askPlainly({ host: '127.0.0.1', port, path: '/', headers });
  assert.equal(status, 431);
  assert.match(text, /The headers are larger/u);
});
