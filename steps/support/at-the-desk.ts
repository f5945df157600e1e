import { comes, takes } from './coming.ts';
import { canChoose, showsConversation } from './matchers/conversation.ts';
import { composeIs } from './matchers/compose.ts';
import type { DeskproofWorld } from './world.ts';

/** Signs an agent in and puts them into a state from the state menu. */
export async function takesState(
  world: DeskproofWorld,
  agent: number,
  state: string,
): Promise<void> {
  const person = world.agent(agent);
  await person.act({ verb: 'signIn' });
  await person.act({ verb: 'setState', state });
}

/** Waits for the customer's request on this desk, then accepts it. Never tries twice. */
export function accepts(world: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return takes(world, agent, customer);
}

/** Brings a customer's request before an agent: available, written, offered. */
export async function isOfferedOne(
  world: DeskproofWorld,
  agent: number,
  customer: number,
): Promise<void> {
  await takesState(world, agent, 'Available');
  await world.customer(customer).writes(world.words('Hello'));
  await comes(world, agent, customer);
}

/** Brings an agent and a customer into a running conversation: available, written, accepted, open. */
export async function inConversation(
  world: DeskproofWorld,
  agent: number,
  customer: number,
): Promise<void> {
  await isOfferedOne(world, agent, customer);
  await accepts(world, agent, customer);
  await world.agent(agent).sees(showsConversation(world.customer(customer).name));
}

/** Puts text into the compose box of the open conversation. */
export async function enters(
  world: DeskproofWorld,
  agent: number,
  entry: { readonly text: string; readonly how?: 'type' | 'paste' },
): Promise<void> {
  const { text, how = 'type' } = entry;
  await world.agent(agent).sees(composeIs(true));
  await world.agent(agent).act({ verb: how, text });
}

/** Types a text and sends it. */
export async function says(
  world: DeskproofWorld,
  agent: number,
  answer: { readonly text: string; readonly by?: 'button' | 'enter' },
): Promise<void> {
  const { text, by = 'button' } = answer;
  await enters(world, agent, { text });
  await world.agent(agent).act({ verb: 'send', by });
}

/** Controls of the interaction pane, and what choosing them is called. */
export const controlVerbs = {
  Transfer: 'transfer',
  Conference: 'conference',
  End: 'end',
  'End Conference': 'endConference',
  'Exit Conference': 'exitConference',
} as const;

type Button = 'transfer' | 'conference' | 'end' | 'endConference' | 'exitConference';

const labels: Readonly<Record<Button, string>> = {
  transfer: 'Transfer',
  conference: 'Conference',
  end: 'End',
  endConference: 'End Conference',
  exitConference: 'Exit Conference',
};

/** Waits for a button of the interaction pane, presses it, and confirms where that is asked for. */
export async function presses(world: DeskproofWorld, agent: number, button: Button): Promise<void> {
  const person = world.agent(agent);
  await person.sees(canChoose(labels[button]));
  await person.act({ verb: button });
  await confirmsIfAsked(world, agent);
}

/** Confirms where a desktop asks once whether the agent means it (choice A23). */
export async function confirmsIfAsked(world: DeskproofWorld, agent: number): Promise<void> {
  const person = world.agent(agent);
  const asked = (await person.view()).dialog?.kind === 'confirm';
  if (asked) await person.act({ verb: 'confirm' });
}
