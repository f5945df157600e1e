import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import {
  attaches,
  filesFrom,
  filesOf,
  ownName,
  sendsFile,
  toldThatNotSent,
  triesToSendFile,
  type FileChoice,
} from './support/files.ts';
import { getsCaption, getsDocument, getsFiles } from './support/received-files.ts';
import { captionIs, documentIsCalled, filesOpen } from './support/matchers/attachments.ts';
import { phrases } from './support/phrases.ts';
import { misbehaves } from './support/platform.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{file}`: one of the files that people have at hand. */
const choices: Readonly<Record<string, FileChoice>> = {
  'a photo': { sample: 'photo', kind: 'image' },
  'a picture': { sample: 'picture', kind: 'image' },
  'a document': { sample: 'receipt', kind: 'document' },
  'a voice note': { sample: 'voiceNote', kind: 'audio', voice: true },
  'a video': { sample: 'clip', kind: 'video' },
  'a sticker': { sample: 'sticker', kind: 'sticker' },
};

defineParameterType(phrases('file', choices));

const bytesIn: Readonly<Record<string, number>> = { KB: 1024, MB: 1024 * 1024 };

/** `{size}`: the size of a file, "1 KB" or "just over 5 MB": bytes, counted as WhatsApp counts its limits. */
defineParameterType({
  name: 'size',
  regexp: /(?:just over )?\d+ (?:KB|MB)/,
  transformer(phrase: string): number {
    const [unit = '', count] = phrase.split(' ').reverse();
    return Number(count) * (bytesIn[unit] ?? 1) + (phrase.startsWith('just over') ? 1 : 0);
  },
});

type World = DeskproofWorld;

Given('{customer} has sent {file}', sends);
When('{customer} sends {file}', sends);
Given('{customer} has sent {file} with the caption {string}', sendsWithCaption);
When('{customer} sends {file} with the caption {string}', sendsWithCaption);
When('{customer} sends the document {string}', sendsDocument);

Given('{agent} has attached {file}', attachesFile);
Given('{agent} has attached the document {string}', attachesDocument);
When('{agent} tries to send the file {string} of {size}', triesToSend);
Given('{int} link(s) to the next file will have expired before anybody uses it', linksExpire);

Then('{agent} can open each file that {customer} sent, in this order', opensAll);
Then('{agent} can open each file that they sent, in this order', opensOwn);
Then('{customer} receives each file that the agent sent, once and in this order', receivesAll);
Then('{customer} sees the caption {string} beside {file}', customerSeesCaption);
Then('{customer} sees that the document is called {string}', customerSeesName);
Then('{customer} receives {file}, and no other', receivesOnly);
Then('{agent} is told that the file was not sent', toldNotSent);
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

function attachesFile(this: World, agent: number, file: FileChoice): Promise<void> {
  return attaches(this, agent, { file });
}

function attachesDocument(this: World, agent: number, name: string): Promise<void> {
  return attaches(this, agent, { file: { sample: 'receipt', kind: 'document' }, name });
}

function triesToSend(this: World, agent: number, name: string, size: number): Promise<void> {
  return triesToSendFile(this, agent, { name, size });
}

function linksExpire(this: World, times: number): Promise<void> {
  return misbehaves(this, 'expired-media', { times });
}

function opensOwn(this: World, agent: number): Promise<void> {
  return this.agent(agent).sees(filesOpen('agent', filesFrom(this)));
}

function receivesAll(this: World, who: number): Promise<void> {
  return getsFiles(this, who, filesFrom(this));
}

/** The one that the agent sent, so that nothing passes where no file gets through at all. */
function receivesOnly(this: World, who: number, { kind }: FileChoice): Promise<void> {
  const sent = filesFrom(this).filter((file) => file.kind === kind);
  return getsFiles(this, who, sent);
}

function customerSeesCaption(this: World, who: number, caption: string, { kind }: FileChoice) {
  return getsCaption(this, who, { kind, caption: this.words(caption) });
}

function customerSeesName(this: World, who: number, name: string): Promise<void> {
  return getsDocument(this, who, ownName(this, name));
}

function toldNotSent(this: World, agent: number): Promise<void> {
  return this.agent(agent).sees(toldThatNotSent(this));
}
