import { Given, Then, When } from '@cucumber/cucumber';
import { getsExactly, getsInOrder, getsNothingLike } from './support/phone.ts';
import type { DeskproofWorld } from './support/world.ts';

Given('{customer} has written {string}', writes);
When('{customer} writes {string}', writes);
Given('{customer} is called {string}', called);
Given('{customer} is called {string} and writes from {string}', calledWithPhone);
Given('{customer} has read everything', reads);
When('{customer} reads everything', reads);

Then('{customer} receives {string}', function (this: DeskproofWorld, who: number, text: string) {
  return getsExactly(this, who, { text: this.words(text), times: 1 });
});

Then(
  '{customer} receives {string} {int} times',
  function (this: DeskproofWorld, who: number, text: string, times: number) {
    return getsExactly(this, who, { text: this.words(text), times });
  },
);

Then(
  '{customer} receives, once each in this order: {texts}',
  function (this: DeskproofWorld, who: number, texts: readonly string[]) {
    return getsInOrder(
      this,
      who,
      texts.map((text) => this.words(text)),
    );
  },
);

Then(
  '{customer} does not receive {string}',
  function (this: DeskproofWorld, who: number, text: string) {
    return getsNothingLike(this, who, this.words(text));
  },
);

/** Until WhatsApp knows that it arrived, or nobody will tell it so before some time has passed. */
async function writes(this: DeskproofWorld, who: number, text: string): Promise<void> {
  const written = this.customer(who).writes(this.words(text));
  await Promise.race([written, this.assembly.settle(0)]);
}

function called(this: DeskproofWorld, who: number, name: string): void {
  this.nameCustomer(who, this.named(name));
}

function calledWithPhone(this: DeskproofWorld, who: number, name: string, phone: string): void {
  this.nameCustomer(who, this.words(name), phone);
}

/** What is on its way to the phone is read with the rest. */
async function reads(this: DeskproofWorld, who: number): Promise<void> {
  await this.assembly.settle(0);
  await this.customer(who).reads();
}
