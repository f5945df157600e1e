import { whyNotSaid } from './conference.ts';
import { contrastAmong } from './matchers/contrast.ts';
import { wasNotDelivered } from './matchers/message.ts';
import type { DeskproofWorld } from './world.ts';

/** WA-WIN-01: the desk refused it, or shows it as not delivered. */
export async function didNotArrive(
  this: DeskproofWorld,
  agent: number,
  text: string,
): Promise<void> {
  const refused = typeof this.remembered.get(whyNotSaid) === 'string';
  const failed = wasNotDelivered(this.words(text));
  await this.agent(agent).sees((view) => (refused ? undefined : failed(view)));
}

/** WA-THR-03: nobody can know where it broke, but somebody must know what became of the answer. */
export function arrivedOrFailed(this: DeskproofWorld, text: string, agent: number): Promise<void> {
  const words = this.words(text);
  const texts = () =>
    this.customer(0)
      .received()
      .map((message) => message.text);
  const failed = wasNotDelivered(words);
  return this.agent(agent).sees((view) => {
    const found = texts().includes(words) ? undefined : failed(view);
    const { wanted, seen } = contrastAmong(words, texts());
    return (
      found && {
        expected: `${wanted} on the customer's phone, or ${found.expected}`,
        seen: `${seen} on the phone, and ${found.seen}`,
      }
    );
  });
}
