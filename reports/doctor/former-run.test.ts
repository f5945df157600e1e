import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test, type TestContext } from 'node:test';
import { giveBack, leaseAgents } from '../../steps/assemblies/driven/lease-agents.ts';
import { ownLeases } from '../../steps/assemblies/driven/test-leases.ts';
import type { Params } from '../../steps/assemblies/driven/test-centre.ts';
import { examined, written } from './test-broken.ts';

const folder = ownLeases();

const controls = [{ name: 'End', enabled: true }];
const conversation = { id: 'left', customerName: 'Ana Lima', messages: [], controls };

/** The doctor after a run that was killed while Grace was in a conversation, which she can end or not. */
async function afterInterruption(test: TestContext, canEnd: boolean) {
  const left = { isThere: true };
  const isLeft = ({ desk }: Params) => left.isThere && desk === 'Grace';
  const { file, place } = await written(test, {
    wrong: {
      methods: ({ open, view, act }) => ({
        open: (params) => ({ ...(open?.(params) as object), lasting: true }),
        view: (params) => ({
          ...(view?.(params) as object),
          ...(isLeft(params) && { conversation }),
        }),
        act(params) {
          if (!isLeft(params) || params.action?.verb !== 'end') return act?.(params);
          if (!canEnd) return { outcome: 'refused', reason: 'Not today.' };
          left.isThere = false;
          return { outcome: 'done' };
        },
      }),
    },
  });
  const lease = () => leaseAgents(['106540352242922', place.webhookUrl], ['Grace'], folder);
  const { journal } = lease();
  journal.begin();
  journal.note({ name: 'Ana Lima', phone: '+12025550143' });
  giveBack();
  const write = test.mock.method(process.stderr, 'write', () => true);
  const diagnosis = await examined(file);
  const told = write.mock.calls.map(({ arguments: [text] }) => String(text)).join('');
  write.mock.restore();
  // What a run in the same process would end before its first scenario.
  const former = lease().journal.former();
  giveBack();
  const journals = readdirSync(folder).filter((name) => name.endsWith('.customers'));
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  return { ...diagnosis, told, isThere: left.isThere, former, journals };
}

test('the doctor ends what an interrupted run has left before it looks, and tells so', async (context) => {
  const { code, text, told, isThere, former, journals } = await afterInterruption(context, true);
  assert.equal(code, 0, text);
  assert.equal(isThere, false);
  assert.match(told, /^A run before this one was interrupted\. .* with Grace has been ended\.\n$/u);
  assert.equal(former, undefined);
  assert.deepEqual(journals, []);
});

test('where it cannot, whom to look for is kept for the run', async (context) => {
  const { told, isThere, former, journals } = await afterInterruption(context, false);
  assert.equal(isThere, true);
  assert.match(told, /not all that it had left open could be ended: .*Not today\./u);
  assert.deepEqual(former?.agents, ['Grace']);
  assert.ok(journals.length > 0);
});
