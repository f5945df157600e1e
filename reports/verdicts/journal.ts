import type {
  Attachment,
  Envelope,
  Pickle,
  PickleStep,
  TestCase,
  TestStepResult,
} from '@cucumber/messages';
import { indexFeatures } from './feature-index.ts';
import type { FeatureIndex } from './feature-index.ts';
import type { Place } from './judge-step.ts';

/** One step or hook of a scenario with what became of it; `result` is missing when the run ended before it. */
export interface StepRecord {
  readonly place: Place;
  readonly step?: PickleStep;
  /** Of the matching step definition. */
  readonly pattern?: string;
  readonly result?: TestStepResult;
}

/** One scenario that was planned to run. */
export interface ScenarioRecord {
  readonly pickle: Pickle;
  readonly steps: readonly StepRecord[];
  readonly attachments: readonly Attachment[];
  readonly finished: boolean;
}

/** Cucumber's stream of messages, put back in the order of the feature files. */
export interface Journal {
  readonly features: FeatureIndex;
  /** Everything in the feature files that were read, whether it was planned to run or not. */
  readonly pickles: readonly Pickle[];
  readonly scenarios: readonly ScenarioRecord[];
}

interface Heard {
  readonly pickles: Map<string, Pickle>;
  readonly patterns: Map<string, string>;
  /** By pickle id. */
  readonly cases: Map<string, TestCase>;
  /** Test case id by the id of its (last) attempt. */
  readonly attempts: Map<string, string>;
  /** By test step id: each runs once, since we never retry. */
  readonly results: Map<string, TestStepResult>;
  readonly attachments: Map<string, Attachment[]>;
  readonly finished: Set<string>;
}

/** Reads all messages of a run. The order of the scenarios does not depend on the order in which they ran. */
export function readJournal(messages: readonly Envelope[]): Journal {
  const heard = listen(messages);
  const pickles = [...heard.pickles.values()];
  const scenarios = pickles.flatMap((pickle) => {
    const testCase = heard.cases.get(pickle.id);
    return testCase === undefined ? [] : [toScenario(heard, pickle, testCase)];
  });
  return { features: indexFeatures(messages), pickles, scenarios };
}

function listen(messages: readonly Envelope[]): Heard {
  const heard: Heard = {
    pickles: new Map(),
    patterns: new Map(),
    cases: new Map(),
    attempts: new Map(),
    results: new Map(),
    attachments: new Map(),
    finished: new Set(),
  };
  for (const message of messages) {
    hearPlan(heard, message);
    hearRun(heard, message);
  }
  return heard;
}

function hearPlan(heard: Heard, { pickle, stepDefinition, testCase }: Envelope): void {
  if (pickle) heard.pickles.set(pickle.id, pickle);
  if (stepDefinition) heard.patterns.set(stepDefinition.id, stepDefinition.pattern.source);
  if (testCase) heard.cases.set(testCase.pickleId, testCase);
}

function hearRun(heard: Heard, message: Envelope): void {
  const { testCaseStarted, testStepFinished, attachment, testCaseFinished } = message;
  if (testCaseStarted) heard.attempts.set(testCaseStarted.id, testCaseStarted.testCaseId);
  if (testStepFinished) {
    heard.results.set(testStepFinished.testStepId, testStepFinished.testStepResult);
  }
  if (attachment) hearAttachment(heard, attachment);
  if (testCaseFinished) {
    heard.finished.add(heard.attempts.get(testCaseFinished.testCaseStartedId) ?? '');
  }
}

function hearAttachment(heard: Heard, attachment: Attachment): void {
  const testCase = heard.attempts.get(attachment.testCaseStartedId ?? '') ?? '';
  const others = heard.attachments.get(testCase) ?? [];
  heard.attachments.set(testCase, [...others, attachment]);
}

function toScenario(heard: Heard, pickle: Pickle, testCase: TestCase): ScenarioRecord {
  const steps = new Map(pickle.steps.map((step) => [step.id, step]));
  return {
    pickle,
    steps: testCase.testSteps.map(({ id, pickleStepId, stepDefinitionIds }) => {
      const step = steps.get(pickleStepId ?? '');
      const pattern = heard.patterns.get(stepDefinitionIds?.[0] ?? '');
      const result = heard.results.get(id);
      return {
        place: step === undefined ? 'hook' : (step.type ?? 'Unknown'),
        ...(step && { step }),
        ...(pattern !== undefined && { pattern }),
        ...(result && { result }),
      };
    }),
    attachments: heard.attachments.get(testCase.id) ?? [],
    finished: heard.finished.has(testCase.id),
  };
}
