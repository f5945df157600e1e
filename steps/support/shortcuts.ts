import { composeIs } from './matchers/compose.ts';
import type { DeskproofWorld } from './world.ts';

/** Presses the key of each letter, one after the other, in the compose box of the open conversation. */
export async function typesKeyByKey(
  world: DeskproofWorld,
  agent: number,
  text: string,
): Promise<void> {
  const person = world.agent(agent);
  await person.sees(composeIs(true));
  for (const keys of text) await person.act({ verb: 'press', keys });
}
