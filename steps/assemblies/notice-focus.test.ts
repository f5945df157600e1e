import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { shutDown } from '../drivers/browser/launch.ts';
import { Stage } from './pictures/stage.ts';

after(shutDown);

test('the dialog of a terminated interaction takes the keyboard, and only a key meant for it answers it', async () => {
  const stage = new Stage('the focus of a notice');
  await stage.talk();
  await stage.does(0, { verb: 'type', text: 'One moment' });
  const desk = await stage.desk(0);
  const { screen } = desk;
  assert.equal((await screen.focused())?.role, 'textbox');
  await stage.assembly.administration.terminateInteraction(stage.customer(0).phone);
  await stage.assembly.settle(0);
  assert.equal((await desk.view()).dialog?.kind, 'terminated');
  assert.equal((await screen.focused())?.role, 'alertdialog');
  for (const key of ['Space', 'Enter', 'Escape']) await screen.press(key);
  assert.equal((await desk.view()).dialog?.kind, 'terminated', 'keys meant for the compose box');
  await screen.press('Tab');
  assert.equal((await screen.focused())?.name, 'OK');
  await screen.press('Enter');
  const { dialog, tasks } = await desk.view();
  assert.deepEqual([dialog, tasks], [null, []]);
  assert.equal((await screen.focused())?.role, 'main', 'the keyboard is not lost');
  await stage.assembly.close();
});
