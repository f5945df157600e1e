import { defineParameterType, Then } from '@cucumber/cucumber';
import { earlierContactsAre, saysThatThereAreNone } from './support/matchers/contact-history.ts';
import type { DeskproofWorld } from './support/world.ts';

const dayMs = 24 * 3600 * 1000;

/** `{daysAgo}`: "4, 12 and 42 days ago": the days, in the order in which they are named. */
defineParameterType({
  name: 'daysAgo',
  regexp: /(?:\d+(?:, \d+)* and )?\d+ days? ago/,
  transformer: (list: string) => [...list.matchAll(/\d+/gu)].map(([days]) => Number(days)),
});

Then('the contact history in front of {agent} lists a contact of {daysAgo} and no other', lists);
Then(
  'the contact history in front of {agent} lists contacts of {daysAgo} and no others, in this order',
  lists,
);

Then(
  'the contact history in front of {agent} says that there is none',
  function (this: DeskproofWorld, agent: number) {
    return this.agent(agent).sees(saysThatThereAreNone());
  },
);

function lists(this: DeskproofWorld, agent: number, days: readonly number[]): Promise<void> {
  const now = this.assembly.clock.now();
  return this.agent(agent).sees(earlierContactsAre(days.map((each) => now - each * dayMs)));
}
