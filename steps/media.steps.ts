import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import { filesOf, ownName, sendsFile, type FileChoice } from './support/files.ts';
import { captionIs, documentIsCalled, filesOpen } from './support/matchers/attachments.ts';
import type { DeskproofWorld } from './support/world.ts';

const choices: Readonly<Record<string, FileChoice>> = {
  'a photo': { sample: 'photo', kind: 'image' },
  'a picture': { sample: 'picture', kind: 'image' },
  'a document': { sample: 'receipt', kind: 'document' },
  'a voice note': { sample: 'voiceNote', kind: 'audio', voice: true },
  'a video': { sample: 'clip', kind: 'video' },
  'a sticker': { sample: 'sticker', kind: 'sticker' },
};

/** `{file}`: one of the files that people have at hand. */
defineParameterType({
  name: 'file',
  regexp: /a (?:photo|picture|document|voice note|video|sticker)/,
  transformer: (phrase: string) => choices[phrase],
});

type World = DeskproofWorld;

Given('{customer} has sent {file}', sends);
When('{customer} sends {file}', sends);
Given('{customer} has sent {file} with the caption {string}', sendsWithCaption);
When('{customer} sends {file} with the caption {string}', sendsWithCaption);
When('{customer} sends the document {string}', sendsDocument);

Then('{agent} can open each file that {customer} sent, in this order', opensAll);
Then('{agent} sees the caption {string} beside {file}', seesCaption);
Then('{agent} sees that the document is called {string}', seesName);

function sends(this: World, who: number, file: FileChoice): Promise<void> {
  return sendsFile(this, who, { file });
}

function sendsWithCaption(this: World, who: number, file: FileChoice, caption: string) {
  return sendsFile(this, who, { file, caption });
}

function sendsDocument(this: World, who: number, name: string): Promise<void> {
  return sendsFile(this, who, { file: { sample: 'receipt', kind: 'document' }, name });
}

function opensAll(this: World, agent: number, who: number): Promise<void> {
  return this.agent(agent).sees(filesOpen('customer', filesOf(this, who)));
}

function seesCaption(this: World, agent: number, text: string, { kind }: FileChoice) {
  const caption = this.words(text);
  return this.agent(agent).sees(captionIs('customer', { kind, caption }));
}

function seesName(this: World, agent: number, name: string): Promise<void> {
  return this.agent(agent).sees(documentIsCalled('customer', ownName(this, name)));
}
