import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { FAULT_NAMES } from '../../simulator/index.ts';
import { createMemoryAssembly } from './memory.ts';
import { documentedBlueprint } from '../../reference-impl/index.ts';

const steps = fileURLToPath(new URL('..', import.meta.url));
const sources = readdirSync(steps)
  .filter((name) => name.endsWith('.steps.ts'))
  .map((name) => readFileSync(`${steps}/${name}`, 'utf8'))
  .join('\n');

function assemble() {
  const options = { target: 'memory', seed: 1, scenario: 'platform' };
  return createMemoryAssembly(options, documentedBlueprint);
}

/** Steps that no scenario uses do not pass the check of the features. */
for (const fault of FAULT_NAMES) {
  test(`a step switches ${fault} on`, () => {
    assert.ok(sources.includes(`'${fault}'`), `no step of steps/*.steps.ts names ${fault}`);
  });
}

test('a fault that does not exist is refused with the names of those that do', () => {
  assert.throws(() => assemble().platform.misbehaves('rain'), /There is no fault rain/u);
});

test('what is switched on strikes as often as was said', async () => {
  const assembly = assemble();
  const { platform, customers, administration } = assembly;
  platform.misbehaves('drop-webhooks', { times: 1 });
  const customer = customers.create();
  await customer.writes('lost');
  await customer.writes('found');
  const window = await assembly.desk(administration.agents()[0] ?? '');
  await window.act({ verb: 'signIn' });
  await window.act({ verb: 'setState', state: 'Available' });
  const { tasks } = await window.view();
  assert.equal(tasks?.[0]?.preview, 'found');
  assert.equal(tasks[0].unread, 1);
});

test('what is forged is answered like all else, and is no delivery of the platform', async () => {
  const { platform, customers } = assemble();
  const from = customers.create();
  await platform.forges({ from, text: 'I am somebody else' }, 'other-key');
  assert.deepEqual(platform.deliveries(), []);
});

test('something new counts as delivered once it was acknowledged', async () => {
  const { platform, customers } = assemble();
  await platform.tells('topic', [{ from: customers.create(), text: 'Hello' }]);
  const [delivery] = platform.deliveries();
  assert.deepEqual(delivery, {
    summary: 'something new (topic)',
    state: 'received',
    attempts: [{ status: 200 }],
  });
});

test('the proof is given for the right word alone', async () => {
  const { platform } = assemble();
  assert.equal(await platform.verifies('right'), true);
  assert.equal(await platform.verifies('wrong'), false);
});
