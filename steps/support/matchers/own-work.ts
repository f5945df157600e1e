import { isStranger } from './strangers.ts';

/** What names another channel. A desk may have many words for WhatsApp, so what is not known to be another counts as it. */
const others =
  /\b(?:e-?mails?|voice|voicemail|telephony|phone|calls?|callback|web ?chat|live ?chat|sms|fax|messenger|facebook|instagram|telegram|rcs|tickets?)\b/iu;

/** Whether a request or task may be the scenario's own: agents may have others' beside it, and such of other channels. */
export function isOwn(thing: { readonly channel?: string }): boolean {
  return !isStranger(thing) && isWhatsApp(thing);
}

/** Whether it may be of WhatsApp, whosever it is. */
export function isWhatsApp({ channel = '' }: { readonly channel?: string }): boolean {
  return /whats ?app/iu.test(channel) || !others.test(channel);
}

/** Those that may be the scenario's own, in their order. */
export function own<T extends { readonly channel?: string }>(all: readonly T[]): readonly T[] {
  return all.filter(isOwn);
}
