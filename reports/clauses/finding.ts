/** Something the build check has against a clause, a feature file or a twin. `line` counts from 1. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** By file, then by line; findings of one line stay in the order given. */
export function inFileOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

/** Code unit order, so that no locale changes the report. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
