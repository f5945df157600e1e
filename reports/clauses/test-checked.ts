import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { checkFeatures } from './check-features.ts';
import type { Clause } from './clause-types.ts';
import type { TwinRef } from './coverage-findings.ts';
import { clause, featureOf, setOf } from './test-fixtures.ts';

/** A feature file with which nothing is wrong. */
export const SOUND = `Feature: Transfer a conversation
  An agent hands the conversation on.

  @WA-TRF-08
  Rule: An unaccepted transfer is dropped
    Background:
      Given two agents

    Scenario: The time runs out
      Given the second agent is offered the conversation
      And the first agent is done
      When the time to accept runs out
      Then nobody is offered the conversation
      But the first agent is free

    Scenario: The second agent leaves
      Given the second agent is offered the conversation
      When the second agent signs out
      Then nobody is offered the conversation
`;

/** The twin that its clause needs. */
export const TWIN: TwinRef = { id: 'returns-to-sender', clause: 'WA-TRF-08' };

/** What is checked; by default the sound feature, its clause and its twin. */
export interface Case {
  readonly text?: string;
  readonly clauses?: readonly Clause[];
  readonly twins?: readonly TwinRef[];
}

/** Findings as `file:line: sentence`. */
export function findings(
  test: TestContext,
  { text = SOUND, clauses, twins = [TWIN] }: Case,
): string[] {
  const exclusion = {
    ...clause({ id: 'WA-END-02' }),
    reason: 'It is advice.',
  };
  return checkFeatures({
    clauses: setOf(clauses ?? [clause()], [exclusion]),
    features: [featureOf(test, text)],
    twins,
  }).map(({ file, line, sentence }) => `${file}:${String(line)}: ${sentence}`);
}

/** The one finding there is. */
export function only(test: TestContext, given: Case): string {
  const found = findings(test, given);
  assert.equal(found.length, 1, found.join('\n'));
  return found[0] ?? '';
}

/** The sound feature with one thing changed. */
export const edit = (from: string | RegExp, to: string) => ({ text: SOUND.replace(from, to) });
