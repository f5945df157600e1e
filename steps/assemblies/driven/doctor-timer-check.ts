import { NotSeen, siteOf, seenOr } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';
import { onVirtualClock } from './doctor-driver-checks.ts';
import { listsOf } from './doctor-lists-check.ts';
import { soon, talkOf } from './doctor-talk.ts';
import { answered } from './doctor-webhook-checks.ts';

/** A request goes away when the time that is stated is over: scenarios wait for as long. */
export const timeToAcceptCheck: DoctorCheck = {
  name: 'timeToAccept',
  what: 'a request that nobody accepts is gone when the time to accept is over',
  needs: ['traffic', 'lists', 'clock'],
  hint: 'A second customer writes, and nobody accepts.',
  spared: (patient) =>
    patient.statement.claims.variants.accept === 'automatic'
      ? 'Nobody has to accept.'
      : onVirtualClock(patient),
  async carryOut(patient) {
    const { timeToAccept: stated = 0 } = listsOf(patient);
    await mustBeOffered(patient);
    const { time } = siteOf(patient);
    await time.advance((stated - 1) * 1000);
    if (!(await isOffered(patient))) return [goneEarly(patient, stated)];
    await time.advance(2000);
    if (!(await isOffered(patient))) return [];
    await time.advance(stated * 1000);
    return (await isOffered(patient)) ? [neverGone(patient, stated)] : [goneLate(patient, stated)];
  },
};

/** A second customer comes up at the first agent's desk. */
async function mustBeOffered(patient: Patient): Promise<void> {
  const { desk } = talkOf(patient);
  const { simulator, time } = siteOf(patient);
  if ((await desk.view()).agent?.state !== 'Available') {
    await desk.act({ verb: 'setState', state: 'Available' });
  }
  const customer = simulator.customers.create();
  await answered(patient, customer.writes('Good evening.'));
  if (await soon(time, () => isOffered(patient))) return;
  throw new NotSeen('No second request came up at the desk.');
}

/** Whatever its name: it may be masked, and nobody else has written. What waits in a list without an end is not on offer. */
async function isOffered(patient: Patient): Promise<boolean> {
  const { requests } = await talkOf(patient).desk.view();
  if (requests === undefined) throw new NotSeen('No desk shows requests.');
  return requests.length > 0;
}

function goneEarly(patient: Patient, stated: number): Ailment {
  return {
    sentence: `Agents are stated to have ${stated} seconds to accept, and a request was gone after less than ${stated - 1}.`,
    hint: HINT,
    ...place(patient),
  };
}

function goneLate(patient: Patient, stated: number): Ailment {
  return {
    sentence: `Agents are stated to have ${stated} seconds to accept, and a request was still there after ${stated + 1}.`,
    hint: HINT,
    ...place(patient),
  };
}

function place(patient: Patient) {
  return seenOr(patient, (opened) => opened.timeToAccept, '/timeouts/accept');
}

const HINT =
  'State the time that is set up in the contact centre, or set up the time that is stated.';

/** Not a wrong time, but none at all. */
function neverGone(patient: Patient, stated: number): Ailment {
  return {
    sentence: `A request that nobody accepted was still there after twice the ${stated} seconds that agents have.`,
    hint: 'Is there a time to accept in this contact centre?',
    ...place(patient),
    isJudged: true,
  };
}
