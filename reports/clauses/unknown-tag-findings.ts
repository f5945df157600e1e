import type { FeatureOutline } from './feature-outline.ts';
import { scenariosOf } from './feature-outline.ts';
import type { Finding } from './finding.ts';
import type { Tag } from './gherkin-types.ts';
import { unknownName } from './near.ts';
import { changesTenantTag } from './tag-names.ts';

/** How tags begin that are checked, each kind by itself. */
const kinds = ['WA-', 'absent:', 'needs:', 'where:'];

/** Tags that mean nothing to anybody: a slip of the pen in one would go unseen. */
export function unknownTagFindings(outline: FeatureOutline): Finding[] {
  const { file, feature, rules } = outline;
  const scenarios = scenariosOf(outline);
  const tags: readonly Tag[] = [
    ...(feature?.tags ?? []),
    ...rules.flatMap(({ rule }) => rule.tags),
    ...scenarios.flatMap((one) => [...one.tags, ...one.examples.flatMap((each) => each.tags)]),
  ];
  return tags
    .map(({ name, location }) => ({ name: name.slice(1), line: location.line }))
    .filter(({ name }) => name !== changesTenantTag && !kinds.some((kind) => name.startsWith(kind)))
    .map(({ name, line }) => ({ file, line, sentence: sentenceFor(name) }));
}

function sentenceFor(wanted: string): string {
  return unknownName({ kind: 'tag', wanted, candidates: [changesTenantTag] });
}
