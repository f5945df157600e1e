import type { KnownEntry } from '../conformance/known-failures.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import type { Verdict } from '../verdicts/verdict.ts';

/** An entry and where it stands. */
export interface ListedFailure {
  readonly entry: KnownEntry;
  readonly line: number;
}

/** The list of known failures as it was read, and the day it is read on. */
export interface KnownList {
  /** The file as messages show it. */
  readonly file: string;
  readonly entries: readonly ListedFailure[];
  /** `2026-12-31`, in UTC. */
  readonly today: string;
}

/** What a list can excuse is about the target. That we or the network are broken is never known. */
const excusable: readonly Verdict[] = ['fail', 'untestable', 'inconclusive'];

/** Whether a scenario did not pass, is listed, and its day is not over. */
export function isExcused({ entries, today }: KnownList, scenario: ScenarioVerdict): boolean {
  if (!isExcusable(scenario)) return false;
  return entries.some(({ entry }) => !isExpired(entry, today) && covers(entry, scenario));
}

/** What the run ended before is not known to fail. */
export function isExcusable(scenario: Pick<ScenarioVerdict, 'verdict' | 'thrown'>): boolean {
  return excusable.includes(scenario.verdict) && !isUnreached(scenario);
}

export function covers(
  entry: KnownEntry,
  { id, clause }: Pick<ScenarioVerdict, 'id' | 'clause'>,
): boolean {
  return entry.scenario === undefined ? entry.clause === clause : entry.scenario === id;
}

/** The last day still counts. Days written like this are in order as texts. */
export function isExpired({ until }: KnownEntry, today: string): boolean {
  return until < today;
}
