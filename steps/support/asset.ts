import { presses } from './at-the-desk.ts';
import { triesToSay } from './conference.ts';
import { wrapsUp } from './dialogs.ts';
import { requestFrom } from './matchers/requests.ts';
import type { DeskproofWorld } from './world.ts';

/** Accepts and answers as far as the desk lets them: the request may be gone, or refused, or there and of no use. */
export async function triesToTakeUp(
  world: DeskproofWorld,
  agent: number,
  text: string,
): Promise<void> {
  const person = world.agent(agent);
  const request = requestFrom(await person.view(), world.customer(0).name)?.id;
  if (request !== undefined) await person.tries({ verb: 'accept', request });
  await triesToSay(world, agent, text);
}

/** Ends the interrupted conversation, and wraps it up on desktops that ask for a reason (WA-AST-04 is not judged). */
export async function endsInterrupted(world: DeskproofWorld, agent: number): Promise<void> {
  await presses(world, agent, 'end');
  const { dialog } = await world.agent(agent).view();
  if (dialog?.kind === 'wrap-up-reasons') await wrapsUp(world, agent);
}
