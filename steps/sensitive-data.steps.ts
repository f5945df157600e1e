import { Given, Then, When } from '@cucumber/cucumber';
import {
  detailsHide,
  namesOnly,
  ownText,
  paneHides,
  requestHides,
  requestShowsNumber,
  titlesHide,
} from './support/matchers/sensitive.ts';
import { acceptsTheOnly } from './support/requests.ts';
import { hides } from './support/sensitive.ts';
import { record } from './support/recorded.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('the administrator has switched masking on', switchesOn);
When('the administrator switches masking on', switchesOn);
Given('the administrator has switched masking off', switchesOff);
When('the administrator switches masking off', switchesOff);
Given('{customer} has no name but {string}', goesBy);
When('{agent} accepts the only request', acceptsOnly);

Then(
  '{agent} reads {string} with {texts} masked',
  function (this: World, agent: number, sentence: string, values: readonly string[]) {
    return hides(this, agent, { place: 'thread', sentence: this.words(sentence), values });
  },
);

Then(
  "{agent}'s task list previews {string} with {texts} masked",
  function (this: World, agent: number, sentence: string, values: readonly string[]) {
    return hides(this, agent, { place: 'preview', sentence: this.words(sentence), values });
  },
);

Then(
  "the titles in {agent}'s task list hide the number of {customer}",
  function (this: World, agent: number, who: number) {
    return this.agent(agent).sees(titlesHide(this.customer(who).phone));
  },
);

Then(
  'the contact request in front of {agent} shows the source number but not the number of {customer}',
  function (this: World, agent: number, who: number) {
    const source = this.assembly.administration.sourceNumber();
    return this.agent(agent).sees(requestHides(this.customer(who).phone, source));
  },
);

Then(
  'the contact request in front of {agent} shows the number {string}',
  function (this: World, agent: number, masked: string) {
    return this.agent(agent).sees(requestShowsNumber(masked));
  },
);

Then(
  'the interaction pane in front of {agent} shows {string} but not the number of {customer}',
  function (this: World, agent: number, text: string, who: number) {
    return this.agent(agent).sees(paneHides(this.words(text), this.customer(who).phone));
  },
);

Then(
  'the desktop of {agent} shows or names {string} but nowhere {string}',
  function (this: World, agent: number, text: string, value: string) {
    return this.agent(agent).sees(namesOnly(this.words(text), value));
  },
);

Then(
  'the desktop of {agent} shows or names {string} but nowhere the number of {customer}',
  function (this: World, agent: number, text: string, who: number) {
    return this.agent(agent).sees(namesOnly(this.words(text), this.customer(who).phone));
  },
);

Then(
  '{agent} is notified of {string} with {texts} masked',
  function (this: World, agent: number, sentence: string, values: readonly string[]) {
    return hides(this, agent, { place: 'notification', sentence: this.words(sentence), values });
  },
);

Then(
  "the contact's details in front of {agent} show the source number but not the number of {customer}",
  function (this: World, agent: number, who: number) {
    const source = this.assembly.administration.sourceNumber();
    return this.agent(agent).sees(detailsHide(this.customer(who).phone, source));
  },
);

Then('it is recorded how {agent} sees their own words', function (this: World, agent: number) {
  return record(this, 'what the agent wrote, as the agent sees it', async () =>
    ownText(await this.agent(agent).view()).replaceAll(this.words(''), ''),
  );
});

type World = DeskproofWorld;

function switchesOn(this: World): Promise<void> {
  return this.assembly.administration.setMasking(true);
}

function switchesOff(this: World): Promise<void> {
  return this.assembly.administration.setMasking(false);
}

/** The platform gives the number where a customer has chosen no name. */
function goesBy(this: World, who: number, phone: string): void {
  this.nameCustomer(who, phone, phone);
}

function acceptsOnly(this: World, agent: number): Promise<void> {
  return acceptsTheOnly(this, agent);
}
