import type { Palette } from '../reports/terminal/palette.ts';
import type { Tried } from '../steps/assemblies/driven/index.ts';

/** What came of trying a driver, for people: a line each while it goes on, and the sum. */
export function toldTried(colours: Palette) {
  let said = '';
  const why = (problem: string): string => {
    const isNew = problem !== said;
    said = problem;
    return isNew ? `\n    ${problem}` : '';
  };
  return {
    each: (tried: Tried): string => {
      if (tried.outcome === 'passed') return `${colours.green('✓')} ${tried.what}\n`;
      if (tried.outcome === 'not tried') {
        return `${colours.dim(`- not tried: ${tried.what}${why(tried.problem)}`)}\n`;
      }
      const lines = [
        `${colours.red('✗')} ${tried.what}`,
        `    ${tried.problem}`,
        `    ${tried.hint}`,
      ];
      return `${lines.join('\n')}\n`;
    },
    sum: (all: readonly Tried[]): string => {
      const count = (wanted: Tried['outcome']): number =>
        all.filter(({ outcome }) => outcome === wanted).length;
      const sums = `${count('passed')} passed, ${count('failed')} failed, ${count('not tried')} not tried`;
      return `\nthe driver: ${sums}\n`;
    },
  };
}
