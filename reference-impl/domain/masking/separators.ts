/** What may stand between two groups of digits; `none` means that a number in one piece counts as well. */
export type Separator = 'none' | 'space' | 'dash' | 'dot';

/** Every separator in use: the default of all finders. */
export const ALL_SEPARATORS: readonly Separator[] = ['none', 'space', 'dash', 'dot'];

// Spaces include tabs, no-break and thin spaces, and the invisible marks that phones paste around copied numbers.
// A line break is none: numbers in a list, one a line, do not belong together.
const SIGNS: Readonly<Record<Separator, string>> = {
  none: '',
  space:
    ' \\t\\u00a0\\u00ad\\u1680\\u2000-\\u200f\\u202a-\\u202f\\u205f-\\u2064\\u2066-\\u2069\\u3000\\ufeff',
  dash: '\\-\\u2010-\\u2015\\u2212',
  dot: '.\\u00b7\\u2022\\u2024',
};

/** The signs of some separators, to be put between the brackets of a regular expression. */
export function signsOf(separators: readonly Separator[]): string {
  return separators.map((separator) => SIGNS[separator]).join('');
}

/** White space and invisible marks: what MSK-7 drops before it stars. */
export const BLANKS = new RegExp(`[\\s${SIGNS.space}]`, 'g');
