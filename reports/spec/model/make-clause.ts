import type { Clause } from '../../clauses/clause-types.ts';
import type { RuleOutline } from '../../clauses/feature-outline.ts';
import type { ConformanceClause } from '../../conformance/conformance.ts';
import type { JudgedReport } from './judged-report.ts';
import { judgementOf, outcomeOf } from './outcomes.ts';
import { readScenario, runnablesOf } from './read-scenario.ts';
import { backgroundSteps, paragraphsOf } from './read-steps.ts';
import { resultsOf } from './results.ts';
import type { ScenarioResult, SpecClause } from './spec-types.ts';

/** A clause with its Rule, its scenarios and what the reports say of it. */
export function makeClause(
  clause: Clause,
  rules: readonly RuleOutline[],
  reports: readonly JudgedReport[],
): SpecClause {
  const own = rules.filter(({ clauseIds }) => clauseIds.includes(clause.id));
  const judged = latest(clause.id, reports);
  const judgements = judged.map(({ target, found }) => judgementOf(clause, target, found));
  const outcome = outcomeOf(judgements);
  const scenarios = own.flatMap((rule) => rule.scenarios);
  const runnables = scenarios.flatMap((scenario) => runnablesOf(clause.id, scenario));
  const told = judged.filter((_, at) => judgements[at]?.outcome !== 'not-judged');
  const results: ReadonlyMap<string, ScenarioResult> = resultsOf(
    runnables,
    told.map(({ found }) => found),
  );
  return {
    clause,
    ...ruleOf(clause, own),
    remarks: own.flatMap(({ rule }) => paragraphsOf(rule.description)),
    readings: clause.interpretations,
    background: own.flatMap(({ rule }) => backgroundSteps(rule.children)),
    scenarios: scenarios.map((scenario) => readScenario(scenario, results)),
    outcome,
    judgements,
  };
}

interface Found {
  readonly target: string;
  readonly found: ConformanceClause;
}

/** What each target got, a later report of a target replacing an earlier one. */
function latest(id: string, reports: readonly JudgedReport[]): readonly Found[] {
  const found = reports.flatMap(({ conformance: { target, clauses } }) => {
    const clause = clauses.find((one) => one.id === id);
    return clause === undefined ? [] : [[target, clause] as const];
  });
  return [...new Map(found)].map(([target, clause]) => ({ target, found: clause }));
}

function ruleOf({ statement }: Clause, own: readonly RuleOutline[]): { readonly rule?: string } {
  const rule = own.map(({ rule: { name } }) => name).join(' ');
  const plain = (text: string) => text.replace(/\.$/u, '').toLowerCase();
  return rule === '' || plain(rule) === plain(statement) ? {} : { rule };
}
