import type { Customer } from '../ports/customer.ts';
import { presses } from './at-the-desk.ts';
import { takingAt } from './coming.ts';
import { triesToSay } from './conference.ts';
import { wrapsUp } from './dialogs.ts';
import { isInFront, isOver } from './matchers/asset.ts';
import { showsConversation } from './matchers/conversation.ts';
import { taskOf } from './matchers/tasks.ts';
import type { Person } from './person.ts';
import type { DeskproofWorld } from './world.ts';

/** Accepts and answers as far as the desk lets them: the request may be gone, or refused, or there and of no use. */
export async function triesToTakeUp(
  world: DeskproofWorld,
  agent: number,
  text: string,
): Promise<void> {
  const person = world.agent(agent);
  const taking = takingAt(world, await person.view(), 0);
  if (taking !== undefined) await person.tries(taking);
  await triesToSay(world, agent, text);
}

/** Ends the interrupted conversation, and wraps it up on desktops that ask for a reason (WA-AST-04 is not judged). */
export async function endsInterrupted(world: DeskproofWorld, agent: number): Promise<void> {
  await presses(world, agent, 'end');
  const { dialog } = await world.agent(agent).view();
  if (dialog?.kind === 'wrap-up-reasons') await wrapsUp(world, agent);
}

/**
 * WA-AST-03: the agent is through with this customer, who was in front of them before. That a pane is closed proves nothing yet: what
 * the task list still holds of the conversation is opened, and nothing may be left to end in there. A desktop that asks for the wrap-up
 * reason has ended it, and need not let the agent go anywhere else.
 */
export async function findsOver(
  person: Person,
  customer: Pick<Customer, 'name' | 'phone'>,
): Promise<void> {
  const over = isOver(customer.name);
  await person.stillSees(over);
  const view = await person.view();
  const row = taskOf(view, customer);
  const isAsked = view.dialog?.kind === 'wrap-up-reasons';
  if (row === undefined || isAsked || isInFront(view, customer.name)) return;
  await person.act({ verb: 'open', task: row.id });
  await person.sees(showsConversation(customer.name));
  await person.stillSees(over);
}
