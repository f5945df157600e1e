import { dialogIsOpen, openDialog } from './matchers/dialog.ts';
import { opens } from './task-list.ts';
import type { DeskproofWorld } from './world.ts';

/** Waits for the dialog that tells of the end, and takes note (WA-AST-07). */
export async function takesNote(world: DeskproofWorld, agent: number): Promise<void> {
  const person = world.agent(agent);
  await person.sees(dialogIsOpen('terminated'));
  await person.act({ verb: 'confirm' });
}

/** Opens the interaction, unless its dialog is in front of the agent already: a desktop may bring it there by itself. */
export async function comesBack(world: DeskproofWorld, agent: number, who: number): Promise<void> {
  await world.assembly.settle(0);
  const dialog = openDialog(await world.agent(agent).view());
  if (dialog?.kind !== 'terminated') await opens(world, agent, who);
}
