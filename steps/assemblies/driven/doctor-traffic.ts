import type { Customer } from '../../ports/customer.ts';
import type { Action, Desk } from '../../ports/desk.ts';
import { agentsOf } from './doctor-people-checks.ts';
import { Ailing, siteOf, type DoctorCheck, type Patient } from './doctor-check.ts';
import { onVirtualClock } from './doctor-driver-checks.ts';
import type { SharedTime } from './shared-time.ts';
import { answered } from './doctor-webhook-checks.ts';

const TEXT = 'Hello from deskproof.';

/** Webhooks become requests, and answers become Graph calls: one short conversation. */
export const trafficCheck: DoctorCheck = {
  name: 'traffic',
  what: 'a customer reaches an agent, and what the agent sends reaches the customer',
  needs: ['handshake', 'agents'],
  hint: 'Work this conversation by hand first: write, accept, answer.',
  pointer: () => undefined,
  spared: onVirtualClock,
  async carryOut(patient) {
    const start = patient.stopwatch();
    const { names } = agentsOf(patient);
    const [agent = ''] = names;
    await converse(patient, agent);
    patient.conversationSeconds = (patient.stopwatch() - start) / 1000;
    return [];
  },
};

async function converse(patient: Patient, agent: string): Promise<void> {
  const desk = patient.desks.get(agent);
  if (!desk) throw new Error(`There is no desk of ${agent}.`);
  await mustDo(agent, desk, { verb: 'setState', state: 'Available' });
  const { simulator } = siteOf(patient);
  const customer = simulator.customers.create();
  await answered(patient, customer.writes('Good morning.'));
  await mustBeTaken(patient);
  await accept(patient, { agent, desk, customer });
  const { length: before } = simulator.wire();
  await mustDo(agent, desk, { verb: 'type', text: TEXT });
  await mustDo(agent, desk, { verb: 'send', by: 'button' });
  await mustArrive(patient, customer, before);
}

async function mustDo(agent: string, desk: Desk, action: Action): Promise<void> {
  const answer = await desk.act(action);
  if (answer.outcome === 'done') return;
  const why =
    answer.outcome === 'refused'
      ? `was refused: ${answer.reason.replace(/\.$/u, '')}`
      : 'is not supported by the driver';
  throw new Ailing({
    sentence: `${verbs[action.verb] ?? action.verb} by ${agent} ${why}.`,
    hint: 'No scenario with a conversation can be judged without it.',
  });
}

const verbs: Partial<Record<Action['verb'], string>> = {
  setState: 'Going Available',
  accept: 'Accepting',
  type: 'Typing',
  send: 'Sending',
};

/** The platform must have had its 200, or it would send all of it again. */
async function mustBeTaken(patient: Patient): Promise<void> {
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

interface Offered {
  readonly agent: string;
  readonly desk: Desk;
  readonly customer: Customer;
}

async function accept(patient: Patient, { agent, desk, customer }: Offered): Promise<void> {
  const { time } = siteOf(patient);
  const taking = await soon(time, () => takingAt(patient, desk, customer));
  if (taking === undefined) throw noRequest(patient);
  await mustDo(agent, desk, taking);
  const isOpen = await soon(time, async () => (await desk.view()).conversation !== null);
  if (isOpen) return;
  throw new Ailing({
    sentence: `${agent} accepted, and no conversation came up at the desk.`,
    hint: 'Let the view have "conversation" once the agent sees it; leave it out where it cannot be seen.',
  });
}

/** What the agent does to have the conversation: accept the request or, along a variant, open it or the task that it became. */
async function takingAt(
  { statement }: Patient,
  desk: Desk,
  customer: Customer,
): Promise<Action | undefined> {
  const { accept = 'button' } = statement.claims.variants;
  const at =
    accept === 'automatic' ? await taskAt(desk, customer) : await requestAt(desk, customer);
  if (at === undefined) return undefined;
  return accept === 'button' ? { verb: 'accept', request: at } : { verb: 'open', task: at };
}

/** By the customer's name or number; where rows show neither, the first there is. */
async function taskAt(desk: Desk, { name, phone }: Customer): Promise<string | undefined> {
  const { tasks = [] } = await desk.view();
  const isAbout = ({ title = '' }) => title.includes(name) || title.includes(phone);
  return (tasks.find(isAbout) ?? tasks[0])?.id;
}

/** By the customer's name; where names are masked or not shown, the first there is. */
async function requestAt(desk: Desk, { name }: Customer): Promise<string | undefined> {
  const { requests = [], tasks = [] } = await desk.view();
  const waiting = tasks.filter(({ canAccept }) => canAccept === true);
  const named = requests.find(({ customerName }) => customerName === name);
  return (named ?? requests[0] ?? waiting[0])?.id;
}

function noRequest({ opened, statement }: Patient): Ailing {
  const { phoneNumberId } = statement.asset;
  const hint = `The webhook took the message: does the contact centre have the number ${phoneNumberId}, and does the first agent serve its queue?`;
  const pointer = opened?.queues === undefined ? '/queues' : '/asset/phoneNumberId';
  return new Ailing({ sentence: 'No request came up at any desk.', hint, pointer });
}

async function mustArrive(patient: Patient, customer: Customer, before: number): Promise<void> {
  const { time, simulator, graphUrl } = siteOf(patient);
  const arrived = async () =>
    Promise.resolve(customer.received().some(({ text }) => text.includes(TEXT)) || undefined);
  if (await soon(time, arrived)) return;
  const calls = simulator.wire().slice(before);
  const last = calls.filter(({ direction }) => direction === 'graph').at(-1);
  if (last === undefined) {
    throw new Ailing({
      sentence: 'The agent sent a text, and nobody called the simulated WhatsApp.',
      hint: `Let the contact centre call ${graphUrl} in place of graph.facebook.com: the driver gets it with open.`,
      pointer: '/graph/reachedBy',
    });
  }
  throw new Ailing({
    sentence: `The agent sent a text, and it did not reach the customer: ${last.summary} was answered with ${last.status}.`,
    hint: 'With 401 it is the access token, with 400 or 404 the id of the number or what was sent.',
    pointer: last.status === 401 ? '/asset/accessToken' : '/asset/phoneNumberId',
  });
}

/** Looks whether it has come to be, for ten seconds by the clock of the target. `undefined` and `false`: it has not. */
async function soon<T>(time: SharedTime, look: () => Promise<T>): Promise<T> {
  await time.rest();
  let seen = await look();
  for (let second = 0; second < 10 && (seen === undefined || seen === false); second++) {
    await time.advance(1000);
    seen = await look();
  }
  return seen;
}
