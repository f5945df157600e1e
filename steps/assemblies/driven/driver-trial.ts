import type { Channel } from '../../drivers/protocol/channel.ts';
import { checkAnswer } from '../../drivers/protocol/check-answer.ts';
import {
  protocol,
  type Answers,
  type Handle,
  type Method,
  type Opening,
} from '../../drivers/protocol/messages.ts';
import type { ToldScreen } from '../../drivers/protocol/told-screen.ts';

/** What is tried on a driver, and what the checks before it found out. */
export interface Trial {
  /** The way to the driver as it was started last. */
  channel: Channel;
  readonly opening: Opening;
  /** Agents whom the statement names, where the driver names none. */
  readonly agents: readonly string[];
  hello?: Answers['hello'];
  opened?: Answers['open'];
  desks: Handle[];
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
  trial.opened = await ask(trial, 'open', trial.opening);
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

function someAgent({ opened, agents }: Trial): string {
  const [first] = opened?.agents ?? agents;
  if (first !== undefined) return first;
  throw new Error('Neither the driver nor a statement names an agent.');
}
