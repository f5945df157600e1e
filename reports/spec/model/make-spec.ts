import type { ClauseSet, Profile } from '../../clauses/clause-types.ts';
import { isProbe } from '../../clauses/absence-findings.ts';
import { outlineOf } from '../../clauses/feature-outline.ts';
import type { FeatureOutline } from '../../clauses/feature-outline.ts';
import type { ParsedFeature } from '../../clauses/load-features.ts';
import type { SuiteIdentity } from '../../conformance/conformance.ts';
import { profileName } from '../../verdicts/profile-verdict.ts';
import type { JudgedReport } from './judged-report.ts';
import { makeClause } from './make-clause.ts';
import { backgroundSteps, paragraphsOf } from './read-steps.ts';
import type { Spec, SpecFlow, SpecPicture, SpecProfile, SpecReport } from './spec-types.ts';

/** All that a living spec is made from. */
export interface SpecInput {
  readonly suite: SuiteIdentity;
  readonly clauses: ClauseSet;
  readonly features: readonly ParsedFeature[];
  /** Those to be shown, in this order. */
  readonly profiles: readonly Profile[];
  readonly reports: readonly JudgedReport[];
  /** By flow. */
  readonly pictures: ReadonlyMap<string, SpecPicture>;
}

/** Brings clauses, features, verdicts and pictures together. */
export function makeSpec(input: SpecInput): Spec {
  // Probes of an absence are named like features, and so like some flows, but show none.
  const outlines = input.features.map(outlineOf).filter((outline) => !isProbe(outline));
  const profiles = input.profiles.map((profile) => makeProfile(profile, input, outlines));
  return { suite: input.suite, reports: input.reports.map(toReport), profiles };
}

function makeProfile(
  profile: Profile,
  input: SpecInput,
  outlines: readonly FeatureOutline[],
): SpecProfile {
  const { id, title, documents, flows } = profile;
  return {
    id,
    title,
    documents,
    flows: Object.keys(flows).map((flow) => makeFlow(profile, flow, { ...input, outlines })),
    exclusions: input.clauses.exclusions.filter((exclusion) => exclusion.profile === id),
  };
}

function makeFlow(
  { id: profile, flows }: Profile,
  flow: string,
  input: SpecInput & { readonly outlines: readonly FeatureOutline[] },
): SpecFlow {
  const outline = input.outlines.find((one) => one.flow === flow);
  const picture = input.pictures.get(flow);
  const own = [...input.clauses.clauses.values()].filter(
    (clause) => clause.profile === profile && clause.flow === flow,
  );
  return {
    id: flow,
    profile,
    title: outline?.feature?.name ?? flows[flow] ?? flow,
    description: paragraphsOf(outline?.feature?.description ?? ''),
    background: backgroundSteps(outline?.feature?.children ?? []),
    clauses: own.map((clause) => makeClause(clause, outline?.rules ?? [], input.reports)),
    ...(picture === undefined ? {} : { picture }),
  };
}

function toReport({ conformance, file }: JudgedReport): SpecReport {
  const { target, seed, profiles, problem } = conformance;
  return {
    target,
    seed,
    profiles: profiles.map(({ name, except = [] }) => profileName({ profile: name, except })),
    ...(file === undefined ? {} : { file }),
    ...(problem === undefined ? {} : { problem }),
  };
}
