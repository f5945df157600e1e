import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import type { ColourScheme } from './ports/screen.ts';
import { atLeast, oneTarget } from './support/matchers/screen.ts';
import { isTold, isToldInTurn, words, wordsLike } from './support/matchers/spoken.ts';
import {
  canPress,
  hears,
  hearsAlert,
  isAudited,
  notesTargets,
  pressesAsNoted,
  seesStrangeText,
} from './support/screen.ts';
import { strangeText, strangeTexts, type StrangeText } from './support/strange-text.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{scheme}`: the colours in which the desktop is shown. */
defineParameterType({
  name: 'scheme',
  regexp: /light|dark/,
  transformer: (word: string): ColourScheme => (word === 'dark' ? 'dark' : 'light'),
});

/** `{strangeText}`: a text that tries to be more than text. */
defineParameterType({
  name: 'strangeText',
  regexp: new RegExp(Object.keys(strangeTexts).join('|')),
  transformer: (kind: string) => kind as StrangeText,
});

const joined = wordsLike('that somebody joined', /\bjoined\b/iu);
const connection = wordsLike('that the connection is lost', /connection|network|offline/iu);

Given('{agent} has noted everything that can be pressed', notes);
When('{customer} writes {strangeText}', writesStrangely);
Then('no breach of WCAG is found in front of {agent} in {scheme} colours', audited);
Then('{agent} sees {strangeText} just as it was written', seesText);
Then('nothing that {agent} can press has changed', pressesAsBefore);
Then('{agent} can press exactly one button called {string}', pressesOne);
Then('{agent} hears {string}', hearsWords);
Then('{agent} hears {string} when it is its turn', hearsInTurn);
Then('{agent} hears of {customer}', hearsOf);
Then('{agent} hears that an agent has joined', hearsOfJoining);
Then('{agent} hears the alert at once', hearsTheAlert);
Then('{agent} hears at once that the connection is lost', hearsOfLoss);

Then(
  'everything that {agent} can press is at least {int} by {int} pixels large',
  function (this: World, agent: number, width: number, height: number) {
    return canPress(this, agent, atLeast(width, height));
  },
);

type World = DeskproofWorld;

function notes(this: World, agent: number): Promise<void> {
  return notesTargets(this, agent);
}

async function writesStrangely(this: World, who: number, kind: StrangeText): Promise<void> {
  await this.customer(who).writes(strangeText(this, kind));
}

function audited(this: World, agent: number, scheme: ColourScheme): Promise<void> {
  return isAudited(this, agent, scheme);
}

function seesText(this: World, agent: number, kind: StrangeText): Promise<void> {
  return seesStrangeText(this, agent, kind);
}

function pressesAsBefore(this: World, agent: number): Promise<void> {
  return pressesAsNoted(this, agent);
}

function pressesOne(this: World, agent: number, name: string): Promise<void> {
  return canPress(this, agent, oneTarget('button', name));
}

function hearsWords(this: World, agent: number, text: string): Promise<void> {
  return hears(this, agent, isTold(words(this.words(text))));
}

function hearsInTurn(this: World, agent: number, text: string): Promise<void> {
  return hears(this, agent, isToldInTurn(words(this.words(text))));
}

function hearsOf(this: World, agent: number, who: number): Promise<void> {
  return hears(this, agent, isTold(words(this.customer(who).name)));
}

function hearsOfJoining(this: World, agent: number): Promise<void> {
  return hears(this, agent, isTold(joined));
}

function hearsTheAlert(this: World, agent: number): Promise<void> {
  return hearsAlert(this, agent);
}

function hearsOfLoss(this: World, agent: number): Promise<void> {
  return hears(this, agent, isTold(connection, 'assertive'));
}
