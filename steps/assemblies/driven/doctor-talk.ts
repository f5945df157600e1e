import type { Customer } from '../../ports/customer.ts';
import type { Action, Desk } from '../../ports/desk.ts';
import type { RequestView } from '../../ports/view.ts';
import { Ailing, siteOf, type Patient, type Talk } from './doctor-check.ts';
import type { SharedTime } from './shared-time.ts';

/** Throws `Ailing` where the desk does anything else than that. */
export async function mustDo(agent: string, desk: Desk, action: Action): Promise<void> {
  const answer = await desk.act(action);
  if (answer.outcome === 'done') return;
  const why =
    answer.outcome === 'refused'
      ? `was refused: ${answer.reason.replace(/\.$/u, '')}`
      : 'is not supported by the driver';
  throw new Ailing({
    sentence: `${verbs[action.verb] ?? action.verb} by ${agent} ${why}.`,
    hint: 'No scenario with a conversation can be judged without it.',
    isJudged: true,
  });
}

const verbs: Partial<Record<Action['verb'], string>> = {
  setState: 'Going Available',
  accept: 'Accepting',
  type: 'Typing',
  send: 'Sending',
};

/** The platform must have had its 200, or it would send all of it again. */
export async function mustBeTaken(patient: Patient): Promise<void> {
  const { simulator, time } = siteOf(patient);
  await time.rest();
  const last = simulator.deliveries().at(-1);
  if (last === undefined || last.state === 'received') return;
  const { status = 0, reason = '' } = last.attempts.at(-1) ?? {};
  const how =
    status === 0 ? `did not answer (${reason})` : `answered with ${status}; 200 is wanted`;
  throw new Ailing({
    sentence: `A customer wrote, and the webhook ${how}.`,
    hint: 'Does the contact centre know the app secret by which webhooks are signed, and this number?',
    pointer: status === 401 || status === 403 ? '/asset/appSecret' : '/asset/webhookUrl',
  });
}

/** By the customer's name; where names are masked or not shown, the first there is. */
export async function requestAt(desk: Desk, { name }: Customer): Promise<RequestView | undefined> {
  const { requests = [], tasks = [] } = await desk.view();
  const waiting = tasks.filter(({ canAccept }) => canAccept === true);
  const named = requests.find(({ customerName }) => customerName === name);
  return named ?? requests[0] ?? waiting[0];
}

/** Looks whether it has come to be, for ten seconds by the clock of the target. `undefined` and `false`: it has not. */
export async function soon<T>(time: SharedTime, look: () => Promise<T>): Promise<T> {
  await time.rest();
  let seen = await look();
  for (let second = 0; second < 10 && (seen === undefined || seen === false); second++) {
    await time.advance(1000);
    seen = await look();
  }
  return seen;
}

/** The conversation that was had. */
export function talkOf({ talk }: Patient): Talk {
  if (talk) return talk;
  throw new Error('There is no conversation.');
}
