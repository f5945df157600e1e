import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { isQuiet } from '../verdicts/verdict.ts';
import { failureSection } from './failure-section.ts';
import type { Failure, FailureStyle } from './failure-section.ts';
import { labelled } from './text.ts';

/** More than this many in full would bury the first one, which matters most. */
const shownInFull = 12;

/** Everything that did not pass, in the order the clauses are given (root cause first). Empty when all passed. */
export function failuresSection(
  clauses: readonly ClauseVerdict<ReportedClause>[],
  style: FailureStyle,
): string[] {
  const groups = grouped(clauses.flatMap(failuresOf));
  const shown = groups.slice(0, shownInFull);
  const sections = shown.flatMap((group, at) => groupSection(at + 1, group, style));
  const tail = [...moreLine(groups.slice(shownInFull)), ...neverRan(clauses)];
  if (sections.length + tail.length === 0) return [];
  return ['', style.colours.bold('What did not pass'), ...sections, ...tail];
}

function failuresOf({ clause, scenarios }: ClauseVerdict<ReportedClause>): Failure[] {
  return scenarios
    .filter((scenario) => scenario.verdict !== 'pass' && !isUnreached(scenario))
    .map((scenario) => ({ clause, scenario }));
}

/** When we or the network are broken, the same sentence comes from every scenario: once is enough. */
function grouped(failures: readonly Failure[]): Failure[][] {
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    const { verdict, message, id } = failure.scenario;
    const common = verdict === 'config-error' || verdict === 'harness-error';
    const key = common ? `${verdict} ${message}` : id;
    groups.set(key, [...(groups.get(key) ?? []), failure]);
  }
  return [...groups.values()];
}

function groupSection(number: number, group: readonly Failure[], style: FailureStyle): string[] {
  const [first, ...others] = group;
  if (first === undefined) return [];
  const section = failureSection(number, first, style);
  if (others.length === 0) return section;
  const ids = [...new Set(others.map(({ clause }) => clause.id))].join(', ');
  return [...section, ...labelled('     ', `The same in ${others.length} more scenarios: ${ids}`)];
}

function moreLine(groups: readonly Failure[][]): string[] {
  if (groups.length === 0) return [];
  const ids = [...new Set(groups.flat().map(({ clause }) => clause.id))].join(', ');
  return ['', ...labelled('  ', `${groups.flat().length} more, in full in the reports: ${ids}`)];
}

function neverRan(clauses: readonly ClauseVerdict<ReportedClause>[]): string[] {
  const idle = clauses.filter(
    ({ scenarios, verdict }) => scenarios.length === 0 && !isQuiet(verdict),
  );
  if (idle.length === 0) return [];
  const ids = idle.map(({ clause }) => clause.id).join(', ');
  return ['', ...labelled('  ', `No scenario ran, so nothing was judged: ${ids}`)];
}
