import { defineParameterType, Given, Then, When } from '@cucumber/cucumber';
import type { Packing, Signature, Strange } from './ports/platform.ts';
import { phrases } from './support/phrases.ts';
import {
  allHasArrived,
  asksForProof,
  forgets,
  misbehaves,
  provesItself,
  type Word,
} from './support/platform.ts';
import type { DeskproofWorld } from './support/world.ts';

/** `{signed}`: what is wrong with a forged message's signature. */
const signatures: Readonly<Record<string, Signature>> = {
  'without a signature': 'missing',
  'signed by somebody else': 'other-key',
  'with the signature of another message': 'other-content',
};

/** `{packing}`: how WhatsApp puts together what it tells at a time. */
const packings: Readonly<Record<string, Packing>> = {
  'each by itself': 'entries',
  'all bundled': 'changes',
  'all on one list': 'elements',
};

/** `{strange}`: what nobody can know yet. */
const strangers: Readonly<Record<string, Strange>> = {
  'a new kind of message': 'message-type',
  'new details of the message': 'message-fields',
  'a new topic': 'topic',
};

/** `{proofWord}`: the word with which WhatsApp asks for the proof. */
const words: Readonly<Record<string, Word>> = {
  'the agreed word': 'right',
  'another word': 'wrong',
};

defineParameterType(phrases('signed', signatures));
defineParameterType(phrases('packing', packings));
defineParameterType(phrases('strange', strangers));
defineParameterType(phrases('proofWord', words));

type World = DeskproofWorld;

Given('somebody has sent {string} in the name of {customer}, {signed}', forges);
When('somebody sends {string} in the name of {customer}, {signed}', forges);
When("WhatsApp tells of {strange}, together with {customer}'s message {string}", tells);
When('WhatsApp asks for the proof with {proofWord}', asksForProof);
Given('WhatsApp has asked for the proof with {proofWord}, and got it', hasProof);

Then('the contact centre proves itself', function (this: World) {
  return provesItself(this, true);
});

Then('the contact centre does not prove itself', function (this: World) {
  return provesItself(this, false);
});

Then('WhatsApp knows that all it told has arrived', function (this: World) {
  return allHasArrived(this);
});

Given('WhatsApp tells everything twice', function (this: World) {
  return misbehaves(this, 'duplicate-webhooks');
});

Given(
  'WhatsApp tells everything twice, the second time {duration} later',
  function (this: World, ms: number) {
    return misbehaves(this, 'duplicate-webhooks', { ms });
  },
);

Given('WhatsApp holds the next message back for {duration}', function (this: World, ms: number) {
  return misbehaves(this, 'delay-webhooks', { ms, times: 1 });
});

Given('WhatsApp swaps the next two messages', function (this: World) {
  return misbehaves(this, 'reorder-webhooks', { ms: forgets, times: 1 });
});

Given(
  'WhatsApp tells {int} things at a time, {packing}',
  function (this: World, size: number, shape: Packing) {
    return misbehaves(this, 'batch-webhooks', { size, shape, ms: forgets });
  },
);

Given('WhatsApp loses the next thing that it has to tell', function (this: World) {
  return misbehaves(this, 'drop-webhooks', { times: 1 });
});

function forges(this: World, text: string, who: number, signature: Signature): Promise<void> {
  const from = this.customer(who);
  return this.assembly.platform.forges({ from, text: this.words(text) }, signature);
}

function tells(this: World, strange: Strange, who: number, text: string): Promise<void> {
  const from = this.customer(who);
  return this.assembly.platform.tells(strange, [{ from, text: this.words(text) }]);
}

async function hasProof(this: World, word: Word): Promise<void> {
  await asksForProof.call(this, word);
  await provesItself(this, true);
}
