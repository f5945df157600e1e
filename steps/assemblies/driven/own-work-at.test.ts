import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Desk } from '../../ports/desk.ts';
import type { DeskView } from '../../ports/view.ts';
import { ownWorkAt } from './own-work-at.ts';

const ours = () => [{ name: 'Ana Lima', phone: '+12025550143' }];
const shown = (view: DeskView) =>
  ownWorkAt({ view: () => Promise.resolve(view) } as unknown as Desk, ours).view();

test('requests and tasks of the run are seen, by name or number, and those of others are not', async () => {
  const view = await shown({
    requests: [
      { id: '1', customerName: 'Ana Lima' },
      { id: '2', customerName: 'A real customer', customerPhone: '+44 7700 900123' },
      { id: '3', customerName: 'WhatsApp user', customerPhone: '+1 202-555-0143' },
    ],
    tasks: [
      { id: '4', title: 'Ana Lima' },
      { id: '5', title: 'A real customer', preview: 'Where is my parcel?' },
      { id: '6', title: 'Ana Lima', channel: 'E-mail' },
    ],
  });
  assert.deepEqual(
    [...(view.requests ?? []), ...(view.tasks ?? [])].map(({ id }) => id),
    ['1', '3', '4'],
  );
});

test('what does not tell whose it is may be of the run', async () => {
  const { requests, tasks } = await shown({
    requests: [{ id: '1', customerName: '•••• 0143' }],
    tasks: [{ id: '2' }],
  });
  assert.deepEqual([requests?.length, tasks?.length], [1, 1]);
});

test("another's open conversation is not seen, and nor is the dialog before it", async () => {
  const dialog = { kind: 'wrap-up-reasons' } as const;
  const view = await shown({ conversation: { id: '1', customerName: 'A real customer' }, dialog });
  assert.deepEqual([view.conversation, view.dialog], [null, null]);
  const own = await shown({ conversation: { id: '1', customerName: 'Ana Lima' }, dialog });
  assert.equal(own.conversation?.id, '1');
  assert.deepEqual(own.dialog, dialog);
});
