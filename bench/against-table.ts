/** A verdict for each clause, by its id. */
export type Verdicts = ReadonlyMap<string, string>;

/**
 * In what a run differs from the table that was written down for it, a sentence each. Both must have the same clauses: one that is
 * not in the table was never thought about, and one that was not judged tells nothing.
 */
export function againstTable(table: Verdicts, run: Verdicts): string[] {
  const ids = [...new Set([...table.keys(), ...run.keys()])].sort();
  return ids.flatMap((id) => {
    const [expected, is] = [table.get(id), run.get(id)];
    if (expected === is) return [];
    if (expected === undefined) return [`${id} is ${is}, and not in the table.`];
    return [`${id} must be ${expected}, and ${is === undefined ? 'was not judged' : `is ${is}`}.`];
  });
}
