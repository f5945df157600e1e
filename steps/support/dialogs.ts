import { presses } from './at-the-desk.ts';
import { forgetsTaken } from './coming.ts';
import { showsNoConversation } from './matchers/conversation.ts';
import { dialogIsOpen, dialogLets, lists } from './matchers/dialog.ts';
import { tooFew } from './too-few.ts';
import { isWrappedUp } from './variants.ts';
import type { DeskproofWorld } from './world.ts';

/** A queue or an agent of the contact centre: by its position from 0, or by the name that the scenario gave it. */
export type Entry =
  | { readonly kind: 'queue' | 'agent'; readonly index: number }
  | { readonly kind: 'queue' | 'agent'; readonly name: string };

/** The name under which the target lists a queue or an agent; `Untestable` where it has not so many queues. */
export function nameOf(world: DeskproofWorld, entry: Entry): string {
  if ('name' in entry) return world.words(entry.name);
  if (entry.kind === 'agent') return world.agent(entry.index).name;
  const queues = world.assembly.administration.queues();
  return queues[entry.index] ?? tooFew('queue', entry.index + 1, queues);
}

/** The two dialogs that ask where a conversation should go. */
export type RequestDialog = 'transfer-request' | 'conference-request';

/** Opens Transfer Request or Conference Request and chooses whether a queue or an agent is meant. */
export async function opens(
  world: DeskproofWorld,
  agent: number,
  { kind, destination }: { readonly kind: RequestDialog; readonly destination: Entry['kind'] },
): Promise<void> {
  await presses(world, agent, kind === 'transfer-request' ? 'transfer' : 'conference');
  await world.agent(agent).sees(dialogIsOpen(kind));
  await world.agent(agent).act({ verb: 'choose', destination });
}

/** Waits until the name is listed, then selects it. */
export async function selects(world: DeskproofWorld, agent: number, name: string): Promise<void> {
  await world.agent(agent).sees(lists(name));
  await world.agent(agent).act({ verb: 'select', option: name });
}

/** Opens Transfer Request or Conference Request and fills it in, all but the last press. */
export async function prepares(
  world: DeskproofWorld,
  agent: number,
  { button, to }: { readonly button: 'transfer' | 'conference'; readonly to: Entry },
): Promise<void> {
  await opens(world, agent, { kind: `${button}-request`, destination: to.kind });
  await selects(world, agent, nameOf(world, to));
}

/** The whole of a Transfer Request or a Conference Request. */
export async function requests(
  world: DeskproofWorld,
  agent: number,
  request: { readonly button: 'transfer' | 'conference'; readonly to: Entry },
): Promise<void> {
  await prepares(world, agent, request);
  await submits(world, agent);
}

/** Presses the dialog's own button, once it can be pressed. */
export async function submits(world: DeskproofWorld, agent: number): Promise<void> {
  await world.agent(agent).sees(dialogLets('canSubmit'));
  await world.agent(agent).act({ verb: 'submit' });
}

/** The first wrap-up reason that the administrator set up. */
export function anyReason(world: DeskproofWorld): string {
  return world.assembly.administration.wrapUpReasons()[0]?.name ?? 'the first reason';
}

/** Gives a reason and submits it; along a variant without wrap-up the end was all there is. */
export async function wrapsUp(
  world: DeskproofWorld,
  agent: number,
  reason = anyReason(world),
): Promise<void> {
  const person = world.agent(agent);
  if (isWrappedUp(world.variants)) {
    await person.sees(dialogIsOpen('wrap-up-reasons'));
    await selects(world, agent, reason);
    await person.act({ verb: 'submit' });
  }
  await person.sees(showsNoConversation());
  forgetsTaken(world, agent);
}
