/** Where a target says that it does not work as documented, and what of the clauses asked for that breaks. */
export interface DeclaredVariant {
  /** As in the statement, under `claims.variants`. */
  readonly name: string;
  readonly value: string;
  /** Clause ids. */
  readonly breaks: readonly string[];
}

/** The same as words: beside the verdict, so that nobody looks for the cause of what was told beforehand. */
export function variantInWords({ name, value, breaks }: DeclaredVariant): string {
  return breaks.length === 0
    ? `${name}: ${value}`
    : `${name}: ${value}, which breaks ${breaks.join(', ')}`;
}
