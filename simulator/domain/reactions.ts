import type { Reaction } from './message-types/content.ts';
import type { Phone } from './phone.ts';

/** The emoji on a message, of each side at most one. */
export interface Reactions {
  readonly business?: string;
  readonly customer?: string;
}

/** Puts an emoji on the message it is about, in place of an earlier one of the same side; `''` takes it away. */
export function react(phone: Phone, by: keyof Reactions, { to, emoji }: Reaction): Phone {
  const marked = <T extends { readonly id: string; readonly reactions?: Reactions }>(it: T): T =>
    it.id === to ? { ...it, reactions: changed(it.reactions ?? {}, by, emoji) } : it;
  return { ...phone, received: phone.received.map(marked), written: phone.written.map(marked) };
}

function changed(reactions: Reactions, by: keyof Reactions, emoji: string): Reactions {
  if (emoji !== '') return { ...reactions, [by]: emoji };
  return Object.fromEntries(Object.entries(reactions).filter(([side]) => side !== by));
}
