import { firstIdleReason } from './availability.ts';
import { promptsWaysOut, stateIs } from './matchers/agent-state.ts';
import { hasReason } from './matchers/state-list.ts';
import { observed } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** WA-RONA-10: presses the one way out of the prompt whose words say where it leads. */
export async function answersPrompt(
  world: DeskproofWorld,
  agent: number,
  way: 'Idle' | 'Available',
): Promise<void> {
  const person = world.agent(agent);
  await person.sees(promptsWaysOut());
  const { options = [] } = (await person.view()).ronaPrompt ?? {};
  const option = options.find((each) => each.toLowerCase().includes(way.toLowerCase()));
  await person.act({ verb: 'answerPrompt', option: observed(option, `a way to ${way}`) });
}

const searchedFor = 'the idle reason that was searched for';

/** WA-ST-06: the first three letters, for some desktops search from then on only. */
export async function searchesForReason(world: DeskproofWorld, agent: number): Promise<void> {
  const reason = await firstIdleReason(world, agent);
  world.remembered.set(searchedFor, reason);
  const text = Array.from(reason).slice(0, 3).join('').toLowerCase();
  await world.agent(agent).act({ verb: 'searchStates', text });
}

export function searchedReason(world: DeskproofWorld): string {
  return String(world.remembered.get(searchedFor));
}

/** WA-RONA-10: as the colleague is, whatever the reason is called. */
export async function sameReasonAs(
  world: DeskproofWorld,
  agent: number,
  colleague: number,
): Promise<void> {
  await world.agent(colleague).sees(stateIs('Idle'));
  const { agent: other } = await world.agent(colleague).view();
  const reason = observed(other?.stateReason, 'the reason of a state');
  await world.agent(agent).sees(hasReason(reason));
}
