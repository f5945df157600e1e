import type { DeskproofWorld } from './world.ts';

/** Texts that try to be more than text (WA-A11Y-17). */
export const strangeTexts = {
  'a text with markup': (nonce: string) =>
    `<b>Bold</b> <button>End</button> <img src="x" alt="Accept"> </p><h1>${nonce}</h1> &amp; &lt;`,
  'a text that turns around': (nonce: string) =>
    `My name is \u202egnihton\u202c, \u2067and \u202edne\u2069 ${nonce} \u202e`,
  'a text with invisible characters': (nonce: string) =>
    `In\u200bvis\u200cib\u200dle\u2060 \u00adto\ufeff ${nonce}`,
  'a text of 4096 emoji': (nonce: string) => nonce + '\u{1f4e6}'.repeat(4096 - nonce.length),
  'a text of 4096 letters and no blank': (nonce: string) => nonce + 'w'.repeat(4096 - nonce.length),
} as const;

export type StrangeText = keyof typeof strangeTexts;

/** The text of this kind, with the scenario's nonce in it. */
export function strangeText(world: DeskproofWorld, kind: StrangeText): string {
  return strangeTexts[kind](world.words('').trim());
}
