import { TestStepResultStatus } from '@cucumber/messages';
import type { Verdict } from './verdict.ts';

/** Where in a scenario something was thrown: the kind of step as cucumber tells it, or a hook. */
export type Place = 'hook' | 'Context' | 'Action' | 'Outcome' | 'Unknown';

/** The part of cucumber's result that judging needs. */
export interface StepOutcome {
  readonly status: TestStepResultStatus;
  /** `type` is the name of the class of what was thrown. */
  readonly exception?: { readonly type: string };
}

/**
 * What is thrown by this name is judged the same wherever it happens. Names are those of the error's class.
 *
 * An `UnexpectedRequest` is thrown after a scenario of which every check held. It is no harness error: we are not broken. It is no
 * `fail` either: no clause is about it, and what the clause says was seen to hold. Nor is it `inconclusive` or `untestable`, for the
 * clause was judged. What does not fit is how the target and our platform are put together (address, ids, version, or a part of the
 * platform that is not played here), so no verdict on the target can be trusted until somebody has looked: `config-error`.
 */
const anywhere: Readonly<Record<string, Verdict>> = {
  ConfigError: 'config-error',
  UnexpectedRequest: 'config-error',
  UnreachableAtStart: 'config-error',
  Unreachable: 'inconclusive',
  TooLate: 'inconclusive',
  // The run ended before it.
  NotReached: 'inconclusive',
  Occupied: 'inconclusive',
  Untestable: 'untestable',
  // What a recording does not have cannot be observed in it.
  NotRecorded: 'untestable',
};

/** An assertion that did not hold, or a desk that said no: the place decides what it means. */
const byPlace: Readonly<Record<Place, Verdict>> = {
  Context: 'inconclusive',
  Action: 'fail',
  Outcome: 'fail',
  hook: 'harness-error',
  Unknown: 'harness-error',
};

/**
 * The verdict that one step or hook forces on its scenario; `undefined` when it forces none (passed, or skipped because
 * of an earlier one). What was thrown decides, then where. Whatever is not known is our own mistake.
 */
export function judgeStep(result: StepOutcome, place: Place): Verdict | undefined {
  const { PASSED, SKIPPED, FAILED } = TestStepResultStatus;
  if (result.status === PASSED || result.status === SKIPPED) return undefined;
  if (result.status !== FAILED) return 'harness-error';
  const thrown = result.exception?.type ?? '';
  if (thrown === 'CheckFailed' || thrown === 'Refused') return byPlace[place];
  return Object.hasOwn(anywhere, thrown) ? anywhere[thrown] : 'harness-error';
}
