import { TestStepResultStatus } from '@cucumber/messages';
import type { FeatureIndex } from './feature-index.ts';
import type { StepRecord } from './journal.ts';
import type { Decision } from './judge-scenario.ts';
import { readCheckText } from './read-message.ts';
import type { DecidingStep, ScenarioVerdict } from './scenario-verdict.ts';

type Failure = Pick<ScenarioVerdict, 'step' | 'thrown' | 'message' | 'expected' | 'seen' | 'stack'>;

/** The part of a scenario's verdict that says what went wrong and at which step; empty on a pass. */
export function describeFailure(features: FeatureIndex, uri: string, decision: Decision): Failure {
  const { verdict, record } = decision;
  if (verdict === 'pass') return {};
  const message = decision.message ?? (record ? messageOf(record) : '');
  const exception = record?.result?.exception;
  return {
    ...(record && { step: stepOf(features, uri, record) }),
    ...(exception && { thrown: exception.type }),
    message,
    ...readCheckText(message),
    ...(exception?.stackTrace === undefined ? {} : { stack: exception.stackTrace }),
  };
}

function stepOf(features: FeatureIndex, uri: string, record: StepRecord): DecidingStep {
  const node = features.steps.get(record.step?.astNodeIds[0] ?? '');
  return {
    keyword: node?.keyword ?? 'hook',
    text: record.step?.text ?? 'around the scenario',
    uri,
    line: node?.line ?? 0,
    ...(record.pattern === undefined ? {} : { pattern: record.pattern }),
  };
}

function messageOf({ step, result }: StepRecord): string {
  const text = step?.text ?? 'a hook';
  const status = result?.status;
  if (status === TestStepResultStatus.UNDEFINED) return `No step definition matches "${text}".`;
  if (status === TestStepResultStatus.AMBIGUOUS)
    return `More than one step definition matches "${text}".`;
  if (status === TestStepResultStatus.PENDING) return `The step "${text}" is not written yet.`;
  return result?.exception?.message ?? result?.message ?? 'Something was thrown without a word.';
}
