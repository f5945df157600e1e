import { Then } from '@cucumber/cucumber';
import { nameOf, type Entry } from './support/dialogs.ts';
import { openPane, showsConversation, showsMessage } from './support/matchers/conversation.ts';
import { lists, submitIs } from './support/matchers/dialog.ts';
import { stateOf } from './support/matchers/agent-state.ts';
import { listed } from './support/matchers/finding.ts';
import { observed } from './support/problems.ts';
import { record, recordWhether } from './support/recorded.ts';
import type { DeskproofWorld } from './support/world.ts';

Then('it is recorded what {customer} was told', function (this: DeskproofWorld, who: number) {
  return recordTold(this, who, 'what the customer was told');
});

Then(
  'it is recorded what {customer} was told of the {word}',
  function (this: DeskproofWorld, who: number, event: string) {
    return recordTold(this, who, `what the customer was told of the ${event}`);
  },
);

Then(
  'it is recorded whether {agent} can write during wrap-up',
  function (this: DeskproofWorld, agent: number) {
    return record(this, 'whether the agent can write during wrap-up', async () => {
      const pane = openPane(await this.agent(agent).view());
      return pane?.compose?.enabled === true ? 'yes' : 'no';
    });
  },
);

Then('it is recorded in what state {agent} is', function (this: DeskproofWorld, agent: number) {
  return record(this, 'the state of the agent', async () =>
    stateOf(await this.agent(agent).view()),
  );
});

Then('it is recorded what {agent} is notified of', function (this: DeskproofWorld, agent: number) {
  return record(this, 'what the agent is notified of', async () => {
    const { notifications } = await this.agent(agent).view();
    return listed(observed(notifications, 'the notifications').map(({ text }) => text));
  });
});

Then(
  "it is recorded whether {agent}'s list shows {entry}",
  function (this: DeskproofWorld, agent: number, entry: Entry) {
    const matcher = lists(nameOf(this, entry));
    return recordWhether(this, `whether the list shows ${nameOf(this, entry)}`, { agent, matcher });
  },
);

Then(
  'it is recorded whether {agent} can submit the dialog',
  function (this: DeskproofWorld, agent: number) {
    const matcher = submitIs(true);
    return recordWhether(this, 'whether the dialog can be submitted', { agent, matcher });
  },
);

Then(
  'it is recorded whether the conversation with {customer} is open in front of {agent}',
  function (this: DeskproofWorld, who: number, agent: number) {
    const matcher = showsConversation(this.customer(who).name);
    return recordWhether(this, 'whether the conversation is open', { agent, matcher });
  },
);

Then(
  "it is recorded whether {agent} sees {customer}'s message {string}",
  function (this: DeskproofWorld, agent: number, _who: number, text: string) {
    const matcher = showsMessage('customer', this.words(text));
    return recordWhether(this, `whether the agent sees "${text}"`, { agent, matcher });
  },
);

Then(
  'it is recorded whether {agent} sees the answer {string}',
  function (this: DeskproofWorld, agent: number, text: string) {
    const matcher = showsMessage('agent', this.words(text));
    return recordWhether(this, `whether the agent sees "${text}"`, { agent, matcher });
  },
);

function recordTold(world: DeskproofWorld, who: number, what: string): Promise<void> {
  const texts = () =>
    world
      .customer(who)
      .received()
      .map(({ text }) => text);
  return record(world, what, () => Promise.resolve(listed(texts())));
}
