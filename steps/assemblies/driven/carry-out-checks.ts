import type { Channel } from '../../drivers/protocol/channel.ts';
import { within } from '../../drivers/within.ts';
import { driverChecks, type DriverCheck } from './driver-checks.ts';
import { bringTo, Hinted, includes, NotYet, type Trial } from './driver-trial.ts';

/** What came of one check: `problem` and `hint` tell what is wrong and what to do. */
export type Tried =
  | { readonly what: string; readonly outcome: 'passed' }
  | {
      readonly what: string;
      readonly outcome: 'failed';
      readonly problem: string;
      readonly hint: string;
    }
  /** Does not apply to this driver, or makes no sense after what failed before. */
  | { readonly what: string; readonly outcome: 'not tried'; readonly problem: string };

/** Ms for all checks together: a driver that hangs in each of them takes about as long. */
const longest = 180_000;

/** A driver that is tried. */
interface Tryout {
  readonly trial: Trial;
  readonly connect: () => Channel;
  /** Ms of real time; only differences count. */
  readonly stopwatch: () => number;
}

interface Trying extends Tryout {
  /** When all of it must be over, by the stopwatch. */
  readonly end: number;
  /** A driver that is gone was blamed for it. */
  isBlamed?: boolean;
  /** Why it cannot be had any more, once it could not be started afresh. */
  lost?: string;
}

/** Carries out all checks, each with the driver of the check before as long as that lives. Tells of each when it is over. */
export async function carryOutAll(
  tryout: Tryout,
  onTried: (tried: Tried) => void,
): Promise<readonly Tried[]> {
  const trying: Trying = { ...tryout, end: tryout.stopwatch() + longest };
  const all: Tried[] = [];
  const failed: DriverCheck[] = [];
  for (const check of driverChecks) {
    const reason = reasonNotTo(check, trying, failed) ?? (await startAfresh(check, trying));
    const tried = await carryOut(check, trying, reason);
    if (tried.outcome === 'failed') {
      failed.push(check);
      trying.isBlamed = trying.trial.channel.gone !== null;
    }
    onTried(tried);
    all.push(tried);
  }
  return all;
}

/** Why a check is not tried; `undefined` where it is. */
function reasonNotTo(
  { needs, applies }: DriverCheck,
  { trial, lost }: Trying,
  failed: readonly DriverCheck[],
): string | undefined {
  const blocking = failed.find(({ brings }) => brings && needs && includes(needs, brings));
  if (blocking) return `It needs a driver that ${blocking.what}.`;
  if (applies?.(trial) === false) return 'It is not for a driver of this kind.';
  return lost;
}

/** Where it hung or died in an earlier check, brings another one as far as this check needs. Answers with why that cannot be. */
async function startAfresh({ needs }: DriverCheck, trying: Trying): Promise<string | undefined> {
  const { trial, connect } = trying;
  if (trial.channel.gone === null || trying.isBlamed !== true || needs === undefined) {
    return undefined;
  }
  trial.channel.stop();
  trial.channel = connect();
  trying.isBlamed = false;
  try {
    await inTime(trying, () => bringTo(needs, trial));
  } catch (problem) {
    trying.lost =
      problem instanceof TimeIsUp
        ? problem.message
        : `Started afresh, it did not get so far again: ${sentenceOf(problem)}`;
  }
  return trying.lost;
}

async function carryOut(
  { what, hint, carryOut: act }: DriverCheck,
  trying: Trying,
  reason: string | undefined,
): Promise<Tried> {
  if (reason !== undefined) return { what, outcome: 'not tried', problem: reason };
  try {
    await inTime(trying, () => act(trying.trial));
    return { what, outcome: 'passed' };
  } catch (problem) {
    const sentence = sentenceOf(problem);
    if (problem instanceof TimeIsUp) trying.lost = sentence;
    if (problem instanceof TimeIsUp || problem instanceof NotYet) {
      return { what, outcome: 'not tried', problem: sentence };
    }
    const todo = problem instanceof Hinted ? problem.hint : hint;
    return { what, outcome: 'failed', problem: sentence, hint: todo };
  }
}

/** Hanging takes time: that there is none left is no fault of the check that it is left for. */
class TimeIsUp extends Error {
  override readonly name = 'TimeIsUp';
}

async function inTime({ stopwatch, end }: Trying, work: () => Promise<void>): Promise<void> {
  const sentence = `All checks together may take ${longest / 60_000} minutes, and they are over.`;
  const ms = end - stopwatch();
  if (ms <= 0) throw new TimeIsUp(sentence);
  try {
    await within({ ms, sentence }, work());
  } catch (problem) {
    throw sentenceOf(problem) === sentence ? new TimeIsUp(sentence) : problem;
  }
}

function sentenceOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
