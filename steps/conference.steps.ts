import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { joins, reaches, triesToRequest, triesToSay } from './support/conference.ts';
import type { Entry } from './support/dialogs.ts';
import {
  cannotWrite,
  doesNotSayJoined,
  saysJoined,
  saysJoinedTimes,
  showsNowhere,
  type Place,
} from './support/matchers/conference.ts';
import { isNotInState, openPane } from './support/matchers/conversation.ts';
import { observed } from './support/problems.ts';
import { record, recordWhether } from './support/recorded.ts';
import type { DeskproofWorld } from './support/world.ts';

const anywhere: readonly Place[] = ['thread', 'notification'];

/** `{place}`: where a desktop tells its agent something. */
defineParameterType({
  name: 'place',
  regexp: /in the thread|by a notification/,
  transformer: (phrase: string): Place => (phrase === 'in the thread' ? 'thread' : 'notification'),
});

Given("{agent} has joined {agent}'s conversation", hasJoined);
Given("{customer} has received {agent}'s answer {string}", hasReceived);
When('{agent} tries to request a conference with {entry}', triesRequesting);
When('{agent} tries to answer {string}', triesAnswering);
Then('{agent} is told {place} that an agent has joined', toldThere);
Then('the thread tells {agent} {int} times that an agent has joined', toldTimes);
Then('{agent} is told that an agent has joined', told);
Then('{agent} is not told that an agent has joined', notTold);
Then('{agent} can no longer write', noLongerWrites);
Then('{agent} does not see {string}', doesNotSee);
Then('the conversation in front of {agent} is not in the state {string}', notInState);
Then('it is recorded whether {agent} is told that an agent has joined', recordsTold);
Then('it is recorded which state the conversation in front of {agent} is in', recordsState);

type World = DeskproofWorld;

function hasJoined(this: World, guest: number, owner: number): Promise<void> {
  return joins(this, guest, owner);
}

function hasReceived(this: World, who: number, agent: number, text: string): Promise<void> {
  return reaches(this, agent, { who, text: this.words(text) });
}

function triesRequesting(this: World, agent: number, to: Entry): Promise<void> {
  return triesToRequest(this, agent, to);
}

function triesAnswering(this: World, agent: number, text: string): Promise<void> {
  return triesToSay(this, agent, this.words(text));
}

function toldThere(this: World, agent: number, place: Place): Promise<void> {
  return this.agent(agent).sees(saysJoined([place]));
}

function toldTimes(this: World, agent: number, times: number): Promise<void> {
  return this.agent(agent).sees(saysJoinedTimes('thread', times));
}

function told(this: World, agent: number): Promise<void> {
  return this.agent(agent).sees(saysJoined(anywhere));
}

function notTold(this: World, agent: number): Promise<void> {
  return this.agent(agent).stillSees(doesNotSayJoined(anywhere));
}

function noLongerWrites(this: World, agent: number): Promise<void> {
  return this.agent(agent).stillSees(cannotWrite());
}

function doesNotSee(this: World, agent: number, text: string): Promise<void> {
  return this.agent(agent).stillSees(showsNowhere(this.words(text)));
}

function notInState(this: World, agent: number, label: string): Promise<void> {
  return this.agent(agent).stillSees(isNotInState(label));
}

function recordsTold(this: World, agent: number): Promise<void> {
  const matcher = saysJoined(anywhere);
  return recordWhether(this, 'whether the agent is told that one joined', { agent, matcher });
}

function recordsState(this: World, agent: number): Promise<void> {
  return record(this, 'state of the conversation', async () => {
    const pane = openPane(await this.agent(agent).view());
    return pane ? observed(pane.state, 'the state of a conversation') : 'no conversation is open';
  });
}
