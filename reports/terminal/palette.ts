import picocolors from 'picocolors';
import type { ClauseOutcome } from '../verdicts/verdict.ts';

type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan' | 'magenta';

/** Colours by name; each hands its text back unchanged when colours are off. */
export type Palette = Readonly<Record<Colour, (text: string) => string>>;

export function palette(enabled: boolean): Palette {
  return picocolors.createColors(enabled);
}

/** Colours belong on a terminal only, and not when the reader asked for none (https://no-color.org). */
export function wantsColour(stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  return stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
}

const looks: Readonly<Record<ClauseOutcome, { readonly sign: string; readonly colour: Colour }>> = {
  pass: { sign: '✓', colour: 'green' },
  fail: { sign: '✗', colour: 'red' },
  untestable: { sign: '?', colour: 'yellow' },
  inconclusive: { sign: '~', colour: 'yellow' },
  'config-error': { sign: '!', colour: 'magenta' },
  'harness-error': { sign: '!', colour: 'magenta' },
  recorded: { sign: '·', colour: 'cyan' },
  'not-applicable': { sign: '∅', colour: 'dim' },
};

/** The one-character mark of a verdict. */
export function signOf(verdict: ClauseOutcome): string {
  return looks[verdict].sign;
}

/** Text in the colour of a verdict. */
export function inColourOf(colours: Palette, verdict: ClauseOutcome, text: string): string {
  return colours[looks[verdict].colour](text);
}
