import { canonicalJson } from '../conformance/canonical.ts';
import { inWords } from '../conformance/patience.ts';
import { BadInput } from '../run/bad-input.ts';
import type { ShardReport } from './read-shards.ts';

/** What must be equal, in the words of the sentence that says it is not. */
const common: Readonly<Record<string, (shard: ShardReport) => unknown>> = {
  target: ({ report }) => report.target,
  product: ({ report: { identity } }) =>
    identity ? `${identity.product} ${identity.version}` : 'not stated',
  profile: ({ report }) => report.profiles.map(({ name }) => name).join(' and '),
  seed: ({ report }) => report.seed,
  'number of shards': ({ shard }) => shard.of,
  strictness: ({ shard }) => (shard.strict ? 'with --strict' : 'without --strict'),
  patience: ({ report }) => (report.patience ? inWords(report.patience) : 'none'),
  version: ({ report }) => report.suite.version,
  'report whose failures were run again': ({ report }) => report.part?.failuresOf ?? 'none',
};

/** What must be equal as well, and is too long to be shown. */
const long: Readonly<Record<string, (shard: ShardReport) => unknown>> = {
  clauses: ({ shard }) => shard.clauses,
  readings: ({ shard }) => shard.readings,
  'absent features': ({ shard }) => shard.moot ?? {},
  scenarios: ({ shard }) => shard.chosen,
};

/**
 * Sees to it that the shards are those of one run, all of them, each once, and that every scenario is in exactly one of them.
 * @throws BadInput with the first thing that is wrong.
 */
export function refuseStrangers(shards: readonly ShardReport[]): void {
  const [first, ...others] = shards;
  if (first === undefined) throw new BadInput('There is no report to put together.');
  for (const other of others) refuseStranger(first, other);
  refuseNumbers(shards);
  refuseScenarios(shards);
}

function refuseStranger(first: ShardReport, other: ShardReport): void {
  for (const [what, read] of Object.entries(common)) {
    const [one, two] = [String(read(first)), String(read(other))];
    if (one !== two)
      throw new BadInput(notOneRun(first, other, `the ${what} is ${one} and ${two}`));
  }
  for (const [what, read] of Object.entries(long)) {
    if (canonicalJson(read(first)) === canonicalJson(read(other))) continue;
    throw new BadInput(notOneRun(first, other, `they were cut from different ${what}`));
  }
}

function notOneRun(first: ShardReport, other: ShardReport, why: string): string {
  return `${first.path} and ${other.path} are not shards of one run: ${why}.`;
}

function refuseNumbers(shards: readonly ShardReport[]): void {
  const of = shards[0]?.shard.of ?? 0;
  const byNumber = groupedBy(shards, ({ shard }) => shard.number);
  for (const [number, same] of byNumber) {
    if (number > of)
      throw new BadInput(`${same[0]?.path ?? ''} says it is shard ${number} of ${of}.`);
    if (same.length === 1) continue;
    const paths = same.map(({ path }) => path).join(' and ');
    throw new BadInput(`Shard ${number} of ${of} is there ${same.length} times: ${paths}.`);
  }
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((one) => !byNumber.has(one));
  if (missing.length === 0) return;
  const many = missing.length === 1 ? 'Shard' : 'Shards';
  throw new BadInput(
    `${many} ${missing.join(', ')} of ${of} ${missing.length === 1 ? 'is' : 'are'} missing.`,
  );
}

function refuseScenarios(shards: readonly ShardReport[]): void {
  const all = shards.flatMap((one) =>
    one.shard.scenarios.map(({ id }) => ({ id, path: one.path })),
  );
  const places = groupedBy(all, ({ id }) => id);
  const chosen = new Set(shards[0]?.shard.chosen);
  for (const [id, [one, two]] of places) {
    if (two !== undefined)
      throw new BadInput(`${one?.path ?? ''} and ${two.path} both judge the scenario ${id}.`);
    if (chosen.has(id)) continue;
    throw new BadInput(
      `${one?.path ?? ''} judges the scenario ${id}, which none of the shards was to judge.`,
    );
  }
  const lost = [...chosen].filter((id) => !places.has(id));
  if (lost.length === 0) return;
  const more = lost.length === 1 ? '' : ` and ${lost.length - 1} more`;
  throw new BadInput(`No shard judges the scenario ${lost[0] ?? ''}${more}.`);
}

function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}
