import { Given, Then, When } from '@cucumber/cucumber';
import { inConversation, says } from './support/at-the-desk.ts';
import { composeIs } from './support/matchers/compose.ts';
import {
  showsConversation,
  showsCount,
  showsInOrder,
  showsMessage,
  showsNoConversation,
  showsNoMessage,
  showsOnceInOrder,
} from './support/matchers/conversation.ts';
import { namesSomewhere } from './support/matchers/somewhere.ts';
import { paneTimerShows, showsFields, type PaneField } from './support/matchers/pane.ts';
import { exchange, paneFacts } from './support/thread.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} is in a conversation with {customer}', conversing);
When('{agent} is shown a message of {customer}', conversing);
Given('{agent} and {customer} have exchanged {int} messages each', exchanges);
Given('{agent} has answered {string}', answers);
When('{agent} answers {string}', answers);

Then(
  "{agent} sees {customer}'s message {string}",
  function (this: DeskproofWorld, agent: number, _who: number, text: string) {
    return this.agent(agent).sees(showsMessage('customer', this.words(text)));
  },
);

Then(
  '{agent} sees the answer {string}',
  function (this: DeskproofWorld, agent: number, text: string) {
    return this.agent(agent).sees(showsMessage('agent', this.words(text)));
  },
);

Then(
  'the conversation with {customer} is open in front of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    return this.agent(agent).sees(showsConversation(this.customer(who).name));
  },
);

Then('no conversation is open in front of {agent}', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).stillSees(showsNoConversation());
});

Then('{agent} can write in the compose box', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).sees(composeIs(true));
});

Then(
  "{agent} does not see {customer}'s message {string}",
  function (this: DeskproofWorld, agent: number, _who: number, text: string) {
    return this.agent(agent).stillSees(showsNoMessage(this.words(text)));
  },
);

Then(
  '{agent} sees what {customer} wrote, once each in this order: {texts}',
  function (this: DeskproofWorld, agent: number, _who: number, texts: readonly string[]) {
    return this.agent(agent).sees(showsOnceInOrder(texts.map((text) => this.words(text))));
  },
);

Then(
  '{agent} sees the messages in this order: {texts}',
  function (this: DeskproofWorld, agent: number, texts: readonly string[]) {
    return this.agent(agent).sees(showsInOrder(texts.map((text) => this.words(text))));
  },
);

Then(
  '{agent} sees {int} messages of the customer',
  function (this: DeskproofWorld, agent: number, count: number) {
    return this.agent(agent).sees(showsCount('customer', count));
  },
);

Then(
  "{agent} is told of {customer}'s message {string}",
  function (this: DeskproofWorld, agent: number, _who: number, text: string) {
    return this.agent(agent).sees(namesSomewhere(this.words(text)));
  },
);

Then(
  'the pane in front of {agent} shows {paneFields}',
  function (this: DeskproofWorld, agent: number, fields: readonly PaneField[]) {
    return this.agent(agent).sees(showsFields(fields, paneFacts(this, agent)));
  },
);

Then(
  'the timer of the conversation in front of {agent} shows {duration}',
  function (this: DeskproofWorld, agent: number, ms: number) {
    return this.agent(agent).sees(paneTimerShows(this.seconds(ms / 1000)));
  },
);

function conversing(this: DeskproofWorld, agent: number, customer: number): Promise<void> {
  return inConversation(this, agent, customer);
}

function answers(this: DeskproofWorld, agent: number, text: string): Promise<void> {
  return says(this, agent, { text: this.words(text) });
}

function exchanges(this: DeskproofWorld, agent: number, who: number, rounds: number) {
  return exchange(this, agent, { who, rounds });
}
