import { defineParameterType, Then } from '@cucumber/cucumber';
import {
  gotAsFarAs,
  wasWrittenAt,
  wasWrittenBy,
  type Delivery,
} from './support/matchers/message.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{delivery}`: how far an answer got. */
defineParameterType({
  name: 'delivery',
  regexp: /delivered|read/,
  transformer: (word: string): Delivery => (word === 'read' ? 'read' : 'delivered'),
});

Then('{agent} sees that {customer} wrote {string}', fromCustomer);
Then('{agent} sees that {agent} wrote {string}', fromAgent);
Then('{agent} sees that {string} was written {duration} ago', writtenThen);
Then('{agent} sees that the answer {string} was {delivery}', arrived);

type World = DeskproofWorld;

function fromCustomer(this: World, agent: number, who: number, text: string): Promise<void> {
  return this.agent(agent).sees(wasWrittenBy(this.words(text), this.customer(who).name));
}

function fromAgent(this: World, agent: number, writer: number, text: string): Promise<void> {
  return this.agent(agent).sees(wasWrittenBy(this.words(text), this.agent(writer).name));
}

function writtenThen(this: World, agent: number, text: string, ms: number): Promise<void> {
  const moment = this.assembly.clock.now() - ms;
  return this.agent(agent).sees(wasWrittenAt(this.words(text), moment));
}

function arrived(this: World, agent: number, text: string, delivery: Delivery): Promise<void> {
  return this.agent(agent).sees(gotAsFarAs(this.words(text), delivery));
}
