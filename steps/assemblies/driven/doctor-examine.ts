import { within } from '../../drivers/within.ts';
import type { Channel } from '../../drivers/protocol/channel.ts';
import { createDriver } from '../../drivers/protocol/driver.ts';
import type { Statement } from '../../statement/index.ts';
import { accountsCheck } from './doctor-accounts-check.ts';
import { agreementCheck } from './doctor-agreement-check.ts';
import { agentsCheck, agentsOf } from './doctor-people-checks.ts';
import { Ailing, NotSeen, driverPointer } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';
import { createTold, driverTrouble } from './doctor-driver-trouble.ts';
import { againCheck, clockCheck, driverCheck, targetCheck } from './doctor-driver-checks.ts';
import { listsCheck, listsOf } from './doctor-lists-check.ts';
import { formerLimit } from './former-run.ts';
import { hush } from './doctor-secrets.ts';
import { maskingCheck } from './doctor-masking-check.ts';
import { reasonsCheck } from './doctor-reasons-check.ts';
import { destinationsCheck, requestCheck } from './doctor-shown-checks.ts';
import { timeToAcceptCheck } from './doctor-timer-check.ts';
import { trafficCheck } from './doctor-traffic.ts';
import { forgeryCheck, handshakeCheck } from './doctor-webhook-checks.ts';
import { targetIn } from './from-statement.ts';

/** What came of one check. */
export type Examined =
  | {
      readonly what: string;
      /** `warned`: nothing keeps a run from being made. */
      readonly outcome: 'passed' | 'warned' | 'failed';
      readonly ailments: readonly Ailment[];
    }
  | { readonly what: string; readonly outcome: 'not tried'; readonly reason: string };

/** What was found out about a target. */
export interface Diagnosis {
  readonly checks: readonly Examined[];
  readonly agents: readonly string[];
  readonly lists: ReturnType<typeof listsOf>;
  /** Seconds of real time for one short conversation; left out where there was none. */
  readonly conversationSeconds?: number;
}

export interface Examination {
  readonly statement: Statement;
  /** A new way to the statement's driver. */
  readonly channel: () => Channel;
  readonly agentsNeeded: number;
  /** By clause. */
  readonly queuesNeeded: ReadonlyMap<string, number>;
  /** Ms of real time; only differences count. */
  readonly stopwatch: () => number;
  /** Where customers and ids come from: another each time, for a target that lives on knows those of before. */
  readonly seed: number;
  /** Told of each check when it is over. */
  readonly onExamined: (examined: Examined) => void;
}

/** In the order in which they are tried. */
export const doctorChecks: readonly DoctorCheck[] = [
  ...[driverCheck, targetCheck, handshakeCheck, forgeryCheck, agentsCheck, accountsCheck],
  ...[listsCheck, agreementCheck, trafficCheck, requestCheck, destinationsCheck, maskingCheck],
  ...[reasonsCheck, clockCheck, timeToAcceptCheck, againCheck],
];

/** Tries everything that a statement names, before anything is judged. Lets go of the target and stops the driver in the end. */
export async function examine(examination: Examination): Promise<Diagnosis> {
  const { statement, channel, onExamined } = examination;
  const driver = createDriver(channel, statement.driver.options);
  const target = targetIn(statement);
  const patient: Patient = { ...examination, target, driver, desks: new Map() };
  try {
    const checks = await examineAll(patient, onExamined);
    const { conversationSeconds } = patient;
    const measured = conversationSeconds !== undefined && { conversationSeconds };
    return { checks, agents: agentsOf(patient).names, lists: listsOf(patient), ...measured };
  } finally {
    await patient.site?.close().catch(() => undefined);
    driver.stop();
  }
}

async function examineAll(patient: Patient, tell: Examination['onExamined']) {
  const all: Examined[] = [];
  // From the name of what cannot be relied on to what must hold first.
  const missing = new Map<string, string>();
  const troubles = createTold();
  for (const check of doctorChecks) {
    const need = check.needs.map((name) => missing.get(name)).find((what) => what !== undefined);
    const found = await examineOne(check, patient, need);
    const isOfUse = found.outcome !== 'failed' && check.isOfUse?.(patient) !== false;
    if (need !== undefined || !isOfUse) {
      missing.set(check.name, need ?? check.what);
    }
    const examined = troubles.once(found);
    tell(examined);
    all.push(examined);
  }
  return all;
}

async function examineOne(
  check: DoctorCheck,
  patient: Patient,
  need: string | undefined,
): Promise<Examined> {
  const { what } = check;
  const reason = need === undefined ? check.spared?.(patient) : firstMustHold(need);
  if (reason !== undefined) return { what, outcome: 'not tried', reason };
  const found = await ailmentsOf(check, patient);
  if (found instanceof NotSeen) return { what, outcome: 'not tried', reason: found.message };
  const otherwise = check.pointer?.(patient) ?? driverPointer(patient);
  const ailments = found.map(({ sentence, pointer = otherwise, ...rest }) => {
    return { ...rest, sentence: asSentence(hush(sentence, patient)), pointer };
  });
  const isSound = ailments.every(({ isWarning }) => isWarning === true);
  const passed = ailments.length === 0 ? 'passed' : 'warned';
  return { what, outcome: isSound ? passed : 'failed', ailments };
}

/** Why something is not tried. */
export function firstMustHold(what: string): string {
  return `This must hold first: ${what}.`;
}

/** On one line, with an end: drivers and networks say it otherwise. */
function asSentence(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return /[.?!…]$/u.test(line) ? line : `${line.replace(/:$/u, '')}.`;
}

async function ailmentsOf(
  check: DoctorCheck,
  patient: Patient,
): Promise<readonly Ailment[] | NotSeen> {
  try {
    return await within(patienceWith(patient), check.carryOut(patient));
  } catch (problem) {
    if (problem instanceof Ailing) return [problem.ailment];
    if (problem instanceof NotSeen) return problem;
    const trouble = driverTrouble(patient, problem);
    if (trouble) return [trouble];
    const sentence = problem instanceof Error ? problem.message : String(problem);
    return [{ sentence, hint: check.hint }];
  }
}

/** Each answer has its own limit; this one is for what goes on without end. */
function patienceWith({ statement, target }: Patient) {
  const { startSeconds, answerSeconds } = statement.driver.limits;
  const former = 20 + formerLimit(target.pace) / 1000;
  const seconds = Math.max(60, 2 * startSeconds + 2 * answerSeconds, former);
  return { ms: seconds * 1000, sentence: `It did not come to an end within ${seconds} seconds.` };
}
