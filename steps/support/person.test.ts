import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assembly } from '../ports/assembly.ts';
import type { Desk } from '../ports/desk.ts';
import type { AgentView } from '../ports/view.ts';
import { createPerson } from './person.ts';
import { Refused } from './problems.ts';
import { createStage } from './stage.ts';

/** An agent at a desk that refuses everything, and shows one view after the other as time passes. */
function refusedAt(...views: readonly (AgentView | undefined)[]) {
  let at = 0;
  const desk: Desk = {
    view() {
      const agent = views[at];
      return Promise.resolve(agent ? { agent } : {});
    },
    act: () => Promise.resolve({ outcome: 'refused', reason: 'Already signed in.' }),
  };
  const clock = { now: () => 0 };
  const settle = () => Promise.resolve((at += 1) < views.length);
  const assembly = { clock, settle, desk: () => Promise.resolve(desk) } as unknown as Assembly;
  return createPerson(createStage(assembly), 'Ada', 'the first agent');
}

test('whoever is signed in may be refused to sign in again', async () => {
  for (const state of ['Available', 'Idle', 'RONA', 'Engaged', 'Engaged (2)'])
    await refusedAt({ state }).act({ verb: 'signIn' });
  await refusedAt({ state: 'Pause', canSignOut: true }).act({ verb: 'signIn' });
  await refusedAt(undefined, { state: 'Idle' }).act({ verb: 'signIn' });
});

test('whoever is not, or is not seen to be, is refused', async () => {
  for (const agent of [undefined, {}, { state: 'Signed out' }, { state: '', canSignOut: false }])
    await assert.rejects(refusedAt(agent).act({ verb: 'signIn' }), Refused);
});

test('no other refusal is passed over', async () => {
  const ada = refusedAt({ state: 'Idle', canSignOut: true });
  await assert.rejects(ada.act({ verb: 'setState', state: 'Available' }), {
    ...{ name: 'Refused' },
    message: /desk refused to setState "Available": Already signed in\./u,
  });
  assert.equal(await ada.tries({ verb: 'signIn' }), 'Already signed in.');
});
