import type { KnownEntry, KnownFailures } from '../conformance/known-failures.ts';
import type { Palette } from './palette.ts';
import { labelled } from './text.ts';

/** So many that were not judged are shown. */
const most = 10;

/** The failures that are known, each with its reason, and what is wrong with the list. Empty without any. */
export function knownSection(known: KnownFailures | undefined, colours: Palette): string[] {
  const { failures = [], passed = [], expired = [], notJudged = [] } = known ?? {};
  return [
    ...part(colours.bold('Known failures, which do not fail the run'), failures.map(excused)),
    ...part(colours.bold('The list of known failures is out of date'), [
      ...passed.map((entry) => `${nameOf(entry)} passes: take it off the list.`),
      ...expired.map(
        (entry) =>
          `${nameOf(entry)} was known until ${entry.until} (${entry.reason}); that day is over, and the entry counts no more.`,
      ),
    ]),
    ...part(colours.bold('Nobody knows of these'), unjudged(notJudged)),
  ];
}

/** One list may serve many runs, and then most of it is about others. */
function unjudged(entries: readonly KnownEntry[]): string[] {
  const more = entries.length - most;
  return [
    ...entries
      .slice(0, most)
      .map((entry) => `known failure ${nameOf(entry)} was not judged in this run`),
    ...(more > 0 ? [`and ${more} more, which are in conformance.json`] : []),
  ];
}

function part(heading: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  return ['', heading, ...sentences.flatMap((sentence) => labelled('  ', sentence))];
}

function excused(entry: KnownFailures['failures'][number]): string {
  const many = entry.scenarios.length;
  const count =
    entry.clause === undefined ? '' : ` (${many} ${many === 1 ? 'scenario' : 'scenarios'})`;
  return `${nameOf(entry)}${count}, until ${entry.until}: ${entry.reason}`;
}

function nameOf({ scenario, clause = '' }: KnownEntry): string {
  return scenario ?? clause;
}
