import { parseEnvelope, TestStepResultStatus } from '@cucumber/messages';
import type { Envelope, TestCase, TestStepFinished, TestStepResult } from '@cucumber/messages';

/** A run that may be ended before all of its scenarios were begun. */
export interface EarlyEnd {
  /** Why it ends, a fragment of a sentence; `undefined` as long as it goes on. */
  readonly why: () => string | undefined;
  /**
   * From now on no scenario is begun. The first reason stays. With `cuts` the scenario that is running is left at the end of its step,
   * unless that was its last.
   */
  readonly end: (why: string, cuts?: boolean) => void;
  /** Takes each message before any report does, and writes into it what was not reached: reports then say so by themselves. */
  readonly hear: (envelope: Envelope) => void;
  /** The messages of scenarios that were planned and never begun, where a run was given up on. */
  readonly rest: () => Envelope[];
}

/** As what a scenario that was not reached is thrown; `judgeStep` knows it by that name. */
export const NOT_REACHED = 'NotReached';

const { PASSED, FAILED } = TestStepResultStatus;
const none = { seconds: 0, nanos: 0 };

/** Follows a run by its messages. */
export function earlyEnd(): EarlyEnd {
  const planned = new Map<string, TestCase>();
  const begun = new Map<string, string>();
  const unreached = new Set<string>();
  let reason: string | undefined;
  let isCut = false;
  const hearStep = ({ testCaseStartedId, testStepId, testStepResult }: TestStepFinished) => {
    if (reason === undefined) return;
    const testCase = planned.get(begun.get(testCaseStartedId) ?? '');
    if (unreached.delete(testCaseStartedId)) mark(testStepResult, sentence(reason));
    else if (isCut && isOnItsWay(testStepResult, testStepId, testCase))
      mark(testStepResult, `not judged to its end: ${reason} meanwhile`);
  };
  return {
    why: () => reason,
    end(why, cuts = false) {
      if (reason === undefined) isCut = cuts;
      reason ??= why;
    },
    hear({ testCase, testCaseStarted, testStepFinished }) {
      if (testCase) planned.set(testCase.id, testCase);
      if (testCaseStarted) {
        begun.set(testCaseStarted.id, testCaseStarted.testCaseId);
        if (reason !== undefined) unreached.add(testCaseStarted.id);
      }
      if (testStepFinished) hearStep(testStepFinished);
    },
    rest() {
      const known = new Set(begun.values());
      const left = [...planned.values()].filter(({ id }) => !known.has(id));
      return left.flatMap((testCase) => neverBegun(testCase, sentence(reason ?? 'the run ended')));
    },
  };
}

function sentence(reason: string): string {
  return `not reached: ${reason}`;
}

/** A step has held, and others of the same scenario were to come. */
function isOnItsWay({ status }: TestStepResult, stepId: string, testCase?: TestCase): boolean {
  const steps = testCase?.testSteps ?? [];
  const at = steps.findIndex(({ id }) => id === stepId);
  const isHook = ({ pickleStepId }: (typeof steps)[number]) => pickleStepId === undefined;
  return status === PASSED && !steps.slice(at + 1).every(isHook);
}

/** Cucumber reads the same object again: after a step that did not pass it skips those that follow. */
function mark(result: TestStepResult, message: string): void {
  Object.assign(result, { status: FAILED, ...why(message) });
}

function why(message: string) {
  return { message, exception: { type: NOT_REACHED, message } };
}

function neverBegun({ id: testCaseId, testSteps: [first] }: TestCase, message: string): Envelope[] {
  if (first === undefined) return [];
  const id = `never begun: ${testCaseId}`;
  const testStepResult = { status: FAILED, duration: none, ...why(message) };
  const step = { testCaseStartedId: id, testStepId: first.id };
  return [
    { testCaseStarted: { id, testCaseId, attempt: 0, timestamp: none } },
    { testStepFinished: { ...step, testStepResult, timestamp: none } },
    { testCaseFinished: { testCaseStartedId: id, willBeRetried: false, timestamp: none } },
  ].map((message) => parseEnvelope(JSON.stringify(message)));
}
