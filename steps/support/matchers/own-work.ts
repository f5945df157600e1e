/** What names another channel. A desk may have many words for WhatsApp, so what is not known to be another counts as it. */
const others =
  /\b(?:e-?mails?|voice|voicemail|telephony|phone|calls?|callback|web ?chat|live ?chat|sms|fax|messenger|facebook|instagram|telegram|rcs|tickets?)\b/iu;

/** Whether a request or task may be the scenario's own: agents may have work of other channels beside it, from before the scenario began. */
export function isOwn({ channel = '' }: { readonly channel?: string }): boolean {
  return /whats ?app/iu.test(channel) || !others.test(channel);
}

/** Those that may be the scenario's own, in their order. */
export function own<T extends { readonly channel?: string }>(all: readonly T[]): readonly T[] {
  return all.filter(isOwn);
}
