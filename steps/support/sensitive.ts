import type { DeskView } from '../ports/view.ts';
import { notifiesNothingOf, previewsNothingOf, readsNothingOf } from './matchers/blocked.ts';
import {
  notifiesMasked,
  previewsMasked,
  readsMasked,
  type Secretive,
} from './matchers/sensitive.ts';
import type { Matcher } from './problems.ts';
import type { DeskproofWorld } from './world.ts';

/** A place of the desktop where a customer's text stands. */
export type TextPlace = 'thread' | 'preview' | 'notification';

/** How each place hides the values of a sentence: `masked`, or `blocked` along the variant that shows nothing of it. */
const hiding: Readonly<
  Record<TextPlace, Record<'masked' | 'blocked', (written: Secretive) => Matcher<DeskView>>>
> = {
  thread: { masked: readsMasked, blocked: readsNothingOf },
  preview: { masked: previewsMasked, blocked: previewsNothingOf },
  notification: { masked: notifiesMasked, blocked: notifiesNothingOf },
};

/** A customer's sentence stands in this place with its values masked, or along a variant not at all. */
export function hides(
  world: DeskproofWorld,
  agent: number,
  { place, ...written }: Secretive & { readonly place: TextPlace },
): Promise<void> {
  const person = world.agent(agent);
  if (world.variants.sensitiveText !== 'blocked') {
    return person.sees(hiding[place].masked(written));
  }
  return person.stillSees(hiding[place].blocked(written));
}
