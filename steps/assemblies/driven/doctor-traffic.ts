import type { Customer } from '../../ports/customer.ts';
import type { Action, Desk } from '../../ports/desk.ts';
import type { DeskView, RequestView } from '../../ports/view.ts';
import type { Variants } from '../../statement/index.ts';
import { Ailing, siteOf } from './doctor-check.ts';
import type { Ailment, DoctorCheck, Patient, Talk } from './doctor-check.ts';
import { agentsOf } from './doctor-people-checks.ts';
import { mustBeTaken, mustDo, requestAt, soon } from './doctor-talk.ts';
import { leftOut } from './doctor-untold.ts';
import { answered } from './doctor-webhook-checks.ts';

const TEXT = 'Hello from deskproof.';

/** Webhooks become requests, and answers become Graph calls: one short conversation. */
export const trafficCheck: DoctorCheck = {
  name: 'traffic',
  what: 'a customer reaches an agent, and what the agent sends reaches the customer',
  needs: ['handshake', 'agents'],
  hint: 'Work this conversation by hand first: write, accept, answer.',
  isOfUse: ({ talk }) => talk !== undefined,
  async carryOut(patient) {
    const start = patient.stopwatch();
    const { names } = agentsOf(patient);
    const [agent = ''] = names;
    const ailments = await converse(patient, agent);
    patient.conversationSeconds = (patient.stopwatch() - start) / 1000;
    return ailments;
  },
};

async function converse(patient: Patient, agent: string): Promise<readonly Ailment[]> {
  const desk = patient.desks.get(agent);
  if (!desk) throw new Error(`There is no desk of ${agent}.`);
  await mustDo(agent, desk, { verb: 'setState', state: 'Available' });
  const { simulator } = siteOf(patient);
  await mustBeFree(patient, desk);
  const customer = simulator.customers.create();
  await answered(patient, customer.writes('Good morning.'));
  await mustBeTaken(patient);
  patient.talk = await accepted(patient, { agent, desk, customer });
  const { length: before } = simulator.wire();
  await mustDo(agent, desk, { verb: 'type', text: TEXT });
  await mustDo(agent, desk, { verb: 'send', by: 'button' });
  await mustArrive(patient, customer, before);
  const untold = leftOut(await desk.view(), 'conversation');
  return untold ? [untold] : [];
}

/** Nobody has written yet, or only a stranger. */
async function mustBeFree(patient: Patient, desk: Desk): Promise<void> {
  await siteOf(patient).time.rest();
  const { requests = [], conversation } = await desk.view();
  const [first] = requests;
  if (first === undefined && !conversation) return;
  const who = first?.customerName ?? conversation?.customerName;
  if (patient.stranger !== undefined && [undefined, patient.stranger].includes(who)) {
    throw believed();
  }
  throw new Ailing({
    sentence: `Before any customer has written, the desk shows a request or a conversation of ${who ?? 'somebody'}.`,
    hint: 'Open a target that is clean: what is left over is taken for what a scenario brought about.',
    isJudged: true,
  });
}

function believed(): Ailing {
  return new Ailing({
    sentence: 'A message with a wrong signature came up at a desk as a request.',
    hint: 'Is the check of X-Hub-Signature-256 switched off there, or is its app secret not this one?',
    pointer: '/asset/appSecret',
    isJudged: true,
  });
}

async function accepted(patient: Patient, talk: Talk): Promise<Talk> {
  const { time } = siteOf(patient);
  const { agent, desk, customer } = talk;
  const { accept = 'button' } = patient.statement.claims.variants;
  const request = await soon(time, () => takingAt(accept, desk, customer));
  if (request === undefined) throw noRequest(patient, await desk.view());
  await mustDo(agent, desk, request.action);
  const isOpen = await soon(time, async () => (await desk.view()).conversation !== null);
  if (isOpen) return { ...talk, ...(request.shown && { request: request.shown }) };
  throw new Ailing({
    sentence: `${agent} accepted, and no conversation came up at the desk.`,
    hint: 'Let the view have "conversation" once the agent sees it; leave it out where it cannot be seen.',
    isJudged: true,
  });
}

/** What the agent does to have the conversation: accept the request or, along a variant, open it or the task that it became. */
async function takingAt(
  way: NonNullable<Variants['accept']>,
  desk: Desk,
  customer: Customer,
): Promise<Taking | undefined> {
  if (way === 'automatic') {
    const task = await taskAt(desk, customer);
    return task === undefined ? undefined : { action: { verb: 'open', task } };
  }
  const shown = await requestAt(desk, customer);
  if (shown === undefined) return undefined;
  const { id } = shown;
  return {
    shown,
    action: way === 'button' ? { verb: 'accept', request: id } : { verb: 'open', task: id },
  };
}

interface Taking {
  readonly action: Action;
  /** Left out where there is none to be seen. */
  readonly shown?: RequestView;
}

/** By the customer's name or number; where rows show neither, the first there is. */
async function taskAt(desk: Desk, { name, phone }: Customer): Promise<string | undefined> {
  const { tasks = [] } = await desk.view();
  const isAbout = ({ title = '' }) => title.includes(name) || title.includes(phone);
  return (tasks.find(isAbout) ?? tasks[0])?.id;
}

function noRequest({ opened, statement }: Patient, view: DeskView): Ailing {
  const isTask = statement.claims.variants.accept === 'automatic';
  const untold = leftOut(view, isTask ? 'tasks' : 'requests');
  if (untold) return new Ailing(untold);
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
