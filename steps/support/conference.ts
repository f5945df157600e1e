import { accepts, says } from './at-the-desk.ts';
import { nameOf, opens, requests, type Entry } from './dialogs.ts';
import { composeIs } from './matchers/compose.ts';
import { contrastAmong } from './matchers/contrast.ts';
import { isInState } from './matchers/conversation.ts';
import { unless } from './matchers/finding.ts';
import type { DeskproofWorld } from './world.ts';

/** Brings an available colleague into the conversation that the owner has open with the first customer. */
export async function joins(world: DeskproofWorld, guest: number, owner: number): Promise<void> {
  await requests(world, owner, { button: 'conference', to: { kind: 'agent', index: guest } });
  await accepts(world, guest, 0);
  await world.agent(owner).sees(isInState('Conference'));
  await world.agent(guest).sees(composeIs(true));
}

/** Says something and makes sure that it arrives: the witness of what must not arrive later. */
export async function reaches(
  world: DeskproofWorld,
  agent: number,
  { who, text }: { readonly who: number; readonly text: string },
): Promise<void> {
  await says(world, agent, { text });
  const customer = world.customer(who);
  await world.stage.soon(() => {
    const texts = customer.received().map((message) => message.text);
    const { wanted, seen } = contrastAmong(text, texts);
    const finding = unless(texts.includes(text), `${wanted} with ${customer.name}`, seen);
    return Promise.resolve(finding);
  });
}

/** Under this name it is remembered why the desk did not let an agent say the last thing; `null`: it did. */
export const whyNotSaid = 'why the desk did not send';

/** Types and sends for all that the desk shows or says: what must not work. */
export async function triesToSay(
  world: DeskproofWorld,
  agent: number,
  text: string,
): Promise<void> {
  const person = world.agent(agent);
  const refusal =
    (await person.tries({ verb: 'type', text })) ??
    (await person.tries({ verb: 'send', by: 'button' }));
  world.remembered.set(whyNotSaid, refusal);
}

/** Asks for somebody for all that the dialog lists or lets go; how it refuses, and when, is the target's own business. */
export async function triesToRequest(
  world: DeskproofWorld,
  agent: number,
  to: Entry,
): Promise<void> {
  await opens(world, agent, { kind: 'conference-request', destination: to.kind });
  const option = nameOf(world, to);
  const refusal = await world.agent(agent).tries({ verb: 'select', option });
  if (refusal === null) await world.agent(agent).tries({ verb: 'submit' });
}
