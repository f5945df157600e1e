import type { Driver } from '../../drivers/protocol/driver.ts';
import type { Answers, Opened } from '../../drivers/protocol/messages.ts';
import type { Customer } from '../../ports/customer.ts';
import type { Desk } from '../../ports/desk.ts';
import type { RequestView } from '../../ports/view.ts';
import type { Statement } from '../../statement/index.ts';
import type { Site } from './doctor-site.ts';
import type { DescribedTarget } from './target.ts';

/** One thing that is wrong with a statement, or with what it names. */
export interface Ailment {
  readonly sentence: string;
  /** What to do about it. */
  readonly hint: string;
  /** What of the statement it hangs on, as a JSON pointer (RFC 6901). */
  readonly pointer?: string;
  /** Of the statement, from 1. */
  readonly line?: number;
  /** A run can be made all the same. */
  readonly isWarning?: true;
  /** A run can deal with it, or has clauses about it: it goes on. */
  readonly isJudged?: true;
  /** It is the driver's, whichever check came upon it. */
  readonly isOfDriver?: true;
}

/** A customer's conversation with an agent, at the agent's desk. */
export interface Talk {
  readonly agent: string;
  readonly desk: Desk;
  readonly customer: Customer;
  /** As it was offered; left out where it came without being offered. */
  readonly request?: RequestView;
}

/** What is examined, and what the checks before have found out. */
export interface Patient {
  readonly statement: Statement;
  readonly target: DescribedTarget;
  readonly driver: Driver;
  /** How many agents scenarios use at most. */
  readonly agentsNeeded: number;
  /** How many queues the scenarios of a clause need at the most, by the clause's id. */
  readonly queuesNeeded: ReadonlyMap<string, number>;
  /** Ms of real time; only differences count. */
  readonly stopwatch: () => number;
  /** Where customers and ids come from. */
  readonly seed: number;
  hello?: Answers['hello'];
  /** What the driver told when it opened the target; stays when that is closed. */
  opened?: Opened;
  /** The target, while it is open. */
  site?: Site;
  /** Windows of the agents who have signed in, by name, in the order of the agents. */
  readonly desks: Map<string, Desk>;
  /** The conversation that was had, while it is open. */
  talk?: Talk;
  /** The name of a customer in whose name a stranger wrote, where one did. */
  stranger?: string;
  /** Seconds of real time that one conversation took. */
  conversationSeconds?: number;
}

export type CheckName =
  | 'driver'
  | 'target'
  | 'handshake'
  | 'forgery'
  | 'agents'
  | 'accounts'
  | 'lists'
  | 'agreement'
  | 'traffic'
  | 'request'
  | 'destinations'
  | 'masking'
  | 'reasons'
  | 'timeToAccept'
  | 'clock'
  | 'again';

/** One check of a statement. */
export interface DoctorCheck {
  readonly name: CheckName;
  /** What holds when nothing is wrong, as a clause. */
  readonly what: string;
  /** What must hold for it to make sense; only what comes before it. */
  readonly needs: readonly CheckName[];
  /** For what goes wrong on the way. */
  readonly hint: string;
  /** What of the statement that hangs on. */
  readonly pointer?: (patient: Patient) => string | undefined;
  /** Why it is not for this statement; `undefined` where it is. */
  readonly spared?: (patient: Patient) => string | undefined;
  /** Whether it brought about what others need, once it did not fail; left out where that goes without saying. */
  readonly isOfUse?: (patient: Patient) => boolean;
  /** Answers with everything that is wrong, or throws the one thing that keeps it from going on. */
  readonly carryOut: (patient: Patient) => Promise<readonly Ailment[]>;
}

/** A check cannot go on, for a reason that has a hint of its own. */
export class Ailing extends Error {
  override readonly name = 'Ailing';
  readonly ailment: Ailment;

  constructor(ailment: Ailment) {
    super(ailment.sentence);
    this.ailment = ailment;
  }
}

/** What a check looks for cannot be seen at this target, for this reason: nothing is wrong, and nothing is proved. */
export class NotSeen extends Error {
  override readonly name = 'NotSeen';
}

/** Where the statement says how the driver is reached. */
export function driverPointer({ statement }: Pick<Patient, 'statement'>): string {
  return `/driver/${statement.driver.kind}`;
}

/** What hangs on what the driver told hangs on the driver; else on this place in the statement. */
export function toldOr(
  patient: Patient,
  told: (opened: Opened) => unknown,
  pointer: string,
): string {
  const { opened } = patient;
  return opened && told(opened) !== undefined ? driverPointer(patient) : pointer;
}

/**
 * The same for what is seen of the target. What its driver has told, it has set up or looked up itself: where that is not what is seen,
 * the contact centre may be at fault, which is for clauses to judge.
 */
export function seenOr(patient: Patient, told: (opened: Opened) => unknown, pointer: string) {
  const { opened } = patient;
  const isTold = opened !== undefined && told(opened) !== undefined;
  return isTold ? { pointer: driverPointer(patient), isJudged: true as const } : { pointer };
}

/** The target that is open: whoever needs it needs the check that opens it. */
export function siteOf({ site }: Patient): Site {
  if (site) return site;
  throw new Error('The target is not open.');
}
