import type { Envelope } from '@cucumber/messages';
import { clauseOf } from '../clauses/tag-names.ts';
import { evidenceOf, recordedOf } from './attachments.ts';
import { describeFailure } from './describe-failure.ts';
import type { FeatureIndex } from './feature-index.ts';
import { readJournal } from './journal.ts';
import type { ScenarioRecord } from './journal.ts';
import { judgeScenario } from './judge-scenario.ts';
import type { ScenarioVerdict } from './scenario-verdict.ts';

/**
 * Judges every scenario that was planned in a run, from cucumber's messages alone.
 * The answer is in the order of the feature files, whatever the order of the run.
 */
export function scenarioVerdicts(messages: readonly Envelope[]): ScenarioVerdict[] {
  const { features, scenarios } = readJournal(messages);
  const judged = scenarios.map((scenario) => toVerdict(features, scenario));
  return numberTwins(judged.sort(byPlace));
}

function toVerdict(features: FeatureIndex, scenario: ScenarioRecord): ScenarioVerdict {
  const { pickle, steps, attachments } = scenario;
  const decision = judgeScenario(scenario);
  const evidence = decision.verdict === 'pass' ? undefined : evidenceOf(attachments);
  return {
    id: scenarioId(features, scenario),
    name: pickle.name,
    uri: pickle.uri,
    line: features.lines.get(pickle.astNodeIds.at(-1) ?? '') ?? 0,
    feature: features.titles.get(pickle.uri) ?? '',
    clause: clauseOf(pickle.tags) ?? null,
    verdict: decision.verdict,
    ...describeFailure(features, pickle.uri, decision),
    recorded: recordedOf(attachments),
    ...(evidence && { evidence }),
    thenPatterns: [...new Set(steps.flatMap(thenPattern))],
    seconds: steps.reduce((sum, { result }) => sum + secondsOf(result?.duration), 0),
  };
}

function scenarioId(features: FeatureIndex, { pickle }: ScenarioRecord): string {
  const row = features.rows.get(pickle.astNodeIds.at(-1) ?? '');
  return `${pickle.uri}: ${pickle.name}${row === undefined ? '' : ` [${row}]`}`;
}

function thenPattern({ place, pattern }: ScenarioRecord['steps'][number]): string[] {
  return place === 'Outcome' && pattern !== undefined ? [pattern] : [];
}

function secondsOf(duration: { seconds: number; nanos: number } | undefined): number {
  return duration === undefined ? 0 : duration.seconds + duration.nanos / 1e9;
}

function byPlace(a: ScenarioVerdict, b: ScenarioVerdict): number {
  return a.uri === b.uri ? a.line - b.line : a.uri < b.uri ? -1 : 1;
}

/** Two scenarios of one name in one file are told apart by their order there. */
function numberTwins(sorted: readonly ScenarioVerdict[]): ScenarioVerdict[] {
  const seen = new Map<string, number>();
  return sorted.map((scenario) => {
    const count = (seen.get(scenario.id) ?? 0) + 1;
    seen.set(scenario.id, count);
    return count === 1 ? scenario : { ...scenario, id: `${scenario.id} (${count})` };
  });
}
