import type { Envelope } from '@cucumber/messages';
import { absencesProbed, clauseOf } from '../clauses/tag-names.ts';
import { evidenceOf, leftOverOf, recordedOf } from './attachments.ts';
import { describeFailure } from './describe-failure.ts';
import type { FeatureIndex } from './feature-index.ts';
import { readJournal } from './journal.ts';
import type { ScenarioRecord } from './journal.ts';
import { judgeProbe } from './judge-probe.ts';
import { judgeScenario } from './judge-scenario.ts';
import type { Decision } from './judge-scenario.ts';
import { lineOf, scenarioIds } from './scenario-ids.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';

/** Where a scenario stands. */
type Place = Pick<ScenarioVerdict, 'uri' | 'line'>;

/**
 * Judges every scenario that was planned in a run, from cucumber's messages alone.
 * The answer is in the order of the feature files, whatever the order of the run.
 */
export function scenarioVerdicts(messages: readonly Envelope[]): ScenarioVerdict[] {
  const { features, pickles, scenarios } = readJournal(messages);
  const ids = scenarioIds(features, pickles);
  return scenarios
    .map((scenario) => ({
      id: ids.get(scenario.pickle.id) ?? '',
      ...toVerdict(features, scenario),
    }))
    .sort(byPlace);
}

function toVerdict(features: FeatureIndex, scenario: ScenarioRecord): Omit<ScenarioVerdict, 'id'> {
  const { pickle, steps, attachments } = scenario;
  const decision = decide(scenario);
  const leftOver = leftOverOf(attachments);
  const evidence = decision.verdict === 'pass' ? undefined : evidenceOf(attachments);
  return {
    name: pickle.name,
    uri: pickle.uri,
    line: lineOf(features, pickle),
    feature: features.titles.get(pickle.uri) ?? '',
    clause: clauseOf(pickle.tags) ?? null,
    ...probesOf(scenario),
    verdict: decision.verdict,
    ...describeFailure(features, pickle.uri, decision),
    recorded: recordedOf(attachments),
    ...(leftOver.length > 0 && { leftOver }),
    ...(evidence && { evidence }),
    thenPatterns: [...new Set(steps.flatMap(thenPattern))],
    seconds: steps.reduce((sum, { result }) => sum + secondsOf(result?.duration), 0),
  };
}

function probesOf({ pickle }: ScenarioRecord): Pick<ScenarioVerdict, 'probes'> {
  const [probes] = absencesProbed(pickle.tags);
  return probes === undefined ? {} : { probes };
}

/** A scenario that probes an absence tells of the feature, not of a clause. */
function decide(scenario: ScenarioRecord): Decision {
  const { probes } = probesOf(scenario);
  const decision = judgeScenario(scenario);
  return probes === undefined ? decision : judgeProbe(decision, probes);
}

function thenPattern({ place, pattern }: ScenarioRecord['steps'][number]): string[] {
  return place === 'Outcome' && pattern !== undefined ? [pattern] : [];
}

function secondsOf(duration: { seconds: number; nanos: number } | undefined): number {
  return duration === undefined ? 0 : duration.seconds + duration.nanos / 1e9;
}

/** By file, and by line in it: the order of the feature files. */
export function byPlace(a: Place, b: Place): number {
  return a.uri === b.uri ? a.line - b.line : a.uri < b.uri ? -1 : 1;
}
