import { Then } from '@cucumber/cucumber';
import { wasRead } from './support/phone.ts';
import type { DeskproofWorld } from './support/world.ts';

Then(
  '{customer} sees that {string} was read',
  function (this: DeskproofWorld, who: number, text: string) {
    return wasRead(this, who, { text: this.words(text), wanted: true });
  },
);

Then(
  '{customer} does not see that {string} was read',
  function (this: DeskproofWorld, who: number, text: string) {
    return wasRead(this, who, { text: this.words(text), wanted: false });
  },
);
