import type { Pickle } from '@cucumber/messages';
import type { FeatureIndex } from './feature-index.ts';

/** The part of a scenario that its id comes from. */
export type NamedPickle = Pick<Pickle, 'id' | 'uri' | 'name' | 'astNodeIds'>;

/**
 * The id of each scenario by the id of its pickle: `features/core/transfer.feature: The chosen agent declines [2]`, which is file, name and
 * example row. Scenarios of one name in one file are told apart by their order there, so all of a file must be given:
 * an id must not depend on which of them run.
 */
export function scenarioIds(
  features: FeatureIndex,
  pickles: Iterable<NamedPickle>,
): ReadonlyMap<string, string> {
  const sorted = [...pickles].sort((a, b) => lineOf(features, a) - lineOf(features, b));
  const seen = new Map<string, number>();
  return new Map(
    sorted.map((pickle) => {
      const plain = plainId(features, pickle);
      const count = (seen.get(plain) ?? 0) + 1;
      seen.set(plain, count);
      return [pickle.id, count === 1 ? plain : `${plain} (${count})`];
    }),
  );
}

/** The line of a scenario, or of its example row. */
export function lineOf(
  { lines }: Pick<FeatureIndex, 'lines'>,
  { astNodeIds }: Pick<NamedPickle, 'astNodeIds'>,
): number {
  return lines.get(astNodeIds.at(-1) ?? '') ?? 0;
}

function plainId({ rows }: FeatureIndex, { uri, name, astNodeIds }: NamedPickle): string {
  const row = rows.get(astNodeIds.at(-1) ?? '');
  return `${uri}: ${name}${row === undefined ? '' : ` [${row}]`}`;
}
