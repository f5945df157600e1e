import { timeRunsOut } from './availability.ts';
import { acceptanceOf, oneComes, takingOf } from './coming.ts';
import { own } from './matchers/own-work.ts';
import { requestRow, rowCanBeAccepted } from './matchers/request-rows.ts';
import { canAcceptAll } from './matchers/request-stack.ts';
import { observed } from './problems.ts';
import { comingOf } from './variants.ts';
import type { DeskproofWorld } from './world.ts';

/** The desk's answer to an accept that may come too late, for a later step to look at: a reason, or nothing. */
const answer = 'the answer to accepting';

/** Presses Accept at the very moment at which the time to accept, begun just now, is over. The desk may refuse. */
export async function acceptsAtTheEnd(
  world: DeskproofWorld,
  agent: number,
  customer: number,
): Promise<void> {
  const taking = await takingOf(world, agent, customer);
  await timeRunsOut(world);
  const reason = await world.agent(agent).tries(taking);
  world.remembered.set(answer, reason);
}

/** Presses Accept in the first window, and then in a second one that still had the request a moment ago. */
export async function acceptsInTwoWindows(
  world: DeskproofWorld,
  agent: number,
  customer: number,
): Promise<void> {
  const person = world.agent(agent);
  const taking = await takingOf(world, agent, customer);
  await person.view(1);
  await person.act(taking);
  world.remembered.set(answer, await person.tries(taking, 1));
}

/** What the desk said to the accept that these two made, in words. */
export function answerToAccept(world: DeskproofWorld): string {
  const reason = world.remembered.get(answer);
  return typeof reason === 'string' ? `refused: ${reason}` : 'accepted';
}

/** The first `count` customers write, one after the other. */
export async function manyWrite(world: DeskproofWorld, count: number): Promise<void> {
  for (let who = 0; who < count; who++) {
    await world.customer(who).writes(world.words(`Hello from customer ${who + 1}`));
  }
}

/** WA-POP-07: presses what accepts all requests at once. */
export async function acceptsAllAtOnce(world: DeskproofWorld, agent: number): Promise<void> {
  await world.agent(agent).sees(canAcceptAll());
  await world.agent(agent).act({ verb: 'acceptAll' });
}

/** WA-POP-10: presses Accept in the task list. */
export async function acceptsInTaskList(
  world: DeskproofWorld,
  agent: number,
  who: number,
): Promise<void> {
  const person = world.agent(agent);
  const customer = world.customer(who);
  await person.sees(rowCanBeAccepted(customer));
  const row = requestRow(await person.view(), customer);
  await person.act(acceptanceOf(world, observed(row?.id, 'the id of a task')));
}

/** Accepts the one request there is, whatever name it shows: a masked one cannot be told from others. */
export async function acceptsTheOnly(world: DeskproofWorld, agent: number): Promise<void> {
  const person = world.agent(agent);
  await oneComes(world, agent);
  const view = await person.view();
  const [requests, tasks] = [own(view.requests ?? []), own(view.tasks ?? [])];
  const isTask = comingOf(world.variants) === 'task' || requests.length === 0;
  const id = observed((isTask ? tasks : requests)[0]?.id, 'the id of a request or task');
  await person.act(isTask ? { verb: 'open', task: id } : acceptanceOf(world, id));
}
