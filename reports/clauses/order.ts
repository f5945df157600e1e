/** What ordering needs to know of a clause. */
export interface Needing {
  readonly id: string;
  readonly needs: readonly string[];
}

/**
 * The rank of each clause, from 0: a clause comes after all it needs, and otherwise in the order given. When several
 * fail together, the one of lowest rank is the likeliest cause. Needs that are not among the clauses do not count.
 * Expects no cycles, which `loadClauses` refuses; clauses on one come last, in the order given.
 */
export function rank(clauses: Iterable<Needing>): ReadonlyMap<string, number> {
  const waiting = new Map([...clauses].map((clause) => [clause.id, clause]));
  const ranks = new Map<string, number>();
  while (waiting.size > 0) {
    const next = firstReady(waiting);
    waiting.delete(next.id);
    ranks.set(next.id, ranks.size);
  }
  return ranks;
}

function firstReady(waiting: ReadonlyMap<string, Needing>): Needing {
  let first: Needing | undefined;
  for (const clause of waiting.values()) {
    first ??= clause;
    if (!clause.needs.some((need) => waiting.has(need))) return clause;
  }
  if (first === undefined) throw new Error('There is no clause left to rank.');
  return first;
}

/** The first cycle among the needs, closed (`[a, b, a]`), or undefined. */
export function findCycle(clauses: Iterable<Needing>): readonly string[] | undefined {
  const byId = new Map([...clauses].map((clause) => [clause.id, clause]));
  const done = new Set<string>();
  for (const id of byId.keys()) {
    const cycle = cycleFrom(id, { byId, done, path: [] });
    if (cycle) return cycle;
  }
  return undefined;
}

interface Walk {
  readonly byId: ReadonlyMap<string, Needing>;
  readonly done: Set<string>;
  readonly path: readonly string[];
}

function cycleFrom(id: string, walk: Walk): readonly string[] | undefined {
  const start = walk.path.indexOf(id);
  if (start >= 0) return [...walk.path.slice(start), id];
  if (walk.done.has(id)) return undefined;
  for (const need of walk.byId.get(id)?.needs ?? []) {
    const cycle = cycleFrom(need, { ...walk, path: [...walk.path, id] });
    if (cycle) return cycle;
  }
  walk.done.add(id);
  return undefined;
}
