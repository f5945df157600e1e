import { between, falls } from '../../domain/chance.ts';
import type { Random } from '../../domain/random.ts';
import type { AgentHabits } from './agent-habits.ts';
import type { AgentAction, AgentDeskView, OpenConversation, OpenDialog } from './desk-shape.ts';

/** What an agent keeps in mind of one conversation. */
export interface Plan {
  /** Answers to give before it is closed. */
  answersLeft: number;
  closing: 'end' | 'transfer';
  /** Whether another agent is yet to be asked to join. */
  conference: boolean;
  /** How many messages there were, and since when (ms since 1970). */
  messages: number;
  since: number;
}

/** What an agent keeps in mind from one look to the next. */
export interface Memory {
  readonly plans: Map<string, Plan>;
  /** Requests that are let go by. */
  readonly missed: Set<string>;
  readonly weighed: Set<string>;
  /** Ms since 1970; while it is later than now the agent is on a break. */
  breakUntil: number;
}

export interface Mind {
  readonly now: number;
  readonly random: Random;
  readonly habits: AgentHabits;
  readonly memory: Memory;
}

type Look = (view: AgentDeskView, mind: Mind) => readonly AgentAction[] | undefined;

/** What comes first: whatever stands in the way, then new work, then the open conversation, then the next one. */
const LOOKS: readonly Look[] = [
  answerDialog,
  answerPrompt,
  comeBack,
  accept,
  carryOn,
  turnTo,
  rest,
];

/** What an agent does about what the desk shows, in this order. Nothing, when there is nothing to do. */
export function decide(view: AgentDeskView, mind: Mind): readonly AgentAction[] {
  for (const look of LOOKS) {
    const actions = look(view, mind);
    if (actions !== undefined) return actions;
  }
  return [];
}

function answerDialog(view: AgentDeskView, mind: Mind): readonly AgentAction[] | undefined {
  const { dialog, conversation } = view;
  if (!dialog) return undefined;
  if (dialog.kind === 'confirm' || dialog.kind === 'terminated') return [{ verb: 'confirm' }];
  const option = anyOption(dialog, mind.random);
  if (option !== undefined) return [{ verb: 'select', option }, { verb: 'submit' }];
  if (conversation) planFor(conversation.id, mind).closing = 'end';
  return [{ verb: 'cancel' }];
}

function anyOption({ options = [] }: OpenDialog, random: Random): string | undefined {
  const [first, ...more] = options.filter(({ enabled }) => enabled !== false);
  return first === undefined ? undefined : random.pick([first, ...more]).name;
}

function answerPrompt({ ronaPrompt }: AgentDeskView): readonly AgentAction[] | undefined {
  if (!ronaPrompt) return undefined;
  const { options } = ronaPrompt;
  const option = options.find((each) => /available/i.test(each)) ?? options[0];
  return option === undefined ? undefined : [{ verb: 'answerPrompt', option }];
}

function comeBack(
  { agent }: AgentDeskView,
  { now, memory }: Mind,
): readonly AgentAction[] | undefined {
  if (memory.breakUntil > now || !/^(?:idle|rona)/i.test(agent?.state ?? '')) return undefined;
  return [{ verb: 'setState', state: 'Available' }];
}

function accept({ requests = [] }: AgentDeskView, mind: Mind): readonly AgentAction[] | undefined {
  const request = requests.find(
    ({ id, controls = [] }) => controls.some(({ enabled }) => enabled) && !isMissed(id, mind),
  );
  return request && [{ verb: 'accept', request: request.id }];
}

/** Whether a request goes by is decided once. */
function isMissed(id: string, { random, habits, memory }: Mind): boolean {
  if (!memory.weighed.has(id)) {
    memory.weighed.add(id);
    if (falls(habits.misses, random)) memory.missed.add(id);
  }
  return memory.missed.has(id);
}

function carryOn({ conversation }: AgentDeskView, mind: Mind): readonly AgentAction[] | undefined {
  if (!conversation) return undefined;
  const plan = planFor(conversation.id, mind);
  notice(plan, conversation, mind);
  const can = (name: string) => isEnabled(conversation, name);
  if (can('Exit Conference') && !can('End Conference')) return [{ verb: 'exitConference' }];
  if (isUnanswered(conversation) && plan.answersLeft > 0) return answer(conversation, plan, mind);
  if (can('End Conference')) return [{ verb: 'endConference' }];
  if (plan.answersLeft > 0) return undefined;
  return close(plan, can, mind);
}

/** Who waits in vain for the customer's next word has given their last answer. */
function notice(plan: Plan, { messages = [] }: OpenConversation, { now, habits }: Mind): void {
  if (messages.length !== plan.messages) {
    plan.messages = messages.length;
    plan.since = now;
  }
  if (now - plan.since > habits.patienceMs) plan.answersLeft = 0;
}

/** Closes the conversation as was planned, or simply ends it where that cannot be had. */
function close(
  plan: Plan,
  can: (name: string) => boolean,
  { memory, now }: Mind,
): readonly AgentAction[] | undefined {
  if (memory.breakUntil > now) return undefined;
  if (plan.conference && can('Conference')) {
    plan.conference = false;
    plan.answersLeft = 1;
    return [{ verb: 'conference' }];
  }
  if (plan.closing === 'transfer' && can('Transfer')) {
    plan.answersLeft = 1;
    return [{ verb: 'transfer' }];
  }
  return can('End') ? [{ verb: 'end' }] : undefined;
}

function answer(
  { compose }: OpenConversation,
  plan: Plan,
  { random }: Mind,
): readonly AgentAction[] | undefined {
  if (!compose?.enabled) return undefined;
  plan.answersLeft -= 1;
  const text = `${random.pick(ANSWERS)} ${random.hex(8)}`;
  return [
    { verb: 'type', text },
    { verb: 'send', by: random.pick(['button', 'enter']) },
  ];
}

const ANSWERS = [
  'Thank you for writing. I am looking into it.',
  'May I ask for your order number?',
  'It left our warehouse this morning.',
  'I have sent you a new one, free of charge.',
  'Is there anything else that I can do?',
] as const;

function isUnanswered({ messages = [] }: OpenConversation): boolean {
  return messages.filter(({ from }) => from !== 'system').at(-1)?.from === 'customer';
}

function isEnabled({ controls = [] }: OpenConversation, name: string): boolean {
  return controls.some((control) => control.name === name && control.enabled);
}

function planFor(id: string, { now, memory, random, habits }: Mind): Plan {
  const known = memory.plans.get(id);
  if (known !== undefined) return known;
  const plan: Plan = {
    answersLeft: between(habits.answers, random),
    closing: falls(habits.transfers, random) ? 'transfer' : 'end',
    conference: falls(habits.conferences, random),
    messages: 0,
    since: now,
  };
  memory.plans.set(id, plan);
  return plan;
}

/** Goes on with another conversation: one with something new first, else the next in the list. */
function turnTo({ tasks = [], conversation }: AgentDeskView): readonly AgentAction[] | undefined {
  const others = tasks.filter(({ id, canAccept }) => canAccept !== true && id !== conversation?.id);
  const fresh = others.find(({ unread = 0 }) => unread > 0);
  const task = fresh ?? (conversation ? undefined : others[0]);
  return task && [{ verb: 'open', task: task.id }];
}

function rest(_view: AgentDeskView, mind: Mind): readonly AgentAction[] | undefined {
  const { now, random, habits, memory } = mind;
  if (memory.breakUntil > now || !falls(habits.breaks, random)) return undefined;
  memory.breakUntil = now + between(habits.breakMs, random);
  return [{ verb: 'setState', state: 'Idle' }];
}
