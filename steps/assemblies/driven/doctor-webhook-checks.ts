import { within } from '../../drivers/within.ts';
import { siteOf, toldOr } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient } from './doctor-check.ts';

/** The webhook is where it is said to be, and knows the verify token. */
export const handshakeCheck: DoctorCheck = {
  name: 'handshake',
  what: 'the webhook is reached, and verified by the right token only',
  needs: ['target'],
  hint: 'The webhook answers GET with hub.challenge where hub.verify_token is right.',
  pointer: urlPointer,
  async carryOut(patient) {
    const { simulator } = siteOf(patient);
    const right = await answered(patient, simulator.subscribe());
    if (!right.verified) return [notVerified(patient, right.reason ?? 'It is not verified.')];
    const wrong = await answered(patient, simulator.subscribe('not-the-word'));
    return wrong.verified ? [verifiedByAnything(patient)] : [];
  },
};

/** Waits for the webhook no longer than for the driver: the platform's own patience is on a clock that stands still. */
export function answered<T>({ statement }: Patient, asked: Promise<T>): Promise<T> {
  const { answerSeconds } = statement.driver.limits;
  const sentence = `The webhook did not answer within ${answerSeconds} seconds.`;
  return within({ ms: answerSeconds * 1000, sentence }, asked);
}

function notVerified(patient: Patient, sentence: string): Ailment {
  const calls = siteOf(patient).simulator.wire();
  const status = calls.filter(({ direction }) => direction === 'webhook').at(-1)?.status ?? 0;
  const byToken = [401, 403].includes(status);
  const pointer = byToken ? tokenPointer(patient) : urlPointer(patient);
  // What it asks at its end is answered by the hint.
  const told = sentence.replace(/ Does it know [^.?]*\?$/u, '');
  const isNear = status === 200 && echoes(sentence);
  const judged = isNear && { isJudged: true as const };
  return { sentence: told, hint: hintFor(status, sentence), pointer, ...judged };
}

/** It knows the challenge, and dresses it up: there is a clause about that. */
function echoes(sentence: string): boolean {
  const challenge = /challenge (\S+) alone/u.exec(sentence)?.[1];
  return challenge !== undefined && sentence.split(challenge).length > 2;
}

function hintFor(status: number, sentence: string): string {
  if (/SSL|TLS|certificate/u.test(sentence)) {
    return 'Is it https there at all, and is its certificate trusted here?';
  }
  if (status === 0) return 'Is the contact centre running, and can it be reached from here?';
  if ([401, 403].includes(status)) {
    return 'Set this verify token up in the contact centre, or let the driver tell the one that it has.';
  }
  if (status === 404) return 'Something answers there, but not at this path: is it the whole URL?';
  if (status >= 500) return 'The contact centre broke: what does its log say?';
  return 'Is it the URL of the webhook? It answers GET with the text of hub.challenge, and nothing else.';
}

function urlPointer(patient: Patient): string {
  return toldOr(patient, ({ webhook }) => webhook?.url, '/asset/webhookUrl');
}

function tokenPointer(patient: Patient): string {
  return toldOr(patient, ({ webhook }) => webhook?.verifyToken, '/asset/verifyToken');
}

function verifiedByAnything(patient: Patient): Ailment {
  return {
    sentence: 'The webhook was verified by a token that is wrong.',
    hint: 'It must refuse, as with 403, where hub.verify_token is not its own: else anybody can redirect it.',
    pointer: tokenPointer(patient),
  };
}

/** Only the platform is believed. An answer of 200 alone is no proof of the contrary. */
export const forgeryCheck: DoctorCheck = {
  name: 'forgery',
  what: 'a message with a wrong signature is not taken as good',
  needs: ['handshake'],
  hint: 'The webhook answers a POST whose X-Hub-Signature-256 is wrong as well, with anything but 200.',
  pointer: urlPointer,
  async carryOut(patient) {
    const { simulator, time } = siteOf(patient);
    const forged = { changes: [letterTo(patient)], signature: 'other-key' as const };
    const { status } = await answered(patient, simulator.delivers(forged));
    if (patient.statement.clock.kind === 'virtual') await time.rest();
    return [200, 0].includes(status) ? [doubtful(status)] : [];
  },
};

function letterTo(patient: Patient) {
  const { simulator, now } = siteOf(patient);
  const { name, phone } = simulator.customers.create();
  patient.stranger = name;
  const from = phone.slice(1);
  const timestamp = String(Math.floor(now() / 1000));
  const text = { body: 'Whoever reads this has believed a stranger.' };
  const message = { from, id: 'wamid.forged', timestamp, type: 'text', text };
  const contacts = [{ profile: { name }, wa_id: from }];
  return { field: 'messages', value: { contacts, messages: [message] } };
}

function doubtful(status: number): Ailment {
  const what =
    status === 200
      ? 'was answered with 200; the run will see whether it changes anything'
      : 'was not answered at all';
  return {
    sentence: `A message with a wrong signature ${what}.`,
    hint: 'Look at X-Hub-Signature-256 before anything else, and answer with 401 where it is wrong.',
    isWarning: true,
  };
}
