import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assembly } from '../ports/assembly.ts';
import type { Desk } from '../ports/desk.ts';
import type { ConversationView, DeskView } from '../ports/view.ts';
import { findsOver } from './asset.ts';
import { createPerson } from './person.ts';
import { createStage } from './stage.ts';

const customer = { name: 'Ana', phone: '+5511961201234' };

const pane = (name: string, ...enabled: readonly string[]): ConversationView => ({
  id: name,
  customerName: name,
  controls: enabled.map((control) => ({ name: control, enabled: true })),
});
const row = { id: 'task-1', title: 'Ana', canAccept: false };
const noTasks: DeskView = { tasks: [], dialog: null, conversation: null };

/** Looks at a desk that shows `first`, and `opened` once a task was opened; answers with the tasks that were. */
async function look(first: DeskView, opened: DeskView = first): Promise<string[]> {
  const asked: string[] = [];
  const desk: Desk = {
    view: () => Promise.resolve(asked.length === 0 ? first : opened),
    act(action) {
      if (action.verb === 'open') asked.push(action.task);
      return Promise.resolve({ outcome: 'done' });
    },
  };
  const advance = () => Promise.resolve();
  const clock = { now: () => 0, advance, approach: advance, tolerance: 0, overrun: () => 0 };
  const settle = () => Promise.resolve(false);
  const assembly = { clock, settle, desk: () => Promise.resolve(desk) } as unknown as Assembly;
  await findsOver(createPerson(createStage(assembly), 'Agent', 'the agent'), customer);
  return asked;
}

test('with neither pane nor row the agent is through', async () => {
  assert.deepEqual(await look(noTasks), []);
});

test('a pane in which something can still be ended is not over', async () => {
  for (const control of ['End', 'End Conference', 'Exit Conference']) {
    const view = { ...noTasks, conversation: pane('Ana', control) };
    await assert.rejects(look(view), { name: 'CheckFailed' });
  }
  assert.deepEqual(await look({ ...noTasks, conversation: pane('Ana', 'Wrap Up') }), []);
});

test('a closed pane proves nothing while the task list still holds the conversation', async () => {
  const closed = { ...noTasks, tasks: [row] };
  await assert.rejects(
    look(closed, { ...closed, conversation: pane('Ana', 'End') }),
    /Seen: .*End/,
  );
  await assert.rejects(look(closed), /Expected: the interaction pane of "Ana"/);
  assert.deepEqual(await look(closed, { ...closed, conversation: pane('Ana') }), ['task-1']);
});

test('so does the pane of somebody else', async () => {
  const other = { ...noTasks, tasks: [row], conversation: pane('Bea', 'End') };
  await assert.rejects(look(other, { ...other, conversation: pane('Ana', 'End') }), /Seen: .*End/);
  assert.deepEqual(await look({ ...other, tasks: [] }), []);
});

test('a desktop that asks for the wrap-up reason is not led elsewhere', async () => {
  const dialog = { kind: 'wrap-up-reasons' } as const;
  assert.deepEqual(await look({ ...noTasks, tasks: [row], dialog }), []);
});

test('a desk of which too little can be observed is untestable, not over', async () => {
  const nameless = { ...noTasks, conversation: { id: '1', controls: [] } };
  for (const view of [{}, { conversation: null }, { tasks: [] }, nameless]) {
    await assert.rejects(look(view), { name: 'Untestable' });
  }
});
