import type { Reason } from '../../ports/administration.ts';
import { toldOr } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';

type Known = Pick<Patient, 'opened' | 'target'>;

/** Queues, wrap-up reasons and the time to accept, as the driver tells them, or else the statement. */
export function listsOf({ opened, target }: Known) {
  return {
    queues: opened?.queues ?? target.queues,
    wrapUpReasons: opened?.wrapUpReasons ?? target.wrapUpReasons,
    timeToAccept: opened?.timeToAccept ?? target.timeToAccept,
    sourceNumber: opened?.sourceNumber ?? target.asset.sourceNumber,
  };
}

/** Names that somebody tells, in order. */
export type ToldList = readonly string[] | undefined;

export function toldNames(list: readonly { readonly name: string }[] | undefined): ToldList {
  return list?.map(({ name }) => name);
}

/** All that scenarios ask for by name is told by somebody. */
export const listsCheck: DoctorCheck = {
  name: 'lists',
  what: 'queues, wrap-up reasons with one default, and the time to accept are told',
  needs: ['target'],
  hint: 'Tell them in the statement, or let the driver answer open with them.',
  carryOut(patient) {
    const { queues, wrapUpReasons, timeToAccept } = listsOf(patient);
    const all = [
      ...(queues.length === 0 ? [untold('a queue', '/queues')] : fewQueues(patient, queues)),
      ...reasonAilments(wrapUpReasons),
      ...(timeToAccept === undefined && mustAccept(patient)
        ? [untold('how long an agent has to accept', '/timeouts/accept')]
        : []),
    ];
    return Promise.resolve(all);
  },
};

/** No run is kept from being made: what scenarios do with further queues is all that cannot be told. */
function fewQueues(patient: Patient, queues: readonly string[]): readonly Ailment[] {
  const most = Math.max(0, ...patient.queuesNeeded.values());
  if (queues.length >= most) return [];
  const lacking = [...patient.queuesNeeded].filter(([, count]) => count > queues.length);
  const clauses = lacking.map(([clause]) => clause).sort();
  const what = clauses.length === 1 ? 'This clause' : 'These clauses';
  return [
    {
      sentence: `Scenarios need ${most} queues, and there ${queues.length === 1 ? 'is 1' : `are ${queues.length}`}: ${queues.join(', ')}. ${what} will be untestable: ${clauses.join(', ')}.`,
      hint: 'Set up more queues, and name them in the statement or let the driver answer open with them.',
      pointer: toldOr(patient, (opened) => opened.queues, '/queues'),
      isWarning: true,
    },
  ];
}

/** Where conversations are an agent's at once, there is no time to accept. */
function mustAccept({ statement }: Patient): boolean {
  return statement.claims.variants.accept !== 'automatic';
}

function untold(what: string, pointer: string): Ailment {
  return {
    sentence: `Neither the statement nor the driver tells ${what}.`,
    hint: 'Write it into the statement, or let the driver answer open with it.',
    pointer,
  };
}

function reasonAilments(reasons: readonly Reason[]): readonly Ailment[] {
  const pointer = '/wrapUpReasons';
  if (reasons.length === 0) return [untold('a wrap-up reason', pointer)];
  const defaults = reasons.filter((reason) => reason.default === true).map(({ name }) => name);
  if (defaults.length === 1) return [];
  const which = defaults.length === 0 ? 'none is' : `${defaults.join(' and ')} are`;
  return [
    {
      sentence: `One wrap-up reason is the default, and of these ${which}.`,
      hint: 'Say default: true of the one that auto wrap-up submits, and of no other.',
      pointer,
    },
  ];
}
