import { relative, resolve } from 'node:path';
import { compile } from '@cucumber/gherkin';
import { IdGenerator } from '@cucumber/messages';
import type { ParsedFeature } from '../clauses/load-features.ts';
import {
  absencesProbed,
  changesTenant,
  clauseOf,
  featuresNeeded,
  readingsOf,
  type ReadingTag,
} from '../clauses/tag-names.ts';
import { indexFeature } from '../verdicts/feature-index.ts';
import { lineOf, scenarioIds } from '../verdicts/scenario-ids.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import type { SuiteSource } from './suite-source.ts';

/** A scenario (or example row) as it stands in its feature file, known without a run. */
export interface SuiteScenario extends Pick<
  ScenarioVerdict,
  'id' | 'name' | 'uri' | 'line' | 'clause' | 'probes'
> {
  /** Features that it needs beside its clause's own. */
  readonly needs: readonly string[];
  /** Those that it is bound to. */
  readonly readings: readonly ReadingTag[];
  /** It changes what all who work on a target share. */
  readonly changesTenant: boolean;
  /** So many queues the target must have beside those that are added in it. */
  readonly queues: number;
}

/** All scenarios of all profiles, in the order of the feature files. Ids are those of the verdicts. */
export function suiteScenarios({
  root,
  features,
}: Pick<SuiteSource, 'root' | 'features'>): SuiteScenario[] {
  return features.flatMap((feature) => scenariosIn(feature, uriOf(root, feature)));
}

function scenariosIn({ document }: ParsedFeature, uri: string): SuiteScenario[] {
  const index = indexFeature(uri, document.feature);
  const pickles = compile(document, uri, IdGenerator.uuid());
  const ids = scenarioIds(index, pickles);
  return pickles.map((pickle) => ({
    id: ids.get(pickle.id) ?? '',
    name: pickle.name,
    uri,
    line: lineOf(index, pickle),
    clause: clauseOf(pickle.tags) ?? null,
    ...probesOf(pickle.tags),
    needs: featuresNeeded(pickle.tags),
    readings: readingsOf(pickle.tags),
    changesTenant: changesTenant(pickle.tags),
    queues: queuesNeeded(pickle.steps.map(({ text }) => text)),
  }));
}

const ordinals = ['first', 'second', 'third', 'fourth'];

function queuesNeeded(steps: readonly string[]): number {
  const named = steps.flatMap((text) => [...text.matchAll(/the (\w+) queue\b/gu)]);
  const added = steps.filter((text) => text.includes(' has added the queue "')).length;
  return Math.max(0, ...named.map(([, ordinal = '']) => ordinals.indexOf(ordinal) + 1 - added));
}

function probesOf(tags: Parameters<typeof absencesProbed>[0]): Pick<SuiteScenario, 'probes'> {
  const [probes] = absencesProbed(tags);
  return probes === undefined ? {} : { probes };
}

/** From the folder of the package, as cucumber tells it. */
export function uriOf(root: string, { file }: Pick<ParsedFeature, 'file'>): string {
  const path = relative(root, resolve(file));
  return path.replaceAll('\\', '/');
}
