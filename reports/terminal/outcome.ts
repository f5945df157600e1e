import type { JudgedRun } from '../conformance/make-conformance.ts';
import type { ReportedClause } from '../conformance/reported-clause.ts';
import type { ClauseVerdict } from '../verdicts/clause-verdicts.ts';
import type { ExitCode } from '../verdicts/exit-code.ts';
import { profileName } from '../verdicts/profile-verdict.ts';
import type { ProfileVerdict } from '../verdicts/profile-verdict.ts';
import { isUnreached } from '../verdicts/unreached.ts';
import { inColourOf } from './palette.ts';
import type { Palette } from './palette.ts';
import { labelled } from './text.ts';

/** What a run came to. */
export interface Outcome {
  readonly run: JudgedRun;
  /** The clauses that did not pass and are not known to fail. */
  readonly byCause: readonly ClauseVerdict<ReportedClause>[];
  readonly exit: ExitCode;
  readonly colours: Palette;
}

/** The verdict of the profile in a word, and why the run ends with another exit code than that word tells, where it does. */
export function outcomeLines(
  outcome: Outcome,
  profile: Pick<ProfileVerdict, 'profile' | 'except' | 'verdict'>,
): string[] {
  const { run, exit, colours } = outcome;
  const name = profileName(profile);
  const isRecorded = run.clauses.some(wasRecorded) && run.clauses.every(couldNotPass);
  if (isRecorded && exit === 0) return [`profile  ${name}: nothing to judge, only recorded`];
  const word = inColourOf(colours, profile.verdict, profile.verdict);
  const agree = (profile.verdict === 'pass') === (exit === 0);
  const why = agree ? '' : whyOtherwise(outcome);
  return [`profile  ${name}: ${word}`, ...(why === '' ? [] : labelled(`exit     ${exit}: `, why))];
}

function wasRecorded({ verdict }: ClauseVerdict<ReportedClause>): boolean {
  return verdict === 'recorded';
}

/** Recorded, or without an object: nothing that could pass. */
function couldNotPass({ verdict }: ClauseVerdict<ReportedClause>): boolean {
  return verdict === 'recorded' || verdict === 'not-applicable';
}

function whyOtherwise({ run, byCause, exit }: Outcome): string {
  if (exit === 0) {
    if (run.known) return 'what did not pass is listed as known';
    const isPart = run.mustsElsewhere === true;
    return isPart ? 'SHOULD clauses alone do not fail a part of a run that has MUST clauses' : '';
  }
  const broken = run.clauses.filter(({ verdict }) => brokenVerdicts.includes(verdict));
  const shoulds = byCause.filter(({ clause }) => clause.level === 'SHOULD').length;
  const reasons = [
    [run.problem !== undefined, 'there is a problem with the whole run, see below'],
    [broken.length > 0, `${broken.map(({ clause }) => clause.id).join(', ')} could not be judged`],
    [exit === 1 && run.scenarios.some(isUnreached), 'not all of it was reached'],
    [exit === 1 && (run.known?.passed.length ?? 0) > 0, 'what is listed as known to fail passed'],
    [exit === 1 && shoulds > 0, `SHOULD clauses count in this run, and ${shoulds} did not pass`],
  ] as const;
  return reasons.flatMap(([holds, reason]) => (holds ? [reason] : [])).join('; ');
}

const brokenVerdicts: readonly string[] = ['harness-error', 'config-error'];
