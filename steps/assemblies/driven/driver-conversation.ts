import { randomInt } from 'node:crypto';
import { createDriver } from '../../drivers/protocol/driver.ts';
import { Unreachable } from '../../drivers/unreachable.ts';
import { within } from '../../drivers/within.ts';
import type { Action, Desk } from '../../ports/desk.ts';
import { isAtWork } from '../../support/matchers/agent-state.ts';
import { ConfigError } from '../../support/problems.ts';
import { Ailing } from './doctor-check.ts';
import { openSite, type Site } from './doctor-site.ts';
import { mustDo, requestAt, soon } from './doctor-talk.ts';
import { ownWorkAt } from './own-work-at.ts';
import { closeTarget, NotYet, type Trial } from './driver-trial.ts';

/**
 * Plays a customer and an agent on a target of its own, and looks at what the agent sees after each step. Throws what is wrong with an
 * answer and after which step, and `NotYet` where it goes no further.
 */
export async function carriesConversation(trial: Trial): Promise<void> {
  const { opened, target } = trial;
  if ((opened?.webhook?.url ?? target.asset.webhookUrl) === undefined) {
    throw new NotYet('For a conversation the answer to open must tell "webhook": { "url": … }.');
  }
  if (trial.isOpen === true) await closeTarget(trial);
  const site = await notYet('open', () => openFor(trial));
  const hand: Hand = { site, done: 'open' };
  try {
    await notYet(hand, () => converse(hand, trial));
  } finally {
    await site.close().catch(() => undefined);
  }
}

/** One agent's hand, and what it did last. */
interface Hand {
  readonly site: Site;
  done: string;
}

function openFor({ channel, opening, target, hello }: Trial): Promise<Site> {
  const driver = createDriver(() => channel, opening.options);
  const { clock = target.clock } = hello ?? {};
  // Another each time: a target that lives on knows the customers of before.
  const seed = randomInt(2 ** 31 - 1);
  return openSite({ target: { ...target, clock }, driver, seed }, 'a conversation is tried');
}

/** What a contact centre does otherwise is for clauses to judge; only what is the driver's own is wrong here. */
async function notYet<T>(hand: Hand | string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (problem) {
    const done = typeof hand === 'string' ? hand : hand.done;
    const sentence = problem instanceof Error ? problem.message : String(problem);
    if (problem instanceof Ailing) throw new NotYet(`Not yet. After ${done}: ${sentence}`);
    const isDrivers = problem instanceof Unreachable || problem instanceof ConfigError;
    throw isDrivers ? new Error(`In a conversation, after ${done}: ${sentence}`) : problem;
  }
}

async function converse(hand: Hand, { target }: Trial): Promise<void> {
  const { system } = hand.site;
  const [agent = ''] = system.opened.agents ?? target.agents.map(({ name }) => name);
  // Where others are at work as well, what is theirs is left alone.
  const customers = () => hand.site.simulator.customers.list();
  const desk = ownWorkAt(await system.signIn(agent), customers);
  const go = async (action: Action): Promise<void> => {
    await mustDo(agent, desk, action);
    hand.done = action.verb;
    await hand.site.time.rest();
    await desk.view();
  };
  await work(agent, desk);
  hand.done = 'signIn';
  await go({ verb: 'setState', state: 'Available' });
  await go(await offered(hand, desk));
  if (!(await soon(hand.site.time, async () => isOpen(desk)))) {
    throw stopped('no conversation is in the view.');
  }
  await go({ verb: 'type', text: 'Hello from deskproof.' });
  await go({ verb: 'send', by: 'button' });
  await ended(hand, desk, go);
}

/** Whoever is at work already may be refused to sign in once more. */
async function work(agent: string, desk: Desk): Promise<void> {
  try {
    await mustDo(agent, desk, { verb: 'signIn' });
  } catch (problem) {
    if (!(problem instanceof Ailing) || !isAtWork(await desk.view())) throw problem;
  }
}

/** What takes the conversation of a customer who writes now. */
async function offered(hand: Hand, desk: Desk): Promise<Action> {
  const { site } = hand;
  const customer = site.simulator.customers.create();
  await within(webhookPatience, customer.writes('Good morning.')).catch(() => undefined);
  hand.done = 'a customer wrote';
  const shown = await soon(site.time, () => requestAt(desk, customer));
  if (shown !== undefined) return { verb: 'accept', request: shown.id };
  const [task] = (await desk.view()).tasks ?? [];
  if (task !== undefined) return { verb: 'open', task: task.id };
  const { state, attempts = [] } = site.simulator.deliveries().at(-1) ?? {};
  const status = attempts.at(-1)?.status ?? 0;
  const taken = state === 'received' ? 'was taken by' : `was answered with ${status} by`;
  throw stopped(`a customer's message ${taken} the webhook, and the view shows no request.`);
}

/** Ms of real time: the platform's own patience is on a clock that stands still. */
const webhookPatience = { ms: 15_000, sentence: 'The webhook did not answer.' };

async function isOpen(desk: Desk): Promise<boolean> {
  const { conversation } = await desk.view();
  return conversation !== null && conversation !== undefined;
}

async function ended(
  { site }: Hand,
  desk: Desk,
  go: (action: Action) => Promise<void>,
): Promise<void> {
  await go({ verb: 'end' });
  const opens = () => soon(site.time, async () => (await desk.view()).dialog ?? undefined);
  let dialog = await opens();
  if (dialog?.kind === 'confirm') {
    await go({ verb: 'confirm' });
    dialog = await opens();
  }
  const options = dialog?.options ?? [];
  const reason = options.find(({ enabled }) => enabled !== false)?.name;
  if (reason !== undefined) {
    await go({ verb: 'select', option: reason });
    await go({ verb: 'submit' });
  }
  if (await soon(site.time, async () => !(await isOpen(desk)))) return;
  throw stopped('the conversation is still in the view.');
}

function stopped(sentence: string): Ailing {
  return new Ailing({ sentence, hint: '' });
}
