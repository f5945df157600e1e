import type { AutoWrapUp, Reason } from '../../ports/administration.ts';
import type { DialogView } from '../../ports/view.ts';

/** For tests: how the contact centre behind the driver is really set up, whatever is said of it. */
export interface SetUp {
  readonly queues: readonly string[];
  readonly wrapUpReasons: readonly Reason[];
  readonly sourceNumber: string;
  /** Seconds; `null`: requests wait without an end. */
  readonly timeToAccept: number | null;
  readonly autoWrapUp: AutoWrapUp | null;
  readonly masking: boolean;
  /** Whose account an agent works with. */
  readonly accountOf: (agent: string) => string;
}

export const SET_UP: SetUp = {
  queues: ['Support', 'Sales'],
  wrapUpReasons: [{ name: 'Resolved', default: true }, { name: 'Call back' }],
  sourceNumber: '+1 555-078-3881',
  timeToAccept: 30,
  autoWrapUp: { seconds: 60, extension: true },
  masking: true,
  accountOf: (agent) => agent,
};

/** A message as it came in. */
export interface Letter {
  readonly from: string;
  readonly name: string;
  readonly body: string;
}

export interface DeskAction {
  readonly verb: string;
  readonly text?: string;
  readonly state?: string;
}

/** What lies on the desks: one request, one conversation, one dialog at a time. */
interface Work {
  waiting: (Letter & { left: number }) | null;
  open: { readonly from: string; readonly letters: Letter[] } | null;
  dialog: DialogView | null;
  typed: string;
}

/** For tests: the desks of the smallest contact centre that does all that a doctor looks at. */
export function createDesks(setUp: SetUp, send: (to: string, body: string) => Promise<void>) {
  const states = new Map<string, string>();
  const work: Work = { waiting: null, open: null, dialog: null, typed: '' };
  const acts = actsOn(work, setUp, send);
  return {
    take(letter: Letter): void {
      if (work.open?.from === letter.from) work.open.letters.push(letter);
      else work.waiting = { ...letter, left: (setUp.timeToAccept ?? Infinity) * 1000 };
    },
    async act(agent: string, action: DeskAction) {
      const account = setUp.accountOf(agent);
      if (action.verb === 'signIn') states.set(account, states.get(account) ?? 'Idle');
      if (action.verb === 'setState') states.set(account, action.state ?? '');
      await acts[action.verb]?.(action);
      return { outcome: 'done' };
    },
    view(agent: string) {
      const state = states.get(setUp.accountOf(agent)) ?? 'Signed out';
      const requests =
        state === 'Available' && work.waiting ? [requestOf(work.waiting, setUp)] : [];
      const messages = work.open?.letters.map((letter) => messageOf(letter, setUp));
      const conversation = messages ? { id: 'conversation', messages } : null;
      return { agent: { name: agent, state }, requests, conversation, dialog: work.dialog };
    },
    pass(ms: number): void {
      if (work.waiting && (work.waiting.left -= ms) <= 0) work.waiting = null;
    },
  };
}

type Acts = Readonly<Record<string, (action: DeskAction) => unknown>>;

function actsOn(work: Work, setUp: SetUp, send: (to: string, body: string) => Promise<void>): Acts {
  const queues = { kind: 'transfer-request', options: named(setUp.queues) } as const;
  return {
    accept() {
      const { waiting } = work;
      if (waiting) work.open = { from: waiting.from, letters: [waiting] };
      work.waiting = null;
    },
    type: ({ text = '' }) => (work.typed = text),
    send: () => send(work.open?.from ?? '', work.typed),
    transfer: () => (work.dialog = { kind: 'transfer-request', options: [] }),
    choose: () => (work.dialog = queues),
    cancel: () => (work.dialog = null),
    end: () => (work.dialog = reasonsOf(setUp)),
    submit() {
      work.dialog = null;
      work.open = null;
    },
  };
}

function requestOf({ name }: Letter, { sourceNumber, queues: [queueName = ''] }: SetUp) {
  return { id: 'request', customerName: name, sourceNumber, queueName };
}

function messageOf({ body }: Letter, { masking }: SetUp) {
  return { id: body, from: 'customer', text: masking ? body.replace(/\d/gu, '*') : body };
}

function named(names: readonly string[]) {
  return names.map((name) => ({ name }));
}

function reasonsOf(setUp: SetUp): DialogView {
  const { wrapUpReasons, autoWrapUp } = setUp;
  return {
    kind: 'wrap-up-reasons',
    options: wrapUpReasons.map(({ name, default: isDefault = false }) => ({
      name,
      default: isDefault,
    })),
    secondsLeft: autoWrapUp?.seconds ?? null,
    canCancelAutoWrapUp: autoWrapUp?.extension ?? false,
  };
}
