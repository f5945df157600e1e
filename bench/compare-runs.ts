import { makeConformance, type JudgedRun } from '../reports/conformance/make-conformance.ts';
import type { ScenarioVerdict } from '../reports/verdicts/scenario-verdict.ts';

/**
 * In what two judged runs differ, a sentence each; empty when a reader could not tell which is which. Compared are the verdicts and
 * recorded values of clauses, and of scenarios also the step that decided and what it said. Names of targets and times are not.
 */
export function differences(one: JudgedRun, other: JudgedRun): string[] {
  const inClauses = differing(clauseFacts(one), clauseFacts(other));
  const inScenarios = differing(scenarioFacts(one), scenarioFacts(other));
  const named = [...inClauses, ...inScenarios].map(
    ([what, was, is]) => `${what}: ${was} on ${one.target}, ${is} on ${other.target}`,
  );
  return named.length > 0 || lastingDigest(one) === lastingDigest(other)
    ? named
    : ['The digests differ, though no clause and no scenario does.'];
}

/** The digest of a run's report as if every target had the same name. */
export function lastingDigest(run: JudgedRun): string {
  return makeConformance({ ...run, target: 'any' }).digest;
}

function clauseFacts({ clauses }: JudgedRun): ReadonlyMap<string, string> {
  return new Map(
    clauses.map(({ clause, verdict, recorded }) => [
      clause.id,
      [verdict, ...recorded.map(({ what, value }) => `${what} ${JSON.stringify(value)}`)].join(
        ', ',
      ),
    ]),
  );
}

function scenarioFacts({ scenarios }: JudgedRun): ReadonlyMap<string, string> {
  return new Map(scenarios.map((scenario) => [scenario.id, factsOf(scenario)]));
}

function factsOf({ verdict, thrown, step, message }: ScenarioVerdict): string {
  const at = step && `at "${step.text}"`;
  return [verdict, thrown, at, message].filter((each) => each !== undefined).join(' ');
}

type Difference = readonly [what: string, was: string, is: string];

function differing(
  one: ReadonlyMap<string, string>,
  other: ReadonlyMap<string, string>,
): Difference[] {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].flatMap((key): Difference[] => {
    const [was, is] = [one.get(key) ?? 'not there', other.get(key) ?? 'not there'];
    return was === is ? [] : [[key, was, is]];
  });
}
