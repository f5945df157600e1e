import { Given } from '@cucumber/cucumber';
import { agentsNeeded } from './statement/index.ts';
import { takesState } from './support/at-the-desk.ts';
import { nameOf, type Entry } from './support/dialogs.ts';
import { tooFew } from './support/too-few.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('the administrator has added the queue {string}', addsQueue);
Given('the administrator has added the agent {string}', addsAgent);
Given('the agent {string} is available', isAvailable);
Given('only {agent} serves {queue}', servesAlone);
Given('the administrator has allowed only {entry} as a destination', allowsOnly);
Given('the administrator has allowed no agent as a destination', allowsNoAgent);
Given('the administrator has allowed every destination', allowsAll);

function addsQueue(this: DeskproofWorld, name: string): Promise<void> {
  return this.assembly.administration.addQueue(this.words(name));
}

async function addsAgent(this: DeskproofWorld, name: string): Promise<void> {
  const agents = this.assembly.administration.agents();
  // Where there are few, the new one would be taken for the third or the fourth.
  if (agents.length < agentsNeeded) tooFew('agent', agentsNeeded, agents);
  return this.assembly.administration.addAgent(this.words(name));
}

function isAvailable(this: DeskproofWorld, name: string): Promise<void> {
  const index = this.assembly.administration.agents().indexOf(this.words(name));
  return takesState(this, index, 'Available');
}

function servesAlone(this: DeskproofWorld, agent: number, index: number): Promise<void> {
  const queue = nameOf(this, { kind: 'queue', index });
  return this.assembly.administration.staffQueue(queue, [this.agent(agent).name]);
}

function allowsOnly(this: DeskproofWorld, entry: Entry): Promise<void> {
  const names = [nameOf(this, entry)];
  const targets = entry.kind === 'queue' ? { queues: names } : { agents: names };
  return this.assembly.administration.setTransferTargets(targets);
}

function allowsNoAgent(this: DeskproofWorld): Promise<void> {
  return this.assembly.administration.setTransferTargets({ agents: [] });
}

function allowsAll(this: DeskproofWorld): Promise<void> {
  return this.assembly.administration.setTransferTargets(null);
}
