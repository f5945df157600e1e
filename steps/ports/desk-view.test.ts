import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createAssembly } from '../assemblies/create-assembly.ts';
import type { Action, Desk } from './desk.ts';

const schemaFile = new URL('./desk-view.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

async function mustFit(desk: Desk): Promise<void> {
  const view = await desk.view();
  assert.ok(validate(view), JSON.stringify(validate.errors, null, 2));
}

async function actAndLook(desk: Desk, ...actions: readonly Action[]): Promise<void> {
  for (const action of actions) {
    assert.deepEqual(await desk.act(action), { outcome: 'done' }, JSON.stringify(action));
    await mustFit(desk);
  }
}

test('every view of a whole conversation fits the published schema', async () => {
  const assembly = await createAssembly({ target: 'memory', seed: 1, scenario: 'schema' });
  const [first = '', second = ''] = assembly.administration.agents();
  const desk = await assembly.desk(first);
  const colleague = await assembly.desk(second);
  await mustFit(desk);
  await actAndLook(desk, { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  const customer = assembly.customers.create();
  await customer.writes('Hello');
  await mustFit(desk);
  const request = (await desk.view()).requests?.[0]?.id ?? '';
  await actAndLook(desk, { verb: 'accept', request }, { verb: 'type', text: 'Hi' });
  await actAndLook(desk, { verb: 'send', by: 'enter' });
  await assembly.settle(0);
  await actAndLook(colleague, { verb: 'signIn' }, { verb: 'setState', state: 'Available' });
  await actAndLook(desk, { verb: 'conference' }, { verb: 'choose', destination: 'agent' });
  await actAndLook(desk, { verb: 'select', option: second }, { verb: 'submit' });
  const offered = (await colleague.view()).requests?.[0]?.id ?? '';
  await actAndLook(colleague, { verb: 'accept', request: offered });
  await actAndLook(desk, { verb: 'endConference' }, { verb: 'search', text: 'res' });
  await actAndLook(desk, { verb: 'select', option: 'Resolved' }, { verb: 'submit' });
  const { photo, receipt } = assembly.sampleFiles;
  await customer.sends({ type: 'image', file: photo, caption: 'One more thing' });
  const again = (await desk.view()).requests?.[0]?.id ?? '';
  await actAndLook(desk, { verb: 'accept', request: again });
  await assembly.settle(0);
  await mustFit(desk);
  const [message] = (await desk.view()).conversation?.messages ?? [];
  assert.equal(message?.attachment?.state, 'ready');
  assert.match(message.attachment.sha256 ?? '', /^[0-9a-f]{64}$/u);
  await actAndLook(desk, { verb: 'attach', name: 'receipt.pdf', bytes: receipt.bytes });
  await actAndLook(desk, { verb: 'send', by: 'enter' });
  await assembly.administration.terminateInteraction(customer.phone);
  await mustFit(desk);
  await actAndLook(desk, { verb: 'confirm' });
  await assembly.close();
});

test('a view with a field that is not in the schema does not fit', () => {
  assert.equal(validate({ agents: [] }), false);
  assert.equal(validate({ conversation: { id: 'x', messages: [{ id: '1' }] } }), false);
  assert.equal(validate({}), true, 'a driver that observes nothing is still a driver');
});
