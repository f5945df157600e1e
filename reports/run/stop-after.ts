import type { Envelope } from '@cucumber/messages';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { scenarioVerdicts } from '../verdicts/scenario-verdicts.ts';

/** When to stop early. */
export interface Stop {
  /** So many scenarios that do not pass. */
  readonly after: number;
  /** Whether one of them does not count. */
  readonly excuses: Excuses;
}

export type Excuses = (scenario: ScenarioVerdict) => boolean;

/** Listens to a run and gives a reason to stop, a fragment of a sentence, as soon as so many scenarios have ended without a pass. */
export function stopAfter({ after, excuses }: Stop): (envelope: Envelope) => string | undefined {
  const failsAt = failureListener(excuses);
  let failed = 0;
  return (envelope) => {
    if (failsAt(envelope)) failed += 1;
    return failed >= after ? whyStopped(after) : undefined;
  };
}

/** The reason for a stop after so many failures, a fragment of a sentence. */
export function whyStopped(after: number): string {
  return `the run stopped after ${after === 1 ? '1 failure' : `${after} failures`}`;
}

/** Listens to a run and tells at which messages a scenario has ended without a pass that nothing excuses. */
export function failureListener(excuses: Excuses): (envelope: Envelope) => boolean {
  const verdictOf = judgeEachAtItsEnd();
  return (envelope) => {
    const verdict = verdictOf(envelope);
    return verdict !== undefined && verdict.verdict !== 'pass' && !excuses(verdict);
  };
}

/** Answers with the verdict of a scenario at its last message. */
function judgeEachAtItsEnd(): (envelope: Envelope) => ScenarioVerdict | undefined {
  const files = new Map<string, Envelope[]>();
  const uris = new Map<string, string>();
  const cases = new Map<string, Envelope>();
  let running: Envelope[] = [];
  const add = (uri: string, envelope: Envelope) =>
    files.set(uri, [...(files.get(uri) ?? []), envelope]);
  return (envelope) => {
    const { gherkinDocument, pickle, testCase, testCaseStarted } = envelope;
    if (gherkinDocument) add(gherkinDocument.uri ?? '', envelope);
    if (pickle) add(pickle.uri, envelope);
    if (pickle) uris.set(pickle.id, pickle.uri);
    if (testCase) cases.set(testCase.id, envelope);
    const planned = cases.get(testCaseStarted?.testCaseId ?? '');
    if (planned)
      running = [...(files.get(uris.get(planned.testCase?.pickleId ?? '') ?? '') ?? []), planned];
    running.push(envelope);
    return envelope.testCaseFinished && scenarioVerdicts(running)[0];
  };
}
