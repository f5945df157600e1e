import type { KnownEntry, KnownFailures } from '../conformance/known-failures.ts';
import type { JudgedRun } from '../conformance/make-conformance.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { covers, isExcusable, isExpired } from './known-list.ts';
import type { KnownList } from './known-list.ts';

/** Holds the failures of a run against the list. */
export function compareKnown(run: JudgedRun, { entries, today }: KnownList): KnownFailures {
  const all = entries.map(({ entry }) => entry);
  const judged = all.filter((entry) => failuresOf(run, entry));
  const notJudged = all.filter((entry) => !judged.includes(entry));
  const live = judged.filter((entry) => !isExpired(entry, today));
  return {
    failures: live
      .map((entry) => ({ ...entry, scenarios: failuresOf(run, entry) ?? [] }))
      .filter(({ scenarios }) => scenarios.length > 0),
    passed: live.filter((entry) => hasPassed(run, entry)),
    expired: judged.filter((entry) => isExpired(entry, today)),
    ...(notJudged.length > 0 && { notJudged }),
  };
}

/** Ids of the scenarios it excuses; `undefined` when nothing it names was judged. */
function failuresOf({ scenarios }: JudgedRun, entry: KnownEntry): string[] | undefined {
  const own = scenarios.filter((one) => covers(entry, one) && !isUnreached(one));
  return own.length === 0 ? undefined : own.filter(isExcusable).map(({ id }) => id);
}

/** A clause whose scenarios were not all judged may still fail: of a shard, that is for `merge` to say. */
function hasPassed({ scenarios, part }: JudgedRun, entry: KnownEntry): boolean {
  if (entry.clause !== undefined && part?.shard !== undefined) return false;
  const own = scenarios.filter((scenario) => covers(entry, scenario));
  return own.every(({ verdict }) => verdict === 'pass');
}
