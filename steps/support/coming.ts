import type { Action } from '../ports/desk.ts';
import type { DeskView } from '../ports/view.ts';
import { comingInAll, hasCome, hasNotCome, onlyOneComes, showsComing } from './matchers/coming.ts';
import { requestFrom } from './matchers/requests.ts';
import { taskOf } from './matchers/tasks.ts';
import { observed, type Matcher } from './problems.ts';
import { comingOf } from './variants.ts';
import type { DeskproofWorld } from './world.ts';

/** Waits until the customer's conversation has come to the agent: as a request or, along a variant, as a task of theirs. */
export function comes(world: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return world.agent(agent).sees(hasCome(comingOf(world.variants), world.customer(customer)));
}

/** It has not come; one that the agent took before may still be there. */
export function comesNot(world: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return world.agent(agent).stillSees(absenceOf(world, agent, customer));
}

/** The same for several agents, looked at together: one after the other, what came to the last may be gone again by then. */
export function comesToNone(
  world: DeskproofWorld,
  agents: readonly number[],
  customer: number,
): Promise<void> {
  return world.stage.quiet(async () => {
    for (const agent of agents) {
      const finding = absenceOf(world, agent, customer)(await world.agent(agent).view());
      if (finding) return finding;
    }
    return undefined;
  });
}

function absenceOf(world: DeskproofWorld, agent: number, customer: number): Matcher<DeskView> {
  const most = takenBy(world, agent).has(customer) ? 1 : 0;
  return hasNotCome(comingOf(world.variants), world.customer(customer), most);
}

/** So many conversations have come to the agent and are shown. */
export function manyCome(world: DeskproofWorld, agent: number, count: number): Promise<void> {
  return world.agent(agent).sees(showsComing(comingOf(world.variants), count));
}

/** One has come, and nothing else is there. */
export function oneComes(world: DeskproofWorld, agent: number): Promise<void> {
  return world.agent(agent).sees(onlyOneComes(comingOf(world.variants)));
}

/** So many have come to the agent, whether all of them are shown or not. */
export function manyComeInAll(world: DeskproofWorld, agent: number, count: number): Promise<void> {
  return world.agent(agent).sees(comingInAll(comingOf(world.variants), count));
}

/** Waits for the customer's conversation, then takes it as the target has it. Never tries twice. */
export async function takes(world: DeskproofWorld, agent: number, customer: number): Promise<void> {
  await world.agent(agent).act(await takingOf(world, agent, customer));
  takenBy(world, agent).add(customer);
}

/** What the agent does to take the customer's conversation, once it has come. */
export async function takingOf(
  world: DeskproofWorld,
  agent: number,
  customer: number,
): Promise<Action> {
  await comes(world, agent, customer);
  const taking = takingAt(world, await world.agent(agent).view(), customer);
  return observed(taking, 'the id of a request or task');
}

/** The same as far as a view has it: `undefined` where there is nothing to take. */
export function takingAt(
  world: DeskproofWorld,
  view: DeskView,
  customer: number,
): Action | undefined {
  const who = world.customer(customer);
  const coming = comingOf(world.variants);
  const request = coming === 'task' ? undefined : requestFrom(view, who.name);
  if (request) return acceptanceOf(world, observed(request.id, 'the id of a request'));
  const task = coming === 'request' ? undefined : taskOf(view, who)?.id;
  return task === undefined ? undefined : { verb: 'open', task };
}

/** How a request is accepted. */
export function acceptanceOf({ variants }: DeskproofWorld, request: string): Action {
  return variants.accept === 'opening'
    ? { verb: 'open', task: request }
    : { verb: 'accept', request };
}

/** The agent is done with all that they took: what comes from now on is new. */
export function forgetsTaken(world: DeskproofWorld, agent: number): void {
  takenBy(world, agent).clear();
}

function takenBy({ remembered }: DeskproofWorld, agent: number): Set<number> {
  const key = `what agent ${agent} took`;
  const taken = (remembered.get(key) ?? new Set()) as Set<number>;
  remembered.set(key, taken);
  return taken;
}
