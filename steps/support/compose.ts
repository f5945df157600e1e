import { enters } from './at-the-desk.ts';
import { openPane } from './matchers/conversation.ts';
import { listed, say } from './matchers/finding.ts';
import { observed } from './problems.ts';
import { record } from './recorded.ts';
import type { DeskproofWorld } from './world.ts';

export type Entering = 'type' | 'paste';
export type Sending = 'button' | 'enter';

const enteredText = 'what was pasted';
const sendAnswer = 'the answer to the last sending';

/** Pastes a text of several lines: typed line by line, each Enter in it would send (WA-CMP-02). */
export async function pastes(this: DeskproofWorld, agent: number, text: string): Promise<void> {
  this.remembered.set(enteredText, this.words(text));
  await enters(this, agent, { text: this.words(text), how: 'paste' });
}

/** What `pastes` put into the compose box. */
export function entered(world: DeskproofWorld): string {
  return String(world.remembered.get(enteredText));
}

/** Sends what stands in the compose box; a desk that will not breaks the step. */
export function sends(this: DeskproofWorld, agent: number, by: Sending): Promise<void> {
  return this.agent(agent).act({ verb: 'send', by });
}

/** Sends where the desk may well refuse; what it said is kept for a later step. */
export async function triesToSend(this: DeskproofWorld, agent: number, by: Sending): Promise<void> {
  this.remembered.set(sendAnswer, await this.agent(agent).tries({ verb: 'send', by }));
}

/** WA-CMP-08: a desk may refuse the keys. */
export async function pressesShiftEnter(this: DeskproofWorld, agent: number): Promise<void> {
  const answer = await this.agent(agent).tries({ verb: 'press', keys: 'Shift+Enter' });
  this.remembered.set(sendAnswer, answer);
}

/** WA-CMP-07, WA-CMP-08, WA-CMP-10: never judged. The nonce of the words is left out, so that runs can be compared. */
export function recordDraft(world: DeskproofWorld, agent: number): Promise<void> {
  return record(world, 'text in the compose box', async () => {
    const box = openPane(await world.agent(agent).view())?.compose;
    return JSON.stringify(withoutNonce(world, observed(box?.text, 'the text in the compose box')));
  });
}

/** WA-CMP-08, WA-CMP-11: never judged. */
export function recordArrival(world: DeskproofWorld, who: number): Promise<void> {
  return record(world, 'what reached the customer', () => {
    const texts = world
      .customer(who)
      .received()
      .map(({ text }) => withoutNonce(world, text));
    const answer = world.remembered.get(sendAnswer);
    const refusal = typeof answer === 'string' ? `; the desk said: ${say(answer)}` : '';
    return Promise.resolve(`${listed(texts)}${refusal}`);
  });
}

function withoutNonce(world: DeskproofWorld, text: string): string {
  return text.replaceAll(world.words(''), '');
}
