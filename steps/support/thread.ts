import { says } from './at-the-desk.ts';
import { nameOf } from './dialogs.ts';
import { openPane, showsMessage } from './matchers/conversation.ts';
import { say } from './matchers/finding.ts';
import type { PaneFacts } from './matchers/pane.ts';
import { observed } from './problems.ts';
import { record } from './recorded.ts';
import type { DeskproofWorld } from './world.ts';

/** Customer and agent write in turn, the agent now by Send and now by Enter; each message is awaited on the desk. */
export async function exchange(
  world: DeskproofWorld,
  agent: number,
  { who, rounds }: { readonly who: number; readonly rounds: number },
): Promise<void> {
  const person = world.agent(agent);
  for (let round = 1; round <= rounds; round++) {
    const question = world.words(`Question ${round}`);
    await world.customer(who).writes(question);
    await person.sees(showsMessage('customer', question));
    const answer = world.words(`Answer ${round}`);
    await says(world, agent, { text: answer, by: round % 2 === 0 ? 'enter' : 'button' });
    await person.sees(showsMessage('agent', answer));
  }
}

/** What the pane of the first customer's conversation has to say (WA-PANE-03). A customer enters by the first queue. */
export function paneFacts(world: DeskproofWorld, agent: number): PaneFacts {
  return {
    customer: world.customer(0).name,
    queue: nameOf(world, { kind: 'queue', index: 0 }),
    agent: world.agent(agent).name,
    now: world.assembly.clock.now(),
  };
}

/** WA-PANE-12: never judged. */
export function recordInitials(world: DeskproofWorld, who: number): Promise<void> {
  return record(world, 'initials of a customer', async () => {
    const pane = openPane(await world.agent(0).view());
    const messages = observed(pane?.messages, 'the messages of a conversation');
    const bubble = messages.find(({ from }) => from === 'customer')?.bubble;
    const initials = observed(bubble?.initials, 'initials in a bubble');
    return `${say(initials)} for ${say(world.customer(who).name)}`;
  });
}
