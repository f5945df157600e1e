import { Given } from '@cucumber/cucumber';
import { nameOf } from './support/dialogs.ts';
import type { DeskproofWorld } from './support/world.ts';

Given(
  'the administrator lets {agent} have {int} conversation(s) at a time',
  function (this: DeskproofWorld, agent: number, count: number) {
    return this.assembly.administration.setCapacity(this.agent(agent).name, count);
  },
);

Given(
  'only {agent} and {agent} serve {queue}',
  function (this: DeskproofWorld, one: number, other: number, index: number) {
    const queue = nameOf(this, { kind: 'queue', index });
    const staff = [one, other].map((agent) => this.agent(agent).name);
    return this.assembly.administration.staffQueue(queue, staff);
  },
);
