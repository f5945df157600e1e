import { Then } from '@cucumber/cucumber';
import { nameOf } from './support/dialogs.ts';
import { openDialog } from './support/matchers/dialog.ts';
import { listed, say } from './support/matchers/finding.ts';
import {
  controlsOf,
  requestOf,
  showsAccept,
  showsName,
  showsPhone,
  showsQueue,
  showsSource,
  timerShows,
} from './support/matchers/request-fields.ts';
import { openPane } from './support/matchers/conversation.ts';
import { requestFrom } from './support/matchers/requests.ts';
import { record } from './support/recorded.ts';
import { answerToAccept } from './support/requests.ts';
import type { DeskproofWorld } from './support/world.ts';

Then(
  'the request from {customer} shows {agent} their name',
  function (this: DeskproofWorld, customer: number, agent: number) {
    return this.agent(agent).sees(showsName(this.customer(customer)));
  },
);

Then(
  'the request from {customer} shows {agent} their phone number',
  function (this: DeskproofWorld, customer: number, agent: number) {
    return this.agent(agent).sees(showsPhone(this.customer(customer)));
  },
);

Then(
  "the request from {customer} shows {agent} the business's number as the source number",
  function (this: DeskproofWorld, customer: number, agent: number) {
    const source = this.assembly.administration.sourceNumber();
    return this.agent(agent).sees(showsSource(this.customer(customer), source));
  },
);

Then(
  'the request from {customer} shows {agent} the name of {queue}',
  function (this: DeskproofWorld, customer: number, agent: number, index: number) {
    const queue = nameOf(this, { kind: 'queue', index });
    return this.agent(agent).sees(showsQueue(this.customer(customer), queue));
  },
);

Then(
  'the request from {customer} shows {agent} an Accept button',
  function (this: DeskproofWorld, customer: number, agent: number) {
    return this.agent(agent).sees(showsAccept(this.customer(customer)));
  },
);

Then(
  'the timer of the request from {customer} shows {agent} {int} second(s)',
  function (this: DeskproofWorld, customer: number, agent: number, seconds: number) {
    return this.agent(agent).sees(timerShows(this.customer(customer), this.seconds(seconds)));
  },
);

Then(
  'it is recorded which buttons the request from {customer} shows {agent}',
  function (this: DeskproofWorld, customer: number, agent: number) {
    return record(this, 'buttons of a contact request', async () => {
      const request = requestOf(await this.agent(agent).view(), this.customer(customer));
      return request ? listed(controlsOf(request).map(({ name }) => name)) : 'no request';
    });
  },
);

Then(
  'it is recorded whether {agent} is asked for a wrap-up reason',
  function (this: DeskproofWorld, agent: number) {
    return record(this, 'dialog after a missed request', async () =>
      say(openDialog(await this.agent(agent).view())?.kind),
    );
  },
);

Then(
  'it is recorded whether {agent} is offered the conversation with {customer}',
  function (this: DeskproofWorld, agent: number, customer: number) {
    return record(this, 'whether the agent is offered the conversation', async () => {
      const { name } = this.customer(customer);
      return requestFrom(await this.agent(agent).view(), name) ? 'offered' : 'not offered';
    });
  },
);

Then('it is recorded how the desk answered to accepting', function (this: DeskproofWorld) {
  return record(this, 'answer to an accept that came too late', () =>
    Promise.resolve(answerToAccept(this)),
  );
});

Then(
  'it is recorded which conversation is open in the second window of {agent}',
  function (this: DeskproofWorld, agent: number) {
    return record(this, 'open in the window that accepted second', async () => {
      const pane = openPane(await this.agent(agent).view(1));
      return pane ? 'the conversation' : 'none';
    });
  },
);
