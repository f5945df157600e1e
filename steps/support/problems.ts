/** What a check found wrong, in words: what should have been seen, and what was. */
export interface Finding {
  readonly expected: string;
  readonly seen: string;
  /** It is about a number of seconds that goes on counting. */
  readonly timed?: true;
  /** What of other people's was in the way, so that it tells nothing of the target. */
  readonly inTheWay?: string;
}

/** Looks at something and says what is wrong with it; `undefined` when nothing is. Pure, so that now, soon and never can share it. */
export type Matcher<T> = (value: T) => Finding | undefined;

/** A check did not hold. In a Then it fails the clause, in a Given the clause could not be judged. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';

  constructor(finding: Finding) {
    super(`Expected: ${finding.expected}\nSeen: ${finding.seen}`);
  }
}

/** A check did not hold, and came too late for that to tell anything of the target. */
export class TooLate extends Error {
  override readonly name = 'TooLate';

  constructor(finding: Finding, ms: number) {
    super(
      `Target and network took ${(ms / 1000).toFixed(1)} s longer than this scenario can bear, so what was seen tells nothing. Expected: ${finding.expected}\nSeen: ${finding.seen}`,
    );
  }
}

/** A check did not hold, or would have held whatever the target did, for others had work at the same desk. */
export class Occupied extends Error {
  override readonly name = 'Occupied';

  constructor({ expected, seen }: Finding, inTheWay: string) {
    super(
      `Others are at work on this desk, and this cannot be told from what is theirs. In the way: ${inTheWay}.\nExpected: ${expected}\nSeen: ${seen}`,
    );
  }
}

/** The desk refused an action, with a reason. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The target lacks a field or a verb that the scenario needs. */
export class Untestable extends Error {
  override readonly name = 'Untestable';
}

/** A recording is judged, and it does not have what the scenario needs. */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
}

/** The statement, the target's name or the like is wrong: nobody's conformance is in question. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  /** A driver answered otherwise than the protocol says: whoever wrote it is to mend it. */
  readonly isOfAnswer: boolean;

  constructor(message: string, { isOfAnswer = false }: { readonly isOfAnswer?: boolean } = {}) {
    super(message);
    this.isOfAnswer = isOfAnswer;
  }
}

/** A scenario that looked at nothing proves nothing. */
export class NoCheckRan extends Error {
  override readonly name = 'NoCheckRan';
}

/** The target asked the platform for something that nobody should ask it for, or that the simulator does not play. */
export class UnexpectedRequest extends Error {
  override readonly name = 'UnexpectedRequest';
}

/** The simulator itself broke: our own mistake, whatever the target made of it. */
export class SimulatorFailed extends Error {
  override readonly name = 'SimulatorFailed';
}

/** Takes a field from a view; a driver that leaves it out cannot observe it. */
export function observed<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Untestable(`This target does not show ${what}.`);
  return value;
}
