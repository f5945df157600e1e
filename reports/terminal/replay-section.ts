import type { Replay } from '../conformance/replay.ts';
import type { Palette } from './palette.ts';
import { labelled } from './text.ts';

/** More of one kind are in the report for machines. */
const most = 20;

/** What a replay found beside the verdicts: what was not recorded, and what was judged otherwise then. Empty where nothing was replayed. */
export function replaySection(replay: Replay | undefined, colours: Palette): string[] {
  if (replay === undefined) return [];
  const { notRecorded, scenarios, changed, sameSuite } = replay;
  const missing = new Set(notRecorded.map(({ id }) => id));
  const otherwise = scenarios.filter(({ id }) => !missing.has(id));
  return [
    ...part(
      colours.bold('What the recording does not have, so that it cannot be judged by it'),
      notRecorded.map(({ id, why }) => `${id}\n${why}`),
    ),
    ...part(colours.bold('Judged otherwise when it was recorded'), [
      ...changed.map(({ clause, ...verdicts }) => `${clause} ${wasAndIs(verdicts)}`),
      ...otherwise.map(({ id, ...verdicts }) => `${id} ${wasAndIs(verdicts)}`),
    ]),
    '',
    summed(replay, sameSuite),
  ];
}

function wasAndIs({ recorded, replayed }: { recorded: string; replayed: string }): string {
  return `was ${recorded} and is ${replayed}`;
}

function part(heading: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  const shown = sentences.slice(0, most);
  const more = sentences.length - shown.length;
  const rest = more === 0 ? [] : [`and ${more} more, which are in conformance.json`];
  return ['', heading, ...[...shown, ...rest].flatMap((sentence) => labelled('  ', sentence))];
}

function summed({ changed, scenarios, sameDigest }: Replay, sameSuite: boolean): string {
  const suite = sameSuite ? 'this suite' : 'another version of the suite';
  const isSame = changed.length + scenarios.length === 0;
  const digest = sameDigest === true ? ', and so is the digest' : '';
  return isSame
    ? `Recorded with ${suite}: all verdicts are those of the recorded run${digest}.`
    : `Recorded with ${suite}: not all verdicts are those of the recorded run.`;
}
