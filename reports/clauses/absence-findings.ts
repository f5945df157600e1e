import { alwaysThere } from './always-there.ts';
import type { ClauseSet } from './clause-types.ts';
import type { FeatureOutline } from './feature-outline.ts';
import { scenariosOf } from './feature-outline.ts';
import type { Finding } from './finding.ts';
import type { Tag } from './gherkin-types.ts';
import { unknownName } from './near.ts';
import { absencesProbed, featuresNeeded } from './tag-names.ts';

/** What the check needs to know of a lawful twin. */
export interface LawfulRef {
  readonly id: string;
  /** Features that it has not. */
  readonly lacks?: readonly string[];
}

/** Whether a feature file probes an absence instead of showing a flow. */
export function isProbe({ feature }: FeatureOutline): boolean {
  return absencesProbed(feature?.tags ?? []).length > 0;
}

/** What is wrong with the file of the probes of one feature, beside the shape of its scenarios. */
export function probeFindings({ file, flow, feature, rules }: FeatureOutline, set: ClauseSet) {
  const line = feature?.location.line ?? 1;
  const [probed = '', ...others] = absencesProbed(feature?.tags ?? []);
  const sentences = [
    ...(others.length > 0 ? [`This file probes ${others.length + 1} absences: it needs one.`] : []),
    ...(probed === flow ? [] : [`The probes of ${probed} belong in ${probed}.feature.`]),
    ...nameSentences(probed, set),
  ];
  return [
    ...sentences.map((sentence) => ({ file, line, sentence })),
    ...rules.map(({ rule }) => ({
      file,
      line: rule.location.line,
      sentence: `The Rule "${rule.name}" stands among probes, which belong to no clause: leave it out.`,
    })),
  ];
}

/** Tags that say what a scenario needs or probes, where they mean nothing. */
export function needFindings(outline: FeatureOutline, set: ClauseSet): Finding[] {
  const { file, feature, rules } = outline;
  const scenarios = scenariosOf(outline);
  const below = [
    ...rules.flatMap(({ rule }) => rule.tags),
    ...scenarios.flatMap(({ tags, examples }) => [...tags, ...examples.flatMap((one) => one.tags)]),
  ];
  return [
    ...[...(feature?.tags ?? []), ...below].flatMap((tag) =>
      featuresNeeded([tag])
        .flatMap((name) => nameSentences(name, set))
        .map((sentence) => ({ file, line: tag.location.line, sentence })),
    ),
    ...below.flatMap((tag) => misplacedProbe(file, tag)),
    ...rules.flatMap((rule) => ownNeeds(file, rule, set)),
  ];
}

function nameSentences(name: string, { profiles }: ClauseSet): string[] {
  const candidates = profiles.flatMap(({ features }) => Object.keys(features));
  if (!candidates.includes(name))
    return [unknownName({ kind: 'feature', wanted: name, candidates })];
  const why = alwaysThere[name];
  return why === undefined ? [] : [`No target may declare ${name} unsupported: ${why}.`];
}

function misplacedProbe(file: string, tag: Tag): Finding[] {
  if (absencesProbed([tag]).length === 0) return [];
  const sentence = `The tag ${tag.name} belongs on a Feature of its own, below features/absence.`;
  return [{ file, line: tag.location.line, sentence }];
}

/** A clause is not applicable where its own feature is absent: that a scenario of it needs the feature goes without saying. */
function ownNeeds(
  file: string,
  { rule, clauseIds, scenarios }: FeatureOutline['rules'][number],
  { clauses }: ClauseSet,
): Finding[] {
  const own = clauses.get(clauseIds[0] ?? '')?.feature;
  const tags = [...rule.tags, ...scenarios.flatMap((one) => one.tags)];
  return tags
    .filter((tag) => featuresNeeded([tag]).some((name) => name === own))
    .map((tag) => ({
      file,
      line: tag.location.line,
      sentence: `${tag.name} goes without saying: the clause belongs to that feature.`,
    }));
}

/** Features that may be declared absent, and that nothing looks for, or no lawful twin lacks. */
export function absenceFindings(
  outlines: readonly FeatureOutline[],
  { profiles }: ClauseSet,
  lawful: readonly LawfulRef[],
): Finding[] {
  const probed = new Set(outlines.filter(isProbe).map(({ flow }) => flow));
  const lacked = new Set(lawful.flatMap(({ lacks = [] }) => lacks));
  return profiles.flatMap(({ file, features }) =>
    Object.keys(features)
      .filter((name) => alwaysThere[name] === undefined)
      .flatMap((name) => [
        ...(probed.has(name)
          ? []
          : [
              `A target may declare ${name} unsupported, and nothing would see it: probe it in features/absence/${name}.feature, or say in always-there.ts why it is always there.`,
            ]),
        ...(lacked.has(name)
          ? []
          : [`${name} may be absent, and no lawful twin lacks it: its probes need one.`]),
      ])
      .map((sentence) => ({ file, line: 1, sentence })),
  );
}
