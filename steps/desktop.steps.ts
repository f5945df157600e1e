import { Given, Then, When } from '@cucumber/cucumber';
import type { Plain } from './ports/desk.ts';
import { connectionIs } from './support/matchers/agent-state.ts';
import type { DeskproofWorld } from './support/world.ts';

type Step = (this: DeskproofWorld, agent: number) => Promise<void>;

const does = (verb: Plain): Step =>
  function (agent) {
    return this.agent(agent).act({ verb });
  };

Given('{agent} has reloaded the desktop', does('reload'));
When('{agent} reloads the desktop', does('reload'));
Given('{agent} has closed the desktop', does('closeDesk'));
When('{agent} closes the desktop', does('closeDesk'));
Given('{agent} has reopened the desktop', does('reopenDesk'));
When('{agent} reopens the desktop', does('reopenDesk'));
Given('{agent} has lost the network', does('goOffline'));
When('{agent} loses the network', does('goOffline'));
Given('{agent} has got the network back', does('goOnline'));
When('{agent} gets the network back', does('goOnline'));
Then('{agent} is told that the connection is lost', isCutOff);
Then('{agent} is no longer told that the connection is lost', isConnected);

function isCutOff(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).sees(connectionIs('offline'));
}

function isConnected(this: DeskproofWorld, agent: number): Promise<void> {
  return this.agent(agent).stillSees(connectionIs('online'));
}
