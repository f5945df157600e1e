import type { Replay } from '../conformance/replay.ts';
import { makeConformance, type JudgedRun } from '../conformance/make-conformance.ts';
import type { Manifest } from './manifest.ts';

/** Holds what was judged by a recording against what was judged when it was made. */
export function compareReplay(
  run: JudgedRun,
  { manifest, isWhole }: { readonly manifest: Manifest; readonly isWhole: boolean },
): Replay {
  const now = new Map(run.clauses.map(({ clause, verdict }) => [clause.id, verdict]));
  const outcomes = Object.entries(manifest.outcomes);
  const changed = outcomes.flatMap(([clause, recorded]) => {
    const replayed = now.get(clause);
    return replayed === undefined || replayed === recorded ? [] : [{ clause, recorded, replayed }];
  });
  return {
    recording: manifest.digest,
    sameSuite: run.suite.revision === manifest.suite.revision,
    ...(isWhole &&
      manifest.conformance !== undefined && {
        sameDigest: makeConformance(run).digest === manifest.conformance,
      }),
    changed,
    scenarios: run.scenarios.flatMap(({ id, verdict }) => {
      const recorded = manifest.verdicts[id];
      return recorded === undefined || recorded === verdict
        ? []
        : [{ id, recorded, replayed: verdict }];
    }),
    notRecorded: run.scenarios
      .filter(({ thrown }) => thrown === 'NotRecorded')
      .map(({ id, message = '' }) => ({ id, why: message })),
  };
}

/**
 * By the same suite the same answers give the same verdicts: what does not was altered, by someone who knew how to make it look sound.
 * `undefined` where all is well, or another suite may well judge otherwise, or somebody's words are masked that were written down then.
 */
export function unlike(replay: Replay, { masked }: Pick<Manifest, 'masked'>): string | undefined {
  const { sameSuite, sameDigest, scenarios, changed, notRecorded } = replay;
  if (!sameSuite) return undefined;
  const missing = new Set(notRecorded.map(({ id }) => id));
  const first = scenarios.find(({ id }) => !missing.has(id));
  if (first) return altered(`${first.id} was ${first.recorded} and is ${first.replayed}`);
  if (missing.size > 0) return undefined;
  const [clause] = changed;
  if (clause) return altered(`${clause.clause} was ${clause.recorded} and is ${clause.replayed}`);
  if (sameDigest !== false || masked) return undefined;
  return altered('what was written down for MAY clauses is not what it was');
}

function altered(what: string): string {
  return `This is not what was judged when it was recorded, though the suite is the same: ${what}. The recording was altered, or its verdicts were.`;
}
