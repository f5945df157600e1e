import { inColourOf, signOf } from '../terminal/palette.ts';
import type { Palette } from '../terminal/palette.ts';
import { fit, harmless, labelled, lengthOf, pad, pageWidth } from '../terminal/text.ts';
import type {
  BaselineResult,
  Failing,
  FaultyResult,
  LawfulResult,
  NullResult,
  SelftestReport,
} from './selftest-report.ts';

export interface HumanSelftestInput {
  readonly report: SelftestReport;
  /** Title of the flow a clause belongs to, by clause id. */
  readonly flowOf: (clause: string) => string;
  readonly colours: Palette;
}

/** The self-test as people read it, at most 100 columns; its last line is `twins: <n> passed, <n> failed`. */
export function humanSelftest({ report, flowOf, colours }: HumanSelftestInput): string {
  const { twins, lawful, nulls, gaps, summary } = report;
  const lines = [
    colours.bold('Self-test: is the suite able to fail, and to pass?'),
    ...baselineLines(report.baseline, colours),
    ...twinTables(twins, flowOf, colours),
    ...section('Lawful twins, which must pass', lawful, (one) => lawfulLines(one, colours)),
    ...section('Null targets, on which nothing may pass', nulls, (one) => nullLines(one, colours)),
    ...section('Then steps at which no twin of their clause was caught', gaps, (gap) =>
      gap.patterns.flatMap((pattern) => labelled(`    ${gap.clause}  `, pattern)),
    ),
    ...leftOutLines(report.leftOut),
    '',
    ...breakingLines(report),
    `seed ${report.seed}, ${report.seconds.toFixed(1)} s`,
    `twins: ${summary.passed} passed, ${summary.failed} failed`,
  ];
  return `${lines.join('\n')}\n`;
}

function breakingLines({ depth, twins, summary }: SelftestReport): string[] {
  if (depth === 'whole') {
    return [`${summary.breakNothingElse} of ${twins.length} faulty twins break no other MUST`];
  }
  return labelled(
    '',
    `Each faulty twin was judged by its own clause and what that needs: without --${depth} it is told what else it breaks.`,
  );
}

function leftOutLines(ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const told = `${ids.length} faulty twins are wrong on the screen only and were left out here`;
  return ['', ...labelled('  ', `${told}: deskproof selftest --target browser judges them.`)];
}

function section<T>(title: string, all: readonly T[], show: (one: T) => string[]): string[] {
  return all.length === 0 ? [] : ['', `  ${title}`, ...all.flatMap(show)];
}

function mark(passed: boolean, colours: Palette): string {
  const verdict = passed ? 'pass' : 'fail';
  return inColourOf(colours, verdict, signOf(verdict));
}

function baselineLines(baseline: BaselineResult, colours: Palette): string[] {
  const { target, passed, fails, problem } = baseline;
  const told = passed ? 'passes, as it must' : 'does not pass, so nothing below proves anything';
  return [
    '',
    `    ${mark(passed, colours)} the reference itself (${target}) ${told}`,
    ...failingLines(fails),
    ...problemLines(problem),
  ];
}

function twinTables(
  twins: readonly FaultyResult[],
  flowOf: (clause: string) => string,
  colours: Palette,
): string[] {
  const flows = [...new Set(twins.map(({ clause }) => flowOf(clause)))];
  const idWidth = Math.max(...twins.map(({ id }) => lengthOf(id)));
  return flows.flatMap((flow) => {
    const own = twins.filter(({ clause }) => flowOf(clause) === flow);
    return [
      '',
      `  ${colours.bold(flow)}`,
      ...own.flatMap((twin) => twinLines(twin, idWidth, colours)),
    ];
  });
}

function twinLines(twin: FaultyResult, idWidth: number, colours: Palette): string[] {
  const start = `${pad(twin.id, idWidth)}  ${pad(twin.clause, 10)}  `;
  const told = fit(caughtBy(twin) + alsoFailing(twin), pageWidth - 6 - lengthOf(start));
  return [
    `    ${mark(twin.passed, colours)} ${colours.dim(start)}${told}`,
    ...(twin.passed ? [] : labelled('      what is wrong with it: ', twin.story)),
    ...(twin.killed && !twin.namedFirst
      ? labelled('      named first instead: ', twin.firstNamed ?? 'nothing')
      : []),
    ...problemLines(twin.problem),
  ];
}

function caughtBy({ killed, killedBy, problem }: FaultyResult): string {
  if (!killed) return problem === undefined ? 'SURVIVED' : 'NOT JUDGED';
  const more = killedBy.length > 1 ? ` and ${killedBy.length - 1} more` : '';
  return `${harmless(killedBy[0]?.scenario ?? '')}${more}`;
}

function alsoFailing({ otherClauses }: FaultyResult): string {
  return otherClauses.length === 0 ? '' : `; also ${otherClauses.join(' ')}`;
}

function lawfulLines(
  { id, allows, passed, breaks = [], fails, problem }: LawfulResult,
  colours: Palette,
): string[] {
  const told = breaks.length === 0 ? '' : ` Must fail ${breaks.join(' ')}.`;
  return [
    ...labelled(`    ${mark(passed, colours)} `, `${id}: ${allows}${told}`),
    ...failingLines(fails),
    ...problemLines(problem),
  ];
}

function nullLines(
  { id, story, passed, clausesPassed, problem }: NullResult,
  colours: Palette,
): string[] {
  return [
    ...labelled(`    ${mark(passed, colours)} `, `${id}: ${story}`),
    ...(clausesPassed.length === 0 ? [] : labelled('      passed: ', clausesPassed.join(' '))),
    ...problemLines(problem),
  ];
}

function failingLines(fails: readonly Failing[]): string[] {
  const idle = fails.filter(({ scenario }) => scenario === undefined).map(({ clause }) => clause);
  const ran = fails.filter(({ scenario }) => scenario !== undefined);
  return [
    ...ran.flatMap(({ clause, verdict, scenario, message }) => [
      ...labelled(`      ${clause} ${verdict}: `, scenario ?? ''),
      ...(message === undefined ? [] : labelled('        ', message)),
    ]),
    ...(idle.length === 0 ? [] : labelled('      no scenario ran: ', idle.join(' '))),
  ];
}

function problemLines(problem: string | undefined): string[] {
  return problem === undefined ? [] : labelled('      could not be judged: ', problem);
}
