/**
 * Verdicts from worst to best, as ranked by the design:
 * `harness-error` (we are broken), `config-error` (the statement or the network is wrong), `fail`, `untestable` (a control
 * point or an observable is missing), `inconclusive` (the target never reached the state in which the clause could be
 * judged), `pass`.
 */
export const verdicts = [
  'harness-error',
  'config-error',
  'fail',
  'untestable',
  'inconclusive',
  'pass',
] as const;

export type Verdict = (typeof verdicts)[number];

/**
 * A MAY clause gets no verdict: what was seen is `recorded`. A clause of which the target has no object is `not-applicable`: it lacks
 * the feature and says so, or works in a way that leaves nothing to judge.
 */
export type ClauseOutcome = Verdict | 'recorded' | 'not-applicable';

/** Nothing to complain of: no report draws attention to it, and it fails no run. */
export function isQuiet(outcome: ClauseOutcome): boolean {
  return outcome === 'pass' || outcome === 'recorded' || outcome === 'not-applicable';
}

/** The worst of several; of none `undefined`, since nothing judged is never a pass. */
export function worst(several: readonly Verdict[]): Verdict | undefined {
  return verdicts.find((verdict) => several.includes(verdict));
}

/** 0 is worst. */
export function severity(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}
