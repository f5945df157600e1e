import { Given, Then, When } from '@cucumber/cucumber';
import { enters, says } from './support/at-the-desk.ts';
import {
  entered,
  pastes,
  pressesShiftEnter,
  recordArrival,
  recordDraft,
  sends,
  triesToSend,
  type Entering,
} from './support/compose.ts';
import {
  composeHolds,
  counterShows,
  placeholderMasks,
  placeholderNames,
  sendIs,
} from './support/matchers/compose.ts';
import { getsExactly, getsNoLongerThan, getsNothingOf } from './support/phone.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{agent} has typed {string}', types);
When('{agent} types {string}', types);
Given('{agent} has pasted:', pastes);
Given('{agent} has {entering} a text of {int} characters', entersMany);
When('{agent} pastes a text of {int} characters', pastesMany);
Given('{agent} has typed {int} blanks', typesBlanks);
Given('{agent} has sent a text of {int} characters', saysMany);
Given('{agent} has sent it with {sending}', sends);
When('{agent} sends it with {sending}', sends);
When('{agent} tries to send it with {sending}', triesToSend);
When('{agent} presses Shift and Enter', pressesShiftEnter);

Then(
  '{customer} receives the whole text of {int} characters',
  function (this: DeskproofWorld, who: number, length: number) {
    return getsExactly(this, who, { text: this.wordsOfLength(length), times: 1 });
  },
);

Then(
  '{customer} receives nothing of the text of {int} characters',
  function (this: DeskproofWorld, who: number, length: number) {
    return getsNothingOf(this, who, this.wordsOfLength(length));
  },
);

Then(
  '{customer} receives nothing longer than {int} characters',
  function (this: DeskproofWorld, who: number, length: number) {
    return getsNoLongerThan(this, who, length);
  },
);

Then('{customer} receives it unchanged', function (this: DeskproofWorld, who: number) {
  return getsExactly(this, who, { text: entered(this), times: 1 });
});

Then(
  'the counter shows {int} of {int} characters',
  function (this: DeskproofWorld, count: number, limit: number) {
    return this.agent(0).sees(counterShows(count, limit));
  },
);

Then(
  'the compose box of {agent} still holds the text of {int} characters',
  function (this: DeskproofWorld, agent: number, length: number) {
    return this.agent(agent).stillSees(composeHolds(this.wordsOfLength(length)));
  },
);

Then(
  'the compose box of {agent} names {customer}',
  function (this: DeskproofWorld, agent: number, who: number) {
    return this.agent(agent).sees(placeholderNames(this.customer(who).name));
  },
);

Then(
  'the compose box of {agent} names {customer} by the last digits of their number only',
  function (this: DeskproofWorld, agent: number, who: number) {
    return this.agent(agent).sees(placeholderMasks(this.customer(who).phone));
  },
);

Then('{agent} cannot choose Send', function (this: DeskproofWorld, agent: number) {
  return this.agent(agent).stillSees(sendIs(false));
});

Then(
  'it is recorded what the compose box of {agent} holds',
  function (this: DeskproofWorld, agent: number) {
    return recordDraft(this, agent);
  },
);

Then('it is recorded whether {customer} received it', function (this: DeskproofWorld, who: number) {
  return recordArrival(this, who);
});

function types(this: DeskproofWorld, agent: number, text: string): Promise<void> {
  return enters(this, agent, { text: this.words(text) });
}

function entersMany(this: DeskproofWorld, agent: number, how: Entering, length: number) {
  return enters(this, agent, { text: this.wordsOfLength(length), how });
}

function pastesMany(this: DeskproofWorld, agent: number, length: number): Promise<void> {
  return enters(this, agent, { text: this.wordsOfLength(length), how: 'paste' });
}

function typesBlanks(this: DeskproofWorld, agent: number, count: number): Promise<void> {
  return enters(this, agent, { text: ' '.repeat(count) });
}

function saysMany(this: DeskproofWorld, agent: number, length: number): Promise<void> {
  return says(this, agent, { text: this.wordsOfLength(length) });
}
