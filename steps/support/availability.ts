import { takesState } from './at-the-desk.ts';
import { stateIsNot, stateMenu } from './matchers/agent-state.ts';
import { isNotOffered, isOffered } from './matchers/requests.ts';
import { Untestable } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/**
 * Available, offered the customer's conversation, and then not there to accept it: in RONA, by whatever label. Checks that
 * something became of their state, for the clauses that use this are not to blame where nothing did (WA-RONA-05).
 */
export async function misses(
  world: DeskproofWorld,
  agent: number,
  customer: number,
): Promise<void> {
  const writer = world.customer(customer);
  await takesState(world, agent, 'Available');
  await writer.writes(world.words('Is anybody there?'));
  await world.agent(agent).sees(isOffered(writer.name));
  await timeRunsOut(world);
  await world.agent(agent).sees(isNotOffered(writer.name));
  await world.agent(agent).sees(stateIsNot('Available'));
}

/** Lets exactly the time pass that an agent has to accept a request. */
export function timeRunsOut({ assembly }: DeskproofWorld): Promise<void> {
  return assembly.clock.advance(assembly.administration.timeToAccept() * 1000);
}

/** Lets all of that time pass but `shortOf` ms. */
export function timeNearlyRunsOut({ assembly }: DeskproofWorld, shortOf: number): Promise<void> {
  return assembly.clock.approach(assembly.administration.timeToAccept() * 1000, shortOf);
}

/** Idle for the first of the reasons that the administrator set up. */
export async function goesIdleForReason(world: DeskproofWorld, agent: number): Promise<void> {
  await world.agent(agent).act({ verb: 'signIn' });
  const reason = await firstIdleReason(world, agent);
  await world.agent(agent).act({ verb: 'setState', state: reason });
}

/** The first of the idle reasons that the administrator set up; `Untestable` where there is none. */
export async function firstIdleReason(world: DeskproofWorld, agent: number): Promise<string> {
  const menu = stateMenu(await world.agent(agent).view());
  const reason = menu.find((each) => each !== 'Available' && each !== 'Idle');
  if (reason === undefined) throw new Untestable('This target has no idle reasons.');
  return reason;
}
