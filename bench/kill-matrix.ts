import type { FaultyResult, SelftestReport } from '../reports/selftest/selftest-report.ts';

/**
 * In what the kill matrices of two self-tests differ, a sentence a twin; empty when each twin is caught on both by the same scenarios at
 * the same steps, breaks the same other clauses and is named alike. What only one of them could judge is told, too.
 */
export function matrixDifferences(one: SelftestReport, other: SelftestReport): string[] {
  const [was, is] = [rowsOf(one), rowsOf(other)];
  const ids = [...new Set([...was.keys(), ...is.keys()])];
  return ids.flatMap((id) => {
    const [a, b] = [was.get(id) ?? 'not judged', is.get(id) ?? 'not judged'];
    return a === b
      ? []
      : [`${id}: ${a} on ${one.baseline.target}, ${b} on ${other.baseline.target}`];
  });
}

function rowsOf({ twins, lawful, nulls }: SelftestReport): ReadonlyMap<string, string> {
  const others = [...lawful, ...nulls].map(
    ({ id, passed, problem = '' }) =>
      [id, `${passed ? 'as it should be' : 'wrong'}${problem}`] as const,
  );
  return new Map([...twins.map((twin) => [twin.id, rowOf(twin)] as const), ...others]);
}

function rowOf({
  killed,
  killedBy,
  otherClauses,
  firstNamed = 'none',
  problem = '',
}: FaultyResult): string {
  const kills = killedBy.map(({ scenario, step }) => `"${scenario}" at "${step}"`).sort();
  const caught = killed ? `caught by ${kills.join(', ')}` : 'not caught';
  return [caught, `also ${otherClauses.join(', ')}`, `named first ${firstNamed}`, problem].join(
    '; ',
  );
}
