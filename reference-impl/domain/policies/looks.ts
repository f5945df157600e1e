import type { Message } from '../message.ts';

export interface Bubble {
  readonly colour: 'gray' | 'blue' | 'none' | 'other';
  readonly initials: string | null;
}

/** How a message looks (WA-PANE-01, WA-PANE-02). */
export interface LooksPolicy {
  bubble(message: Message): Bubble;
}

/** First letters of the first and the last word (WA-PANE-12); the last two digits where only a number is known. */
export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => /\p{L}/u.exec(word ?? '')?.[0] ?? '')
    .join('');
  return letters === '' ? name.slice(-2) : letters.toLocaleUpperCase();
}

export const documentedLooks: LooksPolicy = {
  bubble(message) {
    if (message.from === 'customer') return { colour: 'gray', initials: initials(message.author) };
    return { colour: message.from === 'agent' ? 'blue' : 'none', initials: null };
  },
};
