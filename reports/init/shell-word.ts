import { quoted } from '../../steps/assemblies/quoted.ts';

/** A path or text as one word of a shell's line, in quotes only where it needs them. */
export function shellWord(text: string): string {
  return /^[\w@%+:,./-]+$/u.test(text) ? text : quoted(text);
}
