import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BUSINESS, createBench, START } from './test-bench.ts';

async function asked(interactive: object) {
  const bench = createBench();
  const customer = bench.simulator.customers.create({ name: 'Ada' });
  await customer.writes('hello');
  const body = { messaging_product: 'whatsapp', to: customer.waId, type: 'interactive' };
  assert.equal((await bench.post({ ...body, interactive })).status, 200);
  await bench.idle();
  const to = customer.received()[0]?.id ?? '';
  const last = () => bench.arrived.at(-1)?.value.messages?.[0] ?? {};
  return { bench, customer, to, last };
}

const body = { text: 'Which?' };
const reply = (id: string) => ({ type: 'reply', reply: { id, title: id.toUpperCase() } });

test('a tap on a button names the message and the button; buttons that are not there cannot be tapped', async () => {
  const action = { buttons: [reply('yes'), reply('no')] };
  const { customer, to, last } = await asked({ type: 'button', body, action });
  await customer.sends({ type: 'button_reply', to, id: 'no' });
  assert.deepEqual(last()['context'], { from: BUSINESS.displayPhoneNumber, id: to });
  assert.deepEqual(Object.keys(last()), [
    ...['context', 'from', 'id', 'timestamp', 'type', 'interactive'],
  ]);
  assert.deepEqual(last()['interactive'], {
    type: 'button_reply',
    button_reply: { id: 'no', title: 'NO' },
  });
  assert.equal(customer.sent().at(-1)?.text, 'NO');
  await assert.rejects(
    customer.sends({ type: 'button_reply', to, id: 'maybe' }),
    /Ada cannot answer wamid\.\S+ with a button_reply maybe: that message offers none\./,
  );
  await assert.rejects(customer.sends({ type: 'list_reply', to, id: 'no' }), /offers none/);
  await assert.rejects(customer.sends({ type: 'button', to, text: 'NO' }), /offers none/);
  await assert.rejects(customer.sends({ type: 'flow_reply', to, response: {} }), /offers none/);
});

test('a row of a list comes with its description, if it has one', async () => {
  const rows = [
    { id: 'a', title: 'A', description: 'first' },
    { id: 'b', title: 'B' },
  ];
  const action = { button: 'Choose', sections: [{ rows }] };
  const { customer, to, last } = await asked({ type: 'list', body, action });
  await customer.sends({ type: 'list_reply', to, id: 'a' });
  assert.deepEqual(last()['interactive'], { type: 'list_reply', list_reply: rows[0] });
  await customer.sends({ type: 'list_reply', to, id: 'b' });
  assert.deepEqual(last()['interactive'], { type: 'list_reply', list_reply: rows[1] });
});

test('a flow comes back as JSON in a text, with the token it was sent with', async () => {
  const parameters = {
    ...{ flow_message_version: '3', flow_cta: 'Book', flow_id: '1', flow_token: 'visit-7' },
  };
  const action = { name: 'flow', parameters };
  const { customer, to, last } = await asked({ type: 'flow', body, action });
  await customer.sends({ type: 'flow_reply', to, response: { day: 'Monday' } });
  assert.deepEqual(last()['interactive'], {
    type: 'nfm_reply',
    nfm_reply: {
      name: 'flow',
      body: 'Sent',
      response_json: '{"flow_token":"visit-7","day":"Monday"}',
    },
  });
});

test('addresses and leave to call answer their own questions', async () => {
  const address = { name: 'address_message', parameters: { country: 'IN' } };
  const one = await asked({ type: 'address_message', body, action: address });
  const response = { name: 'Ada', city: 'Mumbai' };
  await one.customer.sends({ type: 'address_reply', to: one.to, response });
  assert.deepEqual(one.last()['interactive'], {
    type: 'nfm_reply',
    nfm_reply: {
      response_json: '{"values":{"name":"Ada","city":"Mumbai"}}',
      body: 'Ada\nMumbai',
      name: 'address_message',
    },
  });
  const action = { name: 'call_permission_request' };
  const two = await asked({ type: 'call_permission_request', body, action });
  await two.customer.sends({ type: 'call_permission_reply', to: two.to, response: 'accept' });
  assert.deepEqual(two.last()['interactive'], {
    type: 'call_permission_reply',
    call_permission_reply: {
      response: 'accept',
      expiration_timestamp: START / 1000 + 7 * 24 * 3600,
      response_source: 'user_action',
    },
  });
});

test('an answer drafted offline to what was read before leaves with its quote', async () => {
  const action = { buttons: [reply('yes')] };
  const { customer, to, last } = await asked({ type: 'button', body, action });
  customer.goesOffline();
  await customer.sends({ type: 'button_reply', to, id: 'yes' });
  await customer.comesOnline();
  assert.deepEqual(last()['context'], { from: BUSINESS.displayPhoneNumber, id: to });
});
