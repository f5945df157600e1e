import { showsConversation } from './matchers/conversation.ts';
import { hasTask, taskOf } from './matchers/tasks.ts';
import { observed } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** Waits for the customer's conversation in the task list, and brings it to the front. */
export async function opens(world: DeskproofWorld, agent: number, who: number): Promise<void> {
  const person = world.agent(agent);
  const customer = world.customer(who);
  await person.sees(hasTask(customer));
  const task = observed(taskOf(await person.view(), customer)?.id, 'the id of a task');
  await person.act({ verb: 'open', task });
  await person.sees(showsConversation(customer.name));
}
