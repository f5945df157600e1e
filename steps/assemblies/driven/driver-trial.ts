import type { Channel } from '../../drivers/protocol/channel.ts';
import { checkAnswer } from '../../drivers/protocol/check-answer.ts';
import {
  protocol,
  type Answers,
  type Handle,
  type Method,
  type Opening,
} from '../../drivers/protocol/messages.ts';
import type { DescribedTarget } from './target.ts';
import type { ToldScreen } from '../../drivers/protocol/told-screen.ts';

/** What is tried on a driver, and what the checks before it found out. */
export interface Trial {
  /** The way to the driver as it was started last. */
  channel: Channel;
  readonly opening: Opening;
  /** What is known of the target beside what the driver tells. */
  readonly target: DescribedTarget;
  hello?: Answers['hello'];
  opened?: Answers['open'];
  desks: Handle[];
  /** What was opened last has not been let go of. */
  isOpen?: boolean;
  /** Of the window that was opened last, where the driver told of it. */
  screen?: ToldScreen;
}

/** How far a driver has come; each needs those before. */
export type Stage = (typeof stages)[number];
const stages = ['greeted', 'open', 'window'] as const;

/** Whether a driver that has come so far has come as far as the other as well. */
export function includes(stage: Stage, other: Stage): boolean {
  return stages.indexOf(stage) >= stages.indexOf(other);
}

/** Brings a driver that was started afresh as far as that. Throws what is wrong with it on the way. */
export async function bringTo(stage: Stage, trial: Trial): Promise<void> {
  trial.desks = [];
  for (const each of stages) if (includes(stage, each)) await ways[each](trial);
}

const ways: Readonly<Record<Stage, (trial: Trial) => Promise<void>>> = {
  greeted: greet,
  open: openTarget,
  window: openWindow,
};

/** Asks, and looks whether the answer fits. */
export async function ask<M extends Method>({ channel }: Trial, method: M, params: object) {
  return checkAnswer(method, await channel.ask(method, params));
}

export function system({ opened }: Trial): { readonly system: Handle } {
  return { system: opened?.system ?? '' };
}

export async function greet(trial: Trial): Promise<void> {
  const { options } = trial.opening;
  trial.hello = await ask(trial, 'hello', { protocol, options });
  if (trial.hello.protocol === protocol) return;
  throw new Error(`It speaks protocol ${trial.hello.protocol}.`);
}

export async function openTarget(trial: Trial): Promise<void> {
  await openAs(trial, trial.opening.scenario);
}

export async function openAs(trial: Trial, scenario: string): Promise<void> {
  trial.opened = await ask(trial, 'open', { ...trial.opening, scenario });
  trial.isOpen = true;
}

export async function closeTarget(trial: Trial): Promise<void> {
  trial.isOpen = false;
  await ask(trial, 'close', system(trial));
}

export async function openWindow(trial: Trial): Promise<void> {
  const { desk, screen } = await ask(trial, 'signIn', {
    ...system(trial),
    agent: someAgent(trial),
  });
  if (trial.desks.includes(desk)) throw new Error(`Both windows are called ${String(desk)}.`);
  trial.desks.push(desk);
  if (screen) trial.screen = screen;
}

function someAgent({ opened, target }: Trial): string {
  const [first] = opened?.agents ?? target.agents.map(({ name }) => name);
  if (first !== undefined) return first;
  throw new Hinted(
    'Neither the answer to open nor --agent names an agent, so that nobody can sign in.',
    'Answer open with { "agents": […] } as well or, where the statement will name them, say here who is there: --agent NAME.',
  );
}

/** What is wrong, with a hint of its own in place of the check's. */
export class Hinted extends Error {
  override readonly name = 'Hinted';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** The driver does not come so far yet, or what it drives does not: nothing is wrong with it, and nothing is proved. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}
