import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ScenarioVerdict } from '../verdicts/scenario-verdict.ts';
import { inColourOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { sourceLine } from './source-line.ts';
import { labelled, pageWidth } from './text.ts';

/** How a failure is shown. */
export interface FailureStyle {
  readonly colours: Palette;
  /** Title by key of the documents that clauses cite. */
  readonly documents: Readonly<Record<string, string>>;
  /** Folder of the reports, as it is shown. */
  readonly out: string;
  /** Stacks are shown as well. */
  readonly debug: boolean;
}

/** A scenario that did not pass, and the clause it belongs to. */
export interface Failure {
  readonly clause: ReportedClause;
  readonly scenario: ScenarioVerdict;
}

const margin = ' '.repeat(5);

/** The last lines of the conversation are those that led to the failure. */
const conversationLines = 16;

/** One scenario that did not pass: its clause and what it says, the step, what was expected and seen, what led there. */
export function failureSection(number: number, failure: Failure, style: FailureStyle): string[] {
  const { clause, scenario } = failure;
  const { colours } = style;
  const sources = clause.source.map((source) => sourceLine(source, style.documents));
  const heading = `${number}) ${clause.id} ${clause.level}`;
  return [
    '',
    `  ${colours.bold(heading)}  ${inColourOf(colours, scenario.verdict, scenario.verdict)}`,
    ...indented([
      ...paragraph('', clause.statement),
      ...paragraph('Source:   ', sources.join('; ')).map(colours.dim),
      ...paragraph('Scenario: ', scenario.name),
      ...stepLines(scenario),
      ...causeLines(scenario),
      ...evidenceLines(scenario),
      ...rerunLines(scenario, style),
      ...(style.debug ? (scenario.stack?.split('\n') ?? []) : []),
    ]),
  ];
}

function stepLines({ step, uri, line }: ScenarioVerdict): string[] {
  if (step === undefined) return [`At:       ${uri}:${line}`];
  const place = step.line === 0 ? `${uri}:${line}` : `${step.uri}:${step.line}`;
  return [...paragraph('Step:     ', `${step.keyword} ${step.text}`), `At:       ${place}`];
}

function causeLines({ expected, seen, message, thrown, verdict }: ScenarioVerdict): string[] {
  if (expected === undefined || seen === undefined) {
    const told = verdict === 'harness-error' && thrown !== undefined ? `${thrown}: ` : '';
    return paragraph('Because:  ', told + (message ?? ''));
  }
  return [...paragraph('Expected: ', expected), ...paragraph('Seen:     ', seen)];
}

function evidenceLines({ evidence }: ScenarioVerdict): string[] {
  const lines = evidence?.lines ?? [];
  if (lines.length === 0) return [];
  const left = lines.length - conversationLines;
  return [
    'What led there:',
    ...(left > 0 ? [`  … ${left} earlier lines are in the reports`] : []),
    ...lines.slice(-conversationLines).flatMap(conversationLine),
  ];
}

/** What goes on in another line stands under the words, not under the time. */
function conversationLine(line: string): string[] {
  const [time = ''] = /^[\d:]+ +/u.exec(line) ?? [];
  return paragraph(`  ${time}`, line.slice(time.length));
}

function rerunLines({ rerun, verdict }: ScenarioVerdict, { out }: FailureStyle): string[] {
  if (rerun === undefined) return [];
  const again = `Run once more for the trace, it was judged ${rerun.verdict}: one seed should give one result.`;
  return [
    ...rerun.traces.map((trace) => `Trace:    npx playwright show-trace ${out}/${trace}`),
    ...(rerun.verdict === verdict ? [] : paragraph('Beware:   ', again)),
  ];
}

function paragraph(label: string, text: string): string[] {
  return labelled(label, text, pageWidth - margin.length);
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `${margin}${line}`.trimEnd());
}
