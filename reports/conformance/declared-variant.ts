/** Where a target says that it does not work as documented, and what of the clauses that were judged that breaks. */
export interface DeclaredVariant {
  /** As in the statement, under `claims.variants`. */
  readonly name: string;
  readonly value: string;
  /** Clause ids. */
  readonly breaks: readonly string[];
  /**
   * `untrue`: all of that passes. `unknown`: nothing of it was seen, and not all was judged that could have shown it. Left out where it
   * was seen.
   */
  readonly truth?: 'untrue' | 'unknown';
}

/** The same as words: beside the verdict, so that nobody looks for the cause of what was told beforehand. */
export function variantInWords({ name, value, breaks, truth }: DeclaredVariant): string {
  const said = `${name}: ${value}`;
  if (truth === 'unknown') return `${said}; whether that is so was not judged in this run`;
  return breaks.length === 0 ? said : `${said}, which breaks ${breaks.join(', ')}`;
}
